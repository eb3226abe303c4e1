/** What was shown to whom, as the ledger wants it: kinds, never values. The ledger itself is a port; its table is a part. */
import type { Owner } from './statements.ts';
import type { Sight } from './deciding/sight.ts';
import type { Viewer } from './deciding/viewer.ts';

export interface Shown {
  readonly owner: Owner<never> | undefined;
  readonly facts: never;
  readonly sight: Sight;
  bits: number;
}

/** One line of the ledger: whose data of which kinds was shown, and on which ground. */
export interface Leaf {
  readonly subject: string;
  readonly audience: string;
  readonly article: string;
  readonly purpose: string;
  readonly basis: string;
  /** What it was shown for, such as `trade:<id>`; empty where the type names nothing. */
  readonly reference: string;
  /** The kinds, as a mask; the ledger writes their names. */
  kinds: number;
}

export interface Disclosure {
  /** Epoch milliseconds, by the database's clock. */
  readonly at: number;
  readonly recipient: Viewer;
  /** A digest of the operation's text, to tell which page it was. */
  readonly operation: string;
  readonly leaves: readonly Leaf[];
}

export interface Ledger {
  /** Resolves when the record is durable. Rejects when it is not, and then nothing of it may be answered. */
  record(disclosure: Disclosure): Promise<void>;
}

/** A row with personal data shows it without saying whose it is: a defect that the start should have refused. */
export class Unowned extends Error {}

export function gatherLeaves(shown: readonly Shown[]): Leaf[] {
  const leaves = new Map<string, Leaf>();
  for (const one of shown) {
    const subject = one.owner?.subject(one.facts);
    if (subject === null || subject === undefined)
      throw new Unowned('Personal data was shown of nobody in particular.');
    const reference = one.owner?.reference?.(one.facts) ?? '';
    let left = one.bits & ~one.sight.free;
    for (const grant of one.sight.grants) {
      const kinds = left & grant.mask;
      if (kinds === 0) continue;
      left &= ~kinds;
      const { audience, article, purpose, basis } = grant;
      const key = [subject, article, reference, audience, purpose].join('\n');
      const leaf = leaves.get(key);
      if (leaf) leaf.kinds |= kinds;
      else leaves.set(key, { subject, audience, article, purpose, basis, reference, kinds });
    }
  }
  return [...leaves.values()];
}
