/** The ledger's table: one row for each answer that showed personal data to someone whose seeing is recorded. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { bases, POLICY_VERSION, policy, type BasisCode } from '../../policy/index.ts';
import { kindNames, type Disclosure, type Leaf, type Ledger } from '../../privacy/index.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Names only: a leaf never holds a value. The salt keeps a leaf from being guessed once heads of sealed batches are public. */
function written(leaf: Leaf, at: number): object {
  const basis = bases[leaf.basis as BasisCode]; // a grant's basis is one of the policy's; tied at start
  return {
    ...leaf,
    id: randomUUID(),
    salt: randomBytes(16).toString('base64url'),
    kinds: kindNames(policy, leaf.kinds),
    legalRecord: basis.legalRecord,
    keepUntil: new Date(at + basis.keepDays * DAY).toISOString(),
  };
}

const insert = {
  name: 'record_disclosure',
  text: `insert into disclosure (policy_version, operation, recipient_class, recipient_id, subjects, leaves)
    values ($1, $2, $3, $4, $5, $6)`,
};

/** The insert commits by itself, so when it resolves the record is durable. */
export function ledgerIn(pool: Pool): Ledger {
  return {
    async record({ at, operation, recipient, leaves }: Disclosure): Promise<void> {
      const subjects = [...new Set(leaves.map((leaf) => leaf.subject))];
      const json = JSON.stringify(leaves.map((leaf) => written(leaf, at)));
      await pool.query({
        ...insert,
        values: [POLICY_VERSION, operation, recipient.callerClass, recipient.id, subjects, json],
      });
    },
  };
}
