/**
 * Data with the day from which it is in force (LG-0). What was decided under one entry replays under it for ever: a change is
 * one more entry, never an edit.
 */
export interface Dated<T> {
  /** The first moment it is in force, epoch milliseconds. */
  readonly from: number;
  readonly value: T;
}

/** The first moment of a day in Japan, where the policy is published. `day` is `YYYY-MM-DD`; throws RangeError for no day. */
export function since(day: string): number {
  const moment = Date.parse(`${day}T00:00:00+09:00`);
  // An entry that begins at no moment would never be in force, and nobody would notice.
  if (Number.isNaN(moment)) throw new RangeError(`policy: "${day}" is not a day.`);
  return moment;
}

/** The entry that was in force at a moment; before the first one there was no promise to keep, so asking is an error. */
export function inForce<T>(what: string, entries: readonly Dated<T>[], atEpochMs: number): T {
  const past = entries.filter((entry) => entry.from <= atEpochMs);
  const [first, ...rest] = past;
  if (!first) throw new RangeError(`policy: ${what} was not in force yet at the moment asked for.`);
  return rest.reduce((latest, entry) => (entry.from >= latest.from ? entry : latest), first).value;
}
