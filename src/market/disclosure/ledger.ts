/** The ledger's table: one row for each answer that showed personal data to someone whose seeing is recorded. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { bases, POLICY_VERSION, policy, type BasisCode } from '../../policy/index.ts';
import { kindNames, RightEnded, type Disclosure, type Leaf, type Ledger, type Viewer } from '../../privacy/index.ts';

const DAY = 24 * 60 * 60 * 1000;

const names = new Map<number, readonly string[]>();

/** As many masks as there are different pages, not rows. */
function namesOf(mask: number): readonly string[] {
  const known = names.get(mask) ?? kindNames(policy, mask);
  if (names.size < 1_000) names.set(mask, known);
  return known;
}

/** Names only: a leaf never holds a value. The salt keeps a leaf from being guessed once heads of sealed batches are public. */
function written({ rests: _noneOfTheRecord, ...leaf }: Leaf, at: number): object {
  const basis = bases[leaf.basis as BasisCode]; // a grant's basis is one of the policy's; tied at start
  return {
    ...leaf,
    id: randomUUID(),
    salt: randomBytes(16).toString('base64url'),
    kinds: namesOf(leaf.kinds),
    legalRecord: basis.legalRecord,
    keepUntil: new Date(at + basis.keepDays * DAY).toISOString(),
  };
}

/** Subjects and leaves as JSON, so that one statement takes any number of records. */
interface Row {
  readonly id: string;
  readonly operation: string;
  readonly recipient_class: string;
  readonly recipient_id: string | null;
  readonly subjects: readonly string[];
  readonly leaves: readonly object[];
  /** The rights that must stand as it is written. */
  readonly rests: readonly string[];
}

function rowOf({ at, operation, recipient, leaves }: Disclosure): Row {
  return {
    id: randomUUID(),
    operation,
    recipient_class: recipient.callerClass,
    recipient_id: recipient.id,
    subjects: [...new Set(leaves.map((leaf) => leaf.subject))],
    leaves: leaves.map((leaf) => written(leaf, at)),
    rests: [...new Set([...leaves.flatMap(({ rests = [] }) => rests), ...sessionOf(recipient)])],
  };
}

/** What partners and staff may do hangs on a ground; a member's session is another thing, and was asked for when the rows were read. */
function sessionOf({ callerClass, sessionId }: Viewer): readonly string[] {
  return sessionId !== null && (callerClass === 'partner' || callerClass === 'staff') ? [sessionId] : [];
}

const insert = {
  name: 'record_disclosure',
  text: `insert into disclosure (policy_version, operation, recipient_class, recipient_id, subjects, leaves)
    select $1, r.operation, r.recipient_class, r.recipient_id, r.subjects, r.leaves from jsonb_to_recordset($2::jsonb)
      as r(operation text, recipient_class text, recipient_id uuid, subjects uuid[], leaves jsonb)`,
};

/**
 * Whoever stops a right waits for the records that hold it here, or is waited for; then the record is not written. Where a right's time
 * is over, nobody waits for anybody: the clock is read once all the rows are held, however long that took, and the record bears that
 * moment. So it is before the end of each right that the record rests on, though the commit comes a little later.
 */
const insertOnRights = {
  name: 'record_disclosure_on_rights',
  text: `with standing as materialized (select g.id, g.until from ground g
      where g.id = any($3::uuid[]) and g.ended_at is null and g.held_at is null order by g.id for share),
    held as materialized (select coalesce(array_agg(id), '{}') as ids, array_agg(until) as untils from standing),
    moment as materialized (select held.*, date_trunc('milliseconds', noren_now()) as at from held),
    sent as materialized (select r.*, m.ids, m.at,
        (select min(g.until) from unnest(m.ids, m.untils) as g(id, until) where g.id = any(r.rests)) as until
      from moment m, jsonb_to_recordset($2::jsonb)
        as r(id uuid, operation text, recipient_class text, recipient_id uuid, subjects uuid[], leaves jsonb, rests uuid[])),
    made as (insert into disclosure (id, at, policy_version, operation, recipient_class, recipient_id, subjects, leaves)
      select id, at, $1, operation, recipient_class, recipient_id, subjects, leaves from sent
      where rests <@ ids and (until is null or at < until) returning id)
    select id, until::text, (extract(epoch from until - at) * 1000)::float8 as left from made join sent using (id)`,
};

/** What was recorded: until when it may be answered, and how long that was off, in milliseconds, as it was recorded. */
interface Made {
  readonly id: string;
  readonly until: string | null;
  readonly left: number | null;
}

interface Waiting {
  readonly row: Row;
  readonly done: () => void;
  readonly failed: (error: Error) => void;
}

async function write(pool: Pool, sent: readonly Waiting[]): Promise<void> {
  const rows = sent.map(({ row }) => row);
  const rests = [...new Set(rows.flatMap((row) => row.rests))];
  if (rests.length === 0) {
    await pool.query({ ...insert, values: [POLICY_VERSION, JSON.stringify(rows)] });
    for (const { done } of sent) done();
    return;
  }
  const asked = performance.now();
  const { rows: made } = await pool.query<Made>({
    ...insertOnRights,
    values: [POLICY_VERSION, JSON.stringify(rows), rests],
  });
  const ids = await stillGood(pool, made, asked);
  for (const { row, done, failed } of sent)
    if (ids.has(row.id)) done();
    else failed(new RightEnded());
}

/**
 * The commit takes its time: what is answered is let go only while its time is not over by the database's clock. Where less time has
 * passed since it was asked than was left as it was recorded, that need not be asked. What comes too late stays a record of an
 * answer that nobody got.
 */
async function stillGood(pool: Pool, made: readonly Made[], asked: number): Promise<ReadonlySet<string>> {
  const passed = performance.now() - asked;
  const late = made.filter(({ left }) => left !== null && left <= passed);
  const over = late.length > 0 ? await overOf(pool, late) : new Set<string>();
  return new Set(made.map(({ id }) => id).filter((id) => !over.has(id)));
}

async function overOf(pool: Pool, late: readonly Made[]): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ id: string }>(
    'select id from unnest($1::uuid[], $2::timestamptz[]) as late(id, until) where until <= noren_now()',
    [late.map(({ id }) => id), late.map(({ until }) => until)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** How many inserts may be under way before those who come share the next one. */
const MOST_UNDER_WAY = 2;

/**
 * The insert commits by itself, so when it resolves the record is durable. Requests that come while others wait for their commit
 * share the next one: a commit is dearer than all else a record costs. Who shares it shares its failure.
 */
export function ledgerIn(pool: Pool): Ledger {
  let waiting: Waiting[] = [];
  let underWay = 0;

  const send = async (): Promise<void> => {
    const sent = waiting;
    waiting = [];
    underWay += 1;
    try {
      await write(pool, sent);
    } catch (error) {
      for (const { failed } of sent) failed(error as Error); // the driver throws errors only
    } finally {
      underWay -= 1;
      if (waiting.length > 0) void send();
    }
  };

  return {
    record: (disclosure) =>
      new Promise((done, failed) => {
        waiting.push({ row: rowOf(disclosure), done, failed });
        if (underWay < MOST_UNDER_WAY) void send();
      }),
  };
}
