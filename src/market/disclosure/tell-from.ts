import type { EntityManager } from '@mikro-orm/postgresql';

/** Sets or moves the date from which members see the records under a reference (P6.4, P6.10). Before it they are not there. */
export async function tellFrom(em: EntityManager, reference: string, from: Date): Promise<void> {
  await em.execute(
    'insert into disclosure_delay (reference, told_from) values (?, ?) on conflict (reference) do update set told_from = excluded.told_from',
    [reference, from],
  );
}
