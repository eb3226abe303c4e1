/** Carries out the answers to an offer, under the listing's lock. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Vault, Viewer } from '../../../privacy/index.ts';
import { tell } from '../../outbox/index.ts';
import { contactEndUnreported, makeTrade, TradeSide } from '../../trade/index.ts';
import { lockOffer, type LockedOffer } from '../locked-offer.ts';
import { OfferActor, type OfferStep } from '../offer.states.ts';
import { end } from './ending.ts';
import { endOffer, type EndDecision } from './end-offer.ts';

type Refusal = { readonly code: Extract<EndDecision, { kind: 'refused' }>['code'] };

const NOT_FOUND: Refusal = { code: 'NOT_FOUND' };

function decide({ facts, side, now }: LockedOffer, step: Exclude<OfferStep, 'expireOffer'>): EndDecision {
  return endOffer(facts, step, side === TradeSide.SELLER ? OfferActor.SELLER : OfferActor.RUNNER_UP, now);
}

/** Tells the side that did not answer. */
function tellOther(
  em: EntityManager,
  { offer, facts, side }: LockedOffer,
  happening: 'OFFER_ACCEPTED' | 'OFFER_DECLINED' | 'OFFER_WITHDRAWN',
  ref: string,
): Promise<void> {
  const memberId = side === TradeSide.SELLER ? facts.runnerUpId : facts.sellerId;
  return tell(em, [{ happening, listingId: offer.listing.id, memberId, ref }]);
}

export interface Acceptance {
  readonly offerId: string;
  /** Decide, and accept nothing. */
  readonly validateOnly: boolean;
}

/** The runner-up becomes the winner of a new trade, at the offer's price; from now on there are contact cards (P6.1, P6.2). */
export async function accept(
  em: EntityManager,
  vault: Vault,
  viewer: Viewer,
  { offerId, validateOnly }: Acceptance,
): Promise<{ readonly tradeId: string | null } | Refusal> {
  const locked = await lockOffer(em, viewer, offerId);
  const decision = locked && decide(locked, 'acceptOffer');
  if (!locked || !decision) return NOT_FOUND;
  if (decision.kind === 'refused') return { code: decision.code };
  if (validateOnly) return { tradeId: null };
  const { offer, listing, facts, now } = locked;
  await end(em, offer, decision);
  const win = {
    winnerId: facts.runnerUpId,
    price: offer.price,
    decidedAt: decision.endedAt,
    contactUntil: contactEndUnreported(decision.endedAt),
  };
  const trade = await makeTrade(em, vault, { listing, win, now });
  await tellOther(em, locked, 'OFFER_ACCEPTED', trade.id);
  return { tradeId: trade.id };
}

const happenings = { declineOffer: 'OFFER_DECLINED', withdrawOffer: 'OFFER_WITHDRAWN' } as const;

/** Declined, or taken back: nothing else comes of it, no rating either. The listing's id, to be read again. */
export async function letGo(
  em: EntityManager,
  viewer: Viewer,
  offerId: string,
  step: keyof typeof happenings,
): Promise<{ readonly listingId: string } | Refusal> {
  const locked = await lockOffer(em, viewer, offerId);
  if (!locked) return NOT_FOUND;
  const decision = decide(locked, step);
  if (decision.kind === 'refused') return { code: decision.code };
  await end(em, locked.offer, decision);
  await tellOther(em, locked, happenings[step], locked.offer.id);
  return { listingId: locked.listing.id };
}
