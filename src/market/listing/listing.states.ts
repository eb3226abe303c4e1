export enum ListingState {
  DRAFT = 'DRAFT',
  OPEN = 'OPEN',
  ENDED = 'ENDED',
  CANCELLED = 'CANCELLED',
  SUSPENDED = 'SUSPENDED',
}

/** What the row says; past its end an auction is over whatever the row still says (R14). */
export type StoredState = keyof typeof ListingState;

/** Times in epoch milliseconds; `endsAt` is null for a draft. */
export function stateAt(stored: StoredState, endsAt: number | null, now: number): ListingState {
  return stored === 'OPEN' && endsAt !== null && now >= endsAt ? ListingState.ENDED : ListingState[stored];
}
