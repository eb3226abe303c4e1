import type { EntityManager } from '@mikro-orm/postgresql';

/** Networks as the database writes them, each once; `isNetwork` has read them. */
export async function networksWritten(em: EntityManager, networks: readonly string[]): Promise<string[]> {
  if (networks.length === 0) return [];
  const rows = await em.execute<{ network: string }[]>(
    'select distinct network(n::inet)::text as network from unnest(?::text[]) n order by 1',
    [`{${networks.join(',')}}`],
  );
  return rows.map(({ network }) => network);
}
