import type { Pool } from 'pg';

/**
 * The test's clock. Only the owner of the tables can put it in place of the real one, and only here: no setting and no
 * code in src can. It stands still at a time, or runs at a distance from the real one.
 */
const install = `
  create table if not exists harness_clock (
    one boolean primary key default true check (one),
    stands_at timestamptz,
    ahead_by interval not null default '0'
  );
  revoke all on harness_clock from public, noren_service;
  grant select on harness_clock to noren_service;
  insert into harness_clock default values on conflict do nothing;
  create or replace function noren_now() returns timestamptz language sql volatile
    as 'select coalesce(stands_at, clock_timestamp()) + ahead_by from public.harness_clock';
`;

async function installed(owner: Pool): Promise<void> {
  const { rowCount } = await owner.query(`select 1 from pg_class where relname = 'harness_clock'`);
  if (!rowCount) await owner.query(install);
}

/** Stops the clock at this time (ISO 8601, with its offset), for every connection to the database. */
export async function setClock(owner: Pool, iso: string): Promise<void> {
  await installed(owner);
  await owner.query(`update harness_clock set stands_at = $1, ahead_by = '0'`, [iso]);
}

/** Moves the clock, standing or running, by a PostgreSQL interval such as '5 minutes' or '-1 day'. */
export async function advanceClock(owner: Pool, interval: string): Promise<void> {
  await installed(owner);
  await owner.query('update harness_clock set ahead_by = ahead_by + $1::interval', [interval]);
}

/** Back to the real time, running. */
export async function releaseClock(owner: Pool): Promise<void> {
  await installed(owner);
  await owner.query(`update harness_clock set stands_at = null, ahead_by = '0'`);
}

/** What the clock says now, in epoch milliseconds. */
export async function clockNow(owner: Pool): Promise<number> {
  const { rows } = await owner.query<{ now: string }>(`select (extract(epoch from noren_now()) * 1000)::bigint as now`);
  return Number(rows[0]?.now);
}
