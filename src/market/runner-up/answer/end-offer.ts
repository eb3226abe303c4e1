import {
  offerStands,
  transitions,
  type OfferActor,
  type OfferStanding,
  type OfferState,
  type OfferStep,
} from '../offer.states.ts';

export type EndDecision =
  | { readonly kind: 'ended'; readonly state: Exclude<OfferState, OfferState.MADE>; readonly endedAt: number }
  | { readonly kind: 'refused'; readonly code: 'WRONG_SIDE' | 'NOT_FOUND' };

/**
 * R23: accepted or declined by the runner-up, withdrawn by the seller, while it stands; one that does not is not there any more (P6.2).
 * `now` in epoch milliseconds, read after the listing's lock, so that of two answers at once one finds it gone.
 */
export function endOffer(
  offer: OfferStanding,
  step: Exclude<OfferStep, 'expireOffer'>,
  by: OfferActor,
  now: number,
): EndDecision {
  if (!offerStands(offer, now)) return { kind: 'refused', code: 'NOT_FOUND' };
  const { to, by: allowed } = transitions[step];
  return by === allowed
    ? { kind: 'ended', state: to, endedAt: Math.floor(now) }
    : { kind: 'refused', code: 'WRONG_SIDE' };
}
