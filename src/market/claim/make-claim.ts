import { rateInForce } from '../../policy/index.ts';
import type { Problem } from '../text/index.ts';

export interface MakeClaimFacts {
  /** Whether who claims is the winner of the trade, and the seller otherwise. */
  readonly byWinner: boolean;
  /** Whether they are registered as a person. */
  readonly consumer: boolean;
  /** Whether the seller is a company, or sold it in a store. */
  readonly business: boolean;
  /** Whether a claim about this trade waits, or was granted and still stands. */
  readonly claimed: boolean;
}

export interface MakeClaimWords {
  /** In yen. */
  readonly amount: number;
  readonly promisesProperUse: boolean;
}

/** Why a claim cannot be made, or null (P6.10b, LG-42). `now` in epoch milliseconds. */
export function makeClaim(facts: MakeClaimFacts, words: MakeClaimWords, now: number): Problem | null {
  if (!facts.byWinner) return { field: 'tradeId', code: 'WRONG_SIDE' };
  if (!facts.business) return { field: 'tradeId', code: 'SELLER_NOT_A_BUSINESS' };
  if (!facts.consumer) return { field: '', code: 'CONSUMERS_ONLY' };
  if (facts.claimed) return { field: 'tradeId', code: 'CLAIM_STANDS' };
  if (words.amount <= rateInForce('claimThreshold', now)) return { field: 'amount', code: 'CLAIM_TOO_SMALL' };
  return words.promisesProperUse ? null : { field: 'promisesProperUse', code: 'PROMISE_NEEDED' };
}
