import type { ListingState } from '../../listing/index.ts';
import { refuse, wrongState, type Refused } from '../selling.states.ts';

/** An auction that is over, under its lock; the start price in yen. */
export interface RelistFacts {
  readonly state: ListingState;
  /** Whether a winner was ever decided, whatever became of the trade. */
  readonly hadWinner: boolean;
  readonly relistedBefore: boolean;
  /** Which re-listing it is itself; 0 for a first one. */
  readonly relistNumber: number;
  readonly startPrice: number;
}

export interface Relisted {
  readonly kind: 'relisted';
  readonly relistNumber: number;
  readonly startPrice: number;
}

export const MOST_RELISTINGS = 3;
export const LARGEST_CUT = 99;

/** R21: unsold, it can be put up again three times, each time at the last start price or below it by whole per cent. */
export function relistListing(listing: RelistFacts, cutPercent: number): Relisted | Refused {
  const { state, hadWinner, relistedBefore, relistNumber, startPrice } = listing;
  const wrong = wrongState('relistListing', state);
  if (wrong) return wrong;
  if (hadWinner) return refuse('relistListing', state, 'HAD_A_WINNER');
  if (relistedBefore) return refuse('relistListing', state, 'RELISTED_BEFORE');
  if (relistNumber >= MOST_RELISTINGS) return refuse('relistListing', state, 'RELIST_LIMIT');
  if (cutPercent < 0 || cutPercent > LARGEST_CUT) return refuse('relistListing', state, 'CUT_OUT_OF_RANGE');
  return { kind: 'relisted', relistNumber: relistNumber + 1, startPrice: afterCut(startPrice, cutPercent) };
}

/** What is less than a yen is left out; 3,000 cut by 10 % is 2,700, then 2,430, then 2,187. */
function afterCut(startPrice: number, cutPercent: number): number {
  return Math.max(1, Math.floor((startPrice * (100 - cutPercent)) / 100));
}
