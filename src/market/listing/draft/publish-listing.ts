/** Publishing a draft, decided from facts: no database, no clock, no request. Times in epoch milliseconds. */
import { unpublishable, type DraftProblem, type DraftText } from './write-draft.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const SHORTEST_DAYS = 1;
export const LONGEST_DAYS = 14;

export interface DraftFacts extends DraftText {
  readonly sellsAsStore: boolean;
  /** Whether the store that is to sell it is open. */
  readonly storeOpen: boolean;
}

/** When the seller wants the auction to end: one of the two is given. */
export interface WantedEnd {
  readonly endAt: number | null;
  /** From now. */
  readonly days: number | null;
}

export type PublishDecision =
  | { readonly kind: 'published'; readonly startsAt: number; readonly endAt: number }
  | { readonly kind: 'refused'; readonly problems: readonly DraftProblem[] };

/** Auctions end at full minutes. */
function endOf({ endAt, days }: WantedEnd, now: number): number | null {
  if ((endAt === null) === (days === null)) return null;
  const end = Math.round((endAt ?? now + (days ?? 0) * DAY) / MINUTE) * MINUTE;
  const inRange = end >= now + SHORTEST_DAYS * DAY - MINUTE && end <= now + LONGEST_DAYS * DAY + MINUTE;
  return inRange ? end : null;
}

export function publishListing(draft: DraftFacts, wanted: WantedEnd, now: number): PublishDecision {
  const problems = unpublishable(draft);
  if (draft.sellsAsStore && !draft.storeOpen) problems.push({ code: 'STORE_NOT_OPEN', field: 'asStore' });
  const endAt = endOf(wanted, now);
  if (endAt === null) problems.push({ code: 'END_OUT_OF_RANGE', field: wanted.days === null ? 'endAt' : 'days' });
  return endAt !== null && problems.length === 0
    ? { kind: 'published', startsAt: now, endAt }
    : { kind: 'refused', problems };
}
