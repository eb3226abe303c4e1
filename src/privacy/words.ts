/**
 * The words a policy is written in. A policy is plain data; `tiePolicy` checks it once and gives every kind its bit.
 * Nothing here knows what is auctioned, sold or posted.
 */

/**
 * What sort of thing a kind is, which decides how it may be stored and shown:
 * - `public`: anyone who may know of the row sees it; never checked again.
 * - `pseudonym`: a name that is published instead of a person; may stand in a plain column.
 * - `personal`: a person's data; lives in sealed records only.
 * - `secret`: a secret of the trade; plain in the database, wrapped in page rows.
 * - `row`: that a row is there at all.
 * - `internal`: what the service keeps for its own working; no field may show it.
 */
export type Sort = 'public' | 'pseudonym' | 'personal' | 'secret' | 'row' | 'internal';

export interface KindWords {
  readonly sort: Sort;
  /** Left out, it is about whom the row is about. What is about nobody is not put into the ledger when it is shown. */
  readonly about?: 'nobody';
  /** Read by people: the description of every field that holds this kind, unless the field says more. */
  readonly description: string;
}

export interface Kind extends KindWords {
  readonly name: string;
  /** This kind's bit in a mask; 0 for kinds that no mask can show (`public` needs none, `internal` gets none). */
  readonly bit: number;
}

export interface AudienceWords {
  readonly description: string;
  /** What a viewer's credential must be one of: a class of callers, or a class with one power. */
  readonly classes: readonly string[];
  /** Whether what this audience sees is written to the ledger. The data's owner and the public are not. */
  readonly recorded: boolean;
}

export interface CallerWords {
  readonly description: string;
  /** Each power with what it is for; a caller with one is named `class:power`. */
  readonly powers: Readonly<Record<string, string>>;
}

export interface ArticleWords {
  readonly title: string;
}

export interface PurposeWords {
  readonly description: string;
}

export interface BasisWords {
  readonly description: string;
  /** Whether the law demands a record of provision on this basis, or the product keeps it of its own will. */
  readonly legalRecord: boolean;
  /** How long a record is kept, in days from the disclosure. */
  readonly keepDays: number;
}

export interface DisclosureWords {
  readonly to: string;
  readonly of: readonly string[];
  readonly under: string;
  readonly for: string;
  readonly basis: string;
}

export interface PolicyWords {
  readonly version: string;
  readonly kinds: Readonly<Record<string, KindWords>>;
  readonly articles: Readonly<Record<string, ArticleWords>>;
  readonly audiences: Readonly<Record<string, AudienceWords>>;
  readonly callers: Readonly<Record<string, CallerWords>>;
  readonly purposes: Readonly<Record<string, PurposeWords>>;
  readonly bases: Readonly<Record<string, BasisWords>>;
  readonly disclosure: readonly DisclosureWords[];
}

/** One row of the disclosure table, its kinds as a mask. */
export interface Grant {
  readonly audience: string;
  readonly mask: number;
  readonly article: string;
  readonly purpose: string;
  readonly basis: string;
  readonly recorded: boolean;
}

export interface Policy extends PolicyWords {
  readonly kind: Readonly<Record<string, Kind>>;
  /** The rows of the table for each audience, in the table's order. */
  readonly grants: ReadonlyMap<string, readonly Grant[]>;
}

/** A server that cannot keep its promises does not start. The message names the place and what to write. */
export class StartRefused extends Error {
  constructor(readonly refusals: readonly string[]) {
    super(`The server does not start:\n${refusals.map((refusal) => `  - ${refusal}`).join('\n')}`);
    this.name = 'StartRefused';
  }
}

/** A mask is one 32-bit integer whose sign bit stays free. */
const MOST_KINDS = 31;

export function giveBits<K extends string>(kinds: Readonly<Record<K, KindWords>>): Readonly<Record<K, Kind>> {
  const tied = {} as Record<K, Kind>;
  let next = 0;
  for (const [name, words] of Object.entries<KindWords>(kinds)) {
    const bitless = words.sort === 'public' || words.sort === 'internal';
    tied[name as K] = Object.freeze({ ...words, name, bit: bitless ? 0 : 1 << next++ });
  }
  if (next > MOST_KINDS)
    throw new StartRefused([`kinds: ${next} restricted kinds, but a mask holds ${MOST_KINDS}; merge some.`]);
  return tied;
}

/** Checks that every word of the table is a known one, and gathers the table by audience. */
export function tiePolicy(words: PolicyWords, kind: Readonly<Record<string, Kind>>): Policy {
  const refusals = strangersAmong(words);
  const grants = new Map<string, Grant[]>();
  words.disclosure.forEach((row, index) => {
    const at = `disclosure row ${index + 1} (to ${row.to}, under ${row.under})`;
    const audience = words.audiences[row.to];
    if (!audience) refusals.push(`${at}: audience "${row.to}" is unknown; add it to audiences.`);
    if (!words.articles[row.under]) refusals.push(`${at}: article "${row.under}" is unknown; add it to articles.`);
    if (!words.purposes[row.for]) refusals.push(`${at}: purpose "${row.for}" is unknown; add it to purposes.`);
    if (!words.bases[row.basis]) refusals.push(`${at}: basis "${row.basis}" is unknown; add it to bases.`);
    let mask = 0;
    for (const name of row.of) {
      const known = kind[name];
      if (!known) refusals.push(`${at}: kind "${name}" is unknown; add it to kinds.`);
      else if (known.bit === 0)
        refusals.push(`${at}: kind "${name}" is ${known.sort} and cannot be granted; take it out.`);
      else mask |= known.bit;
    }
    const grant = {
      audience: row.to,
      mask,
      article: row.under,
      purpose: row.for,
      basis: row.basis,
      recorded: audience?.recorded ?? true,
    };
    grants.set(row.to, [...(grants.get(row.to) ?? []), grant]);
  });
  if (refusals.length > 0) throw new StartRefused(refusals);
  return { ...words, kind, grants };
}

/** Every word under which a caller can be named, with what it means. */
export function callerTexts({ callers }: Pick<PolicyWords, 'callers'>): Map<string, string> {
  return new Map(
    Object.entries(callers).flatMap(([name, { description, powers }]) => [
      [name, description] as const,
      ...Object.entries(powers).map(([power, text]) => [`${name}:${power}`, text] as const),
    ]),
  );
}

function strangersAmong(words: PolicyWords): string[] {
  const known = callerTexts(words);
  return Object.entries(words.audiences).flatMap(([name, { classes }]) =>
    classes
      .filter((word) => !known.has(word))
      .map((word) => `audience ${name}: caller "${word}" is unknown; add it to callers.`),
  );
}

/** The names of the kinds in a mask, in the policy's order. */
export function kindNames(policy: Policy, mask: number): string[] {
  return Object.values(policy.kind)
    .filter((kind) => (kind.bit & mask) !== 0)
    .map((kind) => kind.name);
}
