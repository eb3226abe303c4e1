import type { ListingState } from '../../listing/index.ts';
import { refuse, wrongState, type Refused } from '../selling.states.ts';

/** The auction as it stands under its lock; the state by the clock (R14), money in yen. */
export interface EarlyEndFacts {
  readonly state: ListingState;
  readonly leaderId: string | null;
  /** Secret. */
  readonly leaderMaximum: number | null;
  /** Secret. */
  readonly reservePrice: number | null;
}

export interface EndedEarly {
  readonly kind: 'ended';
  /** Epoch milliseconds. */
  readonly endAt: number;
}

/** R15: the leader wins now, at the price as it stands; without a standing bid, or below the reserve, there is nobody to win. */
export function endListingEarly(auction: EarlyEndFacts, now: number): EndedEarly | Refused {
  const { state, leaderId, leaderMaximum, reservePrice } = auction;
  const wrong = wrongState('endListingEarly', state);
  if (wrong) return wrong;
  if (leaderId === null || leaderMaximum === null) return refuse('endListingEarly', state, 'NO_BIDS');
  if (reservePrice !== null && leaderMaximum < reservePrice) return refuse('endListingEarly', state, 'RESERVE_NOT_MET');
  return { kind: 'ended', endAt: Math.floor(now) };
}
