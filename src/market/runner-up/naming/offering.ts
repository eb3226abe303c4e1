/** Carries out an offer to the runner-up, under the listing's lock. */
import { randomUUID } from 'node:crypto';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { knownId, type Viewer } from '../../../privacy/index.ts';
import { clockOf } from '../../act.ts';
import { addJob } from '../../job.ts';
import { Listing } from '../../listing/index.ts';
import { Member } from '../../member/index.ts';
import { tell } from '../../outbox/index.ts';
import { Trade } from '../../trade/index.ts';
import { endIfOver } from '../answer/ending.ts';
import { EXPIRE_OFFER } from '../offer.jobs.ts';
import { OfferState } from '../offer.states.ts';
import { RunnerUpOffer } from '../runner-up-offer.ts';
import { biddersOf } from './bidders.ts';
import { offerToRunnerUp, type FormerTrade, type OfferDecision } from './offer-to-runner-up.ts';

export type Offering = { readonly offerId: string | null } | { readonly code: OfferRefusal };
type OfferRefusal = Extract<OfferDecision, { kind: 'refused' }>['code'] | 'NOT_FOUND';

export interface OfferOrder {
  readonly listingId: string;
  /** Decide, and make nothing. */
  readonly validateOnly: boolean;
}

/** The id of the offer that was made; null where none was to be made. */
export async function makeOffer(em: EntityManager, viewer: Viewer, order: OfferOrder): Promise<Offering> {
  const own = { id: knownId(order.listingId), sellingMember: viewer.id };
  const listing = await em.findOne(Listing, own, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!listing) return { code: 'NOT_FOUND' };
  const now = await clockOf(em);
  const last = await em.findOne(RunnerUpOffer, { listing, storedState: OfferState.MADE });
  const decision = offerToRunnerUp(
    {
      state: listing.storedState,
      historyUntil: listing.historyUntil?.getTime() ?? null,
      trades: await tradesOf(em, listing),
      offered: last !== null && !(await endIfOver(em, last, now)),
      bidders: await biddersOf(em, listing.id),
    },
    now,
  );
  if (decision.kind === 'refused') return { code: decision.code };
  return { offerId: order.validateOnly ? null : await write(em, listing, decision) };
}

async function tradesOf(em: EntityManager, listing: Listing): Promise<FormerTrade[]> {
  const trades = await em.find(Trade, { listing });
  return trades.map(({ state, cancelledBy, cancelReason, removalReason, paidAt }) => {
    return { state, cancelledBy, cancelReason, winnerRemoved: removalReason !== null, paid: paidAt !== null };
  });
}

async function write(
  em: EntityManager,
  listing: Listing,
  { runnerUpId, price, offeredAt, expiresAt }: Extract<OfferDecision, { kind: 'offered' }>,
): Promise<string> {
  await em.flush(); // an offer that was over is written as ended before another takes its place
  const id = randomUUID();
  em.create(RunnerUpOffer, {
    listing,
    id,
    sellingMember: listing.sellingMember,
    runnerUp: em.getReference(Member, runnerUpId),
    price,
    storedState: OfferState.MADE,
    offeredAt: new Date(offeredAt),
    expiresAt: new Date(expiresAt),
  });
  await em.flush();
  const payload = { listingId: listing.id, offerId: id };
  await addJob(em, { name: EXPIRE_OFFER }, payload, { runAt: new Date(expiresAt), key: `expire:${id}` });
  await tell(em, [{ happening: 'OFFER_MADE', listingId: listing.id, memberId: runnerUpId, ref: id }]);
  return id;
}
