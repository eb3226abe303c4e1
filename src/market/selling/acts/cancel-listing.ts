import { periodInForce, rateInForce } from '../../../policy/index.ts';
import type { ListingState } from '../../listing/index.ts';
import { wrongState, type Refused } from '../selling.states.ts';

/** The auction as it stands under its lock; the state by the clock (R14). */
export interface CancelFacts {
  readonly state: ListingState;
  /** How many bids it ever took, those of removed bidders too. */
  readonly bidSeq: number;
}

export interface CancelledListing {
  readonly kind: 'cancelled';
  /** Epoch milliseconds. */
  readonly at: number;
  readonly historyUntil: number;
  /** In yen; 0 where nobody ever bid. */
  readonly fee: number;
}

/** R16: free before a first bid; afterwards, even if every bidder was removed, for a fee. */
export function cancelListing({ state, bidSeq }: CancelFacts, now: number): CancelledListing | Refused {
  const wrong = wrongState('cancelListing', state);
  if (wrong) return wrong;
  const at = Math.floor(now);
  const fee = bidSeq > 0 ? rateInForce('cancellation', at) : 0;
  return { kind: 'cancelled', at, historyUntil: at + periodInForce('history', at), fee };
}
