/** The ledger's table: one row for each answer that showed personal data to someone whose seeing is recorded. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { bases, POLICY_VERSION, policy, type BasisCode } from '../../policy/index.ts';
import { kindNames, type Disclosure, type Leaf, type Ledger } from '../../privacy/index.ts';

const DAY = 24 * 60 * 60 * 1000;

const names = new Map<number, readonly string[]>();

/** As many masks as there are different pages, not rows. */
function namesOf(mask: number): readonly string[] {
  const known = names.get(mask) ?? kindNames(policy, mask);
  if (names.size < 1_000) names.set(mask, known);
  return known;
}

/** Names only: a leaf never holds a value. The salt keeps a leaf from being guessed once heads of sealed batches are public. */
function written(leaf: Leaf, at: number): object {
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
  readonly operation: string;
  readonly recipient_class: string;
  readonly recipient_id: string | null;
  readonly subjects: readonly string[];
  readonly leaves: readonly object[];
}

function rowOf({ at, operation, recipient, leaves }: Disclosure): Row {
  return {
    operation,
    recipient_class: recipient.callerClass,
    recipient_id: recipient.id,
    subjects: [...new Set(leaves.map((leaf) => leaf.subject))],
    leaves: leaves.map((leaf) => written(leaf, at)),
  };
}

const insert = {
  name: 'record_disclosure',
  text: `insert into disclosure (policy_version, operation, recipient_class, recipient_id, subjects, leaves)
    select $1, r.operation, r.recipient_class, r.recipient_id, r.subjects, r.leaves from jsonb_to_recordset($2::jsonb)
      as r(operation text, recipient_class text, recipient_id uuid, subjects uuid[], leaves jsonb)`,
};

/** How many inserts may be under way before those who come share the next one. */
const MOST_UNDER_WAY = 2;

/**
 * The insert commits by itself, so when it resolves the record is durable. Requests that come while others wait for their commit
 * share the next one: a commit is dearer than all else a record costs. Who shares it shares its failure.
 */
export function ledgerIn(pool: Pool): Ledger {
  let waiting: { row: Row; done: () => void; failed: (error: Error) => void }[] = [];
  let underWay = 0;

  const send = async (): Promise<void> => {
    const sent = waiting;
    waiting = [];
    underWay += 1;
    try {
      await pool.query({ ...insert, values: [POLICY_VERSION, JSON.stringify(sent.map(({ row }) => row))] });
      for (const { done } of sent) done();
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
