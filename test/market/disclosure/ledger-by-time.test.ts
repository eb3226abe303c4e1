/** The ledger and rights that end by time alone: whose line bears which moment, and what is answered. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { ledgerIn } from '../../../src/market/disclosure/index.ts';
import { kind } from '../../../src/policy/index.ts';
import { RightEnded, viewerOf, type Disclosure } from '../../../src/privacy/index.ts';
import { freshDatabase, type TestDatabase } from '../../harness/database.ts';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.serviceUrl });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** The ids of rights in their order, each with its end in milliseconds from now; null for none. */
async function rights(...ends: readonly (number | null)[]): Promise<string[]> {
  const ids = ends.map(() => randomUUID()).sort();
  await database.owner.query(
    `insert into ground (id, sort, until) select id, 'CONSENT', noren_now() + ms * interval '1 ms'
      from unnest($1::uuid[], $2::float8[]) as g(id, ms)`,
    [ids, ends],
  );
  return ids;
}

/** The subject is the one who is looked for afterwards. */
function shownOn(rests: readonly string[], subject = randomUUID()): Disclosure {
  const ground = { audience: 'consentRecipient', article: 'P6.3', purpose: 'contract', basis: 'consent' };
  const leaf = { ...ground, subject, reference: 'consent:1', kinds: kind.NAME.bit, rests };
  return { at: Date.now(), recipient: viewerOf('member', randomUUID()), operation: 'digest', leaves: [leaf] };
}

const outcome = (done: Promise<void>): Promise<string> =>
  done.then(
    () => 'answered',
    (error) => (error instanceof RightEnded ? 'ended' : String(error)),
  );

/** Whether there is a record of this subject, and whether it bears a moment before the end of a right. */
async function recordOf({ leaves }: Disclosure, right: string): Promise<'before the end' | 'later' | null> {
  const { rows } = await database.owner.query<{ before: boolean }>(
    'select d.at < g.until as before from disclosure d, ground g where d.subjects = array[$1::uuid] and g.id = $2',
    [leaves[0]?.subject, right],
  );
  return rows[0] ? (rows[0].before ? 'before the end' : 'later') : null;
}

async function someoneWaits(): Promise<void> {
  for (let waits = false; !waits; await wait(5))
    waits = (
      await database.owner.query<{ waits: boolean }>(
        'select exists (select from pg_locks l join pg_stat_activity a using (pid) where a.datname = current_database() and not granted) as waits',
      )
    ).rows[0]?.waits as boolean; // one row
}

/** Holds a right's row until another's time is over, as an act does that then changes nothing. */
async function heldUp(held: string, until: string, work: () => Promise<string>): Promise<string> {
  const client = await database.owner.connect();
  try {
    await client.query('begin');
    await client.query('select from ground where id = $1 for update', [held]);
    const working = work();
    await someoneWaits();
    await client.query('select pg_sleep(extract(epoch from until - noren_now())) from ground where id = $1', [until]);
    await client.query('rollback');
    return await working;
  } finally {
    client.release();
  }
}

test('a right whose time is over while its row is waited for is no ground for a record', async () => {
  const [right = ''] = await rights(300);
  const disclosure = shownOn([right]);
  expect(await heldUp(right, right, () => outcome(ledgerIn(pool).record(disclosure)))).toBe('ended');
  expect(await recordOf(disclosure, right)).toBeNull();
});

test('nor is one that is held already, while another’s row is waited for', async () => {
  const [first = '', second = ''] = await rights(300, null);
  const disclosure = shownOn([first, second]);
  expect(await heldUp(second, first, () => outcome(ledgerIn(pool).record(disclosure)))).toBe('ended');
  expect(await recordOf(disclosure, first)).toBeNull();
});

test('it takes no other record along that comes with it', async () => {
  const [short = '', long = ''] = await rights(300, 60_000);
  const [one, other] = [shownOn([short]), shownOn([long])];
  const ledger = ledgerIn(pool);
  const before = [0, 1].map(() => ledger.record(shownOn([long]))); // these two go at once, the next ones share a statement
  const outcomes = await heldUp(short, short, async () => {
    await Promise.all(before);
    return (await Promise.all([one, other].map((each) => outcome(ledger.record(each))))).join();
  });
  expect(outcomes).toBe('ended,answered');
  expect([await recordOf(one, short), await recordOf(other, long)]).toEqual([null, 'before the end']);
});

test('each record bears a moment before the end, however near they come to it', async () => {
  const [right = ''] = await rights(500);
  const ledger = ledgerIn(pool);
  const made: Disclosure[] = [];
  for (let last = ''; last !== 'ended';) {
    const disclosure = shownOn([right]);
    last = await outcome(ledger.record(disclosure));
    if (last === 'answered') made.push(disclosure);
  }
  const records = await Promise.all(made.map((each) => recordOf(each, right)));
  expect(new Set(records)).toEqual(new Set(['before the end']));
});

/** A pool whose answers come late, as where the commit takes long. */
function slow(ms: number): { readonly pool: pg.Pool; readonly asked: () => number } {
  let asked = 0;
  const query = async (...given: Parameters<pg.Pool['query']>) => {
    asked += 1;
    const answer = await (pool.query as (...given: unknown[]) => Promise<unknown>)(...given);
    if (asked === 1) await wait(ms);
    return answer;
  };
  return { pool: { query } as unknown as pg.Pool, asked: () => asked };
}

test('what is committed when the end is over is not answered', async () => {
  const [right = ''] = await rights(1_000); // time enough to record it, on a busy machine too
  const disclosure = shownOn([right]);
  const late = slow(1_100);
  expect(await outcome(ledgerIn(late.pool).record(disclosure))).toBe('ended');
  expect(await recordOf(disclosure, right)).toBe('before the end'); // of an answer that nobody got
});

test('where there was time enough the clock is not asked again', async () => {
  const [right = '', endless = ''] = await rights(60_000, null);
  for (const rests of [[right], [endless], [right, endless]]) {
    const late = slow(50);
    expect(await outcome(ledgerIn(late.pool).record(shownOn(rests)))).toBe('answered');
    expect(late.asked()).toBe(1);
  }
});
