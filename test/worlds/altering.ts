/** How a second world is made another: hidden values sealed anew, at another length. */
import { randomBytes } from 'node:crypto';
import { bytesOf } from '../harness/people.ts';
import type { TestServer } from '../harness/server.ts';

/** A member's id; for a visitor the id of nobody. */
export type Viewer = string;

/** Seals other values of a record under a new key: what is to be seen of it, but for them, stays as it was. */
export async function sealAnew({ market, db }: TestServer, type: string, id: string, values: object): Promise<Buffer> {
  const { sealed, wrappedKey } = market.vault.seal({ type, id }, values, { by: 'member', at: Date.now() });
  await db.owner.query(
    `insert into record_key (record_id, wrapped, outer_key) values ($1, $2, $3)
      on conflict (record_id) do update set wrapped = excluded.wrapped, outer_key = excluded.outer_key`,
    [id, wrappedKey.wrapped, wrappedKey.outerKey],
  );
  return bytesOf(sealed);
}

/** Another length each time. */
export function longer(values: object): object {
  const text = JSON.stringify(values, (_name, value: unknown) =>
    typeof value === 'string' ? `${value}${'長'.repeat(1 + ((randomBytes(1)[0] ?? 0) % 9))}` : value,
  );
  return JSON.parse(text) as object; // what it was, its texts longer
}

export async function idsOf({ db }: TestServer, text: string, viewer: Viewer): Promise<string[]> {
  const { rows } = await db.owner.query<{ id: string }>(text, [viewer]);
  return rows.map(({ id }) => id);
}
