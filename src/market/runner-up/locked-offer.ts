/** An offer as acts see it: its listing locked, its viewer's side known, the clock read after the lock. */
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { deciders } from '../../policy/index.ts';
import { knownId, type Viewer } from '../../privacy/index.ts';
import { clockOf } from '../act.ts';
import { Listing } from '../listing/index.ts';
import { TradeSide } from '../trade/index.ts';
import { factsOf } from './answer/ending.ts';
import { RunnerUpOffer, type OfferFacts } from './runner-up-offer.ts';

export interface LockedOffer {
  readonly offer: RunnerUpOffer;
  readonly listing: Listing;
  readonly facts: OfferFacts;
  readonly side: TradeSide.SELLER | TradeSide.RUNNER_UP;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Null when there is no such offer that the viewer may know of (P6): to others than its sides, and once it stands no more. */
export async function lockOffer(em: EntityManager, viewer: Viewer, id: string): Promise<LockedOffer | null> {
  // Only a side's own is found, and so locked: a stranger's takes the time that none takes, and keeps nobody waiting (SC-D1).
  const [known] = await em.execute<{ listing_id: string }[]>(
    `select o.listing_id from runner_up_offer o join listing l on l.id = o.listing_id where o.id = ? and ? in (o.seller_id, o.runner_up_id)
      and o.state = 'MADE' and noren_now() < o.expires_at and l.state <> 'SUSPENDED'`,
    [knownId(id), viewer.id],
  );
  if (!known) return null;
  const listing = await em.findOneOrFail(Listing, { id: known.listing_id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const now = await clockOf(em);
  const offer = await em.findOneOrFail(RunnerUpOffer, { listing, id: knownId(id) });
  const facts = factsOf(offer);
  if (!deciders.mayKnow(RunnerUpOffer, facts, viewer, { now })) return null;
  return { offer, listing, facts, side: viewer.is(facts.sellerId) ? TradeSide.SELLER : TradeSide.RUNNER_UP, now };
}
