/** Writes how an offer ended, and tells whom it concerns. The listing is locked. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { tell } from '../../outbox/index.ts';
import { OfferState } from '../offer.states.ts';
import type { OfferFacts, RunnerUpOffer } from '../runner-up-offer.ts';
import { endAllWith } from './ends-with-offer.ts';
import { expireOffer } from './expire-offer.ts';

export function factsOf({ sellingMember, runnerUp, storedState, expiresAt, listing }: RunnerUpOffer): OfferFacts {
  const sides = { sellerId: sellingMember.id, runnerUpId: runnerUp.id };
  return { ...sides, state: storedState, expiresAt: expiresAt.getTime(), stopped: listing.storedState === 'SUSPENDED' };
}

export interface Ended {
  readonly state: OfferState;
  /** Epoch milliseconds. */
  readonly endedAt: number;
}

export async function end(em: EntityManager, offer: RunnerUpOffer, { state, endedAt }: Ended): Promise<void> {
  offer.storedState = state;
  offer.endedAt = new Date(endedAt);
  await endAllWith(em, offer);
}

/** Whether its time is over: then it is written down as expired, once, and both sides are told. */
export async function endIfOver(em: EntityManager, offer: RunnerUpOffer, now: number): Promise<boolean> {
  const facts = factsOf(offer);
  if (facts.stopped) return false; // its time does not run (R29)
  const expiry = expireOffer(facts, now);
  if (expiry.kind !== 'expired') return expiry.kind === 'over';
  await end(em, offer, { state: OfferState.EXPIRED, endedAt: expiry.endedAt });
  const told = { happening: 'OFFER_EXPIRED', listingId: offer.listing.id, ref: offer.id } as const;
  await tell(em, [
    { ...told, memberId: offer.sellingMember.id },
    { ...told, memberId: offer.runnerUp.id },
  ]);
  return true;
}
