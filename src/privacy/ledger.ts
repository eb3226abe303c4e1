/** What was shown to whom, as the ledger wants it: kinds, never values. The ledger itself is a port; its table is a part. */
import type { Owner, Rests } from './statements.ts';
import type { Sight } from './deciding/sight.ts';
import type { Viewer } from './deciding/viewer.ts';
import type { Grant } from './words.ts';

export interface Shown {
  readonly owner: Owner<never> | undefined;
  readonly rests: ReadonlyMap<string, Rests<never>>;
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
  /** The rights that it was shown on and that can be stopped, by their ids. */
  readonly rests?: readonly string[];
  /** The kinds, as a mask; the ledger writes their names. */
  readonly kinds: number;
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
  /**
   * Resolves when the record is durable. Rejects when it is not, and then nothing of it may be answered; with RightEnded when what a
   * leaf rests on, or the recipient's session, stood no more as the record was written.
   */
  record(disclosure: Disclosure): Promise<void>;
}

/** A right that something was shown on has ended meanwhile: nothing of it may be answered. */
export class RightEnded extends Error {
  constructor() {
    super('What this was shown on has ended.');
    this.name = 'RightEnded';
  }
}

/** A row with personal data shows it without saying whose it is: a defect that the start should have refused. */
export class Unowned extends Error {}

export function gatherLeaves(shown: readonly Shown[]): Leaf[] {
  const leaves = new Map<string, Leaf>();
  for (const one of shown) {
    let left = one.bits & ~one.sight.free;
    for (const grant of one.sight.grants) {
      const kinds = left & grant.mask;
      if (kinds === 0) continue;
      left &= ~kinds;
      const leaf = leafOf(one, grant, kinds);
      const key = [leaf.subject, leaf.article, leaf.reference, leaf.audience, leaf.purpose].join('\n');
      const before = leaves.get(key);
      leaves.set(key, before ? joined(before, leaf) : leaf);
    }
  }
  return [...leaves.values()];
}

function leafOf({ owner, rests, facts }: Shown, grant: Grant, kinds: number): Leaf {
  const subject = owner?.subject(facts);
  if (subject === null || subject === undefined) throw new Unowned('Personal data was shown of nobody in particular.');
  const { audience, article, purpose, basis } = grant;
  const hangs = rests.get(audience);
  const reference = (hangs?.reference ?? owner?.reference)?.(facts) ?? '';
  return { subject, audience, article, purpose, basis, reference, rests: hangs?.on?.(facts) ?? [], kinds };
}

function joined(one: Leaf, { rests = [], kinds }: Leaf): Leaf {
  return { ...one, rests: [...(one.rests ?? []), ...rests], kinds: one.kinds | kinds };
}
