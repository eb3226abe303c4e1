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

/** Whoever stops a right waits for the records that hold it here, or is waited for; then the record is not written. */
const insertOnRights = {
  name: 'record_disclosure_on_rights',
  text: `with standing as materialized (select g.id from ground g where g.id = any($3::uuid[]) and g.ended_at is null
      and (g.until is null or noren_now() < g.until) order by g.id for share)
    insert into disclosure (id, policy_version, operation, recipient_class, recipient_id, subjects, leaves)
    select r.id, $1, r.operation, r.recipient_class, r.recipient_id, r.subjects, r.leaves from jsonb_to_recordset($2::jsonb)
      as r(id uuid, operation text, recipient_class text, recipient_id uuid, subjects uuid[], leaves jsonb, rests uuid[])
    where r.rests <@ array(select id from standing) returning id`,
};

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
  const made = await pool.query<{ id: string }>({
    ...insertOnRights,
    values: [POLICY_VERSION, JSON.stringify(rows), rests],
  });
  const ids = new Set(made.rows.map(({ id }) => id));
  for (const { row, done, failed } of sent)
    if (ids.has(row.id)) done();
    else failed(new RightEnded());
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
