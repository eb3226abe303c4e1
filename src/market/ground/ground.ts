/**
 * Grounds: what partners and staff see hangs on rights that can be stopped at any moment (a contract, a token, a consent, a case, a
 * request, an engagement). Each such right is one row; whether it stands is asked when rows are read, and again, the row held FOR
 * SHARE, by the ledger when it records what was shown on it.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type Sql } from '../../privacy/index.ts';

/** Read by people who look at the table; nothing decides by it. */
export type GroundSort =
  | 'PARTNER'
  | 'TOKEN'
  | 'STAFF'
  | 'STAFF_SESSION'
  | 'CASE'
  | 'CONSENT'
  | 'AFFILIATES'
  | 'ENQUIRY'
  | 'AUTHORITY_REQUEST'
  | 'EMERGENCY'
  | 'SUCCESSION'
  | 'CLAIM'
  | 'ENGAGEMENT'
  | 'ASSIGNMENT'
  | 'INSTRUMENT'
  | 'SHARED';

export interface GroundWords {
  readonly sort: GroundSort;
  /** UTC; null for what has no end of its own. */
  readonly until?: Date | null;
  /** The ground that it ends with. */
  readonly under?: string;
}

/** True while it stands, as SQL over its id; null ids stand on nothing. */
export function groundStands(id: Sql, now: Sql): Sql {
  return sql`coalesce((select g.ended_at is null and g.held_at is null and (g.until is null or ${now} < g.until)
    from ground g where g.id = ${id}), false)`;
}

/** Thrown where a ground was to be laid under another that stands no more. */
export class GroundEnded extends Error {
  constructor() {
    super('What this rests on has ended.');
    this.name = 'GroundEnded';
  }
}

/** @throws GroundEnded when what it would be under does not stand. */
export async function layGround(em: EntityManager, { sort, until = null, under }: GroundWords): Promise<string> {
  if (under !== undefined) await holdGrounds(em, [under]);
  const [row] = await em.execute<{ id: string }[]>(
    `insert into ground (sort, until, under) values (?, least(?::timestamptz, (select until from ground where id = ?::uuid)), ?::uuid)
      returning id`,
    [sort, until, under ?? null, under ?? null],
  );
  return (row as { id: string }).id; // an insert gives back its row
}

/** Ends a ground and all that was laid under it; one that has ended stays as it was. */
export function endGround(em: EntityManager, id: string): Promise<void> {
  return endGrounds(em, [id]);
}

/** As `endGround`, several at once: one after the other, they would be locked in another order than the ledger's. */
export async function endGrounds(em: EntityManager, ids: readonly string[]): Promise<void> {
  const all = await lockWithAllUnder(em, ids);
  await em.execute(`update ground set ended_at = noren_now() where ended_at is null and id = any(?::uuid[])`, [all]);
}

/** Moves the end of a ground; what is under it ends no later. */
export async function limitGround(em: EntityManager, id: string, until: Date): Promise<void> {
  const ids = await lockWithAllUnder(em, [id]);
  await em.execute(
    `update ground set until = case when id = ?::uuid then ?::timestamptz else least(until, ?::timestamptz) end
      where id = any(?::uuid[])`,
    [id, until, until, ids],
  );
}

/** Those that stand do not stand any more until they are let go on, such as with an auction that an authority stops (R29). */
export async function holdUpGrounds(em: EntityManager, ids: readonly string[]): Promise<void> {
  const all = await lockWithAllUnder(em, ids);
  await em.execute(
    `update ground set held_at = noren_now()
      where ended_at is null and held_at is null and (until is null or noren_now() < until) and id = any(?::uuid[])`,
    [all],
  );
}

/** Those of them that were held up stand again, and end as much later as they were held up. */
export async function letGroundsGoOn(em: EntityManager, ids: readonly string[], heldMs: number): Promise<void> {
  const all = await lockWithAllUnder(em, ids);
  await em.execute(
    `update ground set held_at = null, until = until + ? * interval '1 millisecond'
      where held_at is not null and id = any(?::uuid[])`,
    [heldMs, all],
  );
}

/**
 * Locks in the order of the ids, as the ledger does, which may hold several of them: no two wait for each other. Twice, because one
 * laid while this waited is not seen by the statement that waits; a third cannot come, since what it would be laid under is locked.
 */
async function lockWithAllUnder(em: EntityManager, ids: readonly string[]): Promise<string> {
  const above = `{${ids.join(',')}}`;
  const lock = () =>
    em.execute<{ id: string }[]>(
      `select id from ground where id = any(?::uuid[]) or under = any(?::uuid[])
        or under in (select id from ground where under = any(?::uuid[])) order by id for update`,
      [above, above, above],
    );
  await lock();
  return `{${(await lock()).map((row) => row.id).join(',')}}`;
}

/**
 * Keeps grounds from ending before this transaction does. Whether their time is over is asked once all are held, however long that took.
 * @throws GroundEnded when one of them stands no more.
 */
export async function holdGrounds(em: EntityManager, ids: readonly string[]): Promise<void> {
  const rows = await em.execute<object[]>(
    `with held as materialized (select until from ground where id = any(?::uuid[]) and ended_at is null and held_at is null
        order by id for share),
      untils as materialized (select array_agg(until) as all from held)
      select 1 from untils u cross join unnest(u.all) as until where until is null or noren_now() < until`,
    [`{${ids.join(',')}}`],
  );
  if (rows.length < new Set(ids).size) throw new GroundEnded();
}
