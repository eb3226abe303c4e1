/**
 * What a credential is before any row is looked at, in the policy's words: a class (`member`), and for those whose powers differ
 * each of their powers (`partner:shipments`). Callers of the same words are one object.
 */
export interface Caller {
  /** The class and, in order, its powers: `member`, `partner:mail+shipments`. */
  readonly name: string;
  readonly callerClass: string;
  /** The class, and the class with each power. */
  readonly words: ReadonlySet<string>;
}

/** Powers come from credentials that this service made, and there are few of them; the bound is for safety alone. */
const MOST_CALLERS = 10_000;

const known = new Map<string, Caller>();

export function callerOf(callerClass: string, powers: Iterable<string> = []): Caller {
  const sorted = [...new Set(powers)].sort();
  const name = sorted.length === 0 ? callerClass : `${callerClass}:${sorted.join('+')}`;
  const caller = known.get(name);
  if (caller) return caller;
  const words = new Set([callerClass, ...sorted.map((power) => `${callerClass}:${power}`)]);
  const made = Object.freeze({ name, callerClass, words });
  if (known.size < MOST_CALLERS) known.set(name, made);
  return made;
}

/** Whether a caller is one of those that a rule names. */
export function isAmong({ words }: Caller, named: readonly string[]): boolean {
  return named.some((word) => words.has(word));
}

/** The caller that a rule's word names: `partner:shipments` is a partner with that power alone. */
export function callerNamed(word: string): Caller {
  const [callerClass = word, ...powers] = word.split(':');
  return callerOf(callerClass, powers);
}
