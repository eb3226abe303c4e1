import { OfferState, type OfferStanding } from '../offer.states.ts';

export type Expiry =
  /** It was answered or withdrawn, or expired before. */
  | { readonly kind: 'over' }
  | { readonly kind: 'stands'; readonly expiresAt: number }
  | { readonly kind: 'expired'; readonly endedAt: number };

/** What an offer's time has come to, however late one looks (R23); times in epoch milliseconds. */
export function expireOffer({ state, expiresAt }: OfferStanding, now: number): Expiry {
  if (state !== OfferState.MADE) return { kind: 'over' };
  return now < expiresAt ? { kind: 'stands', expiresAt } : { kind: 'expired', endedAt: expiresAt };
}
