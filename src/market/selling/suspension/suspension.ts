/** Carries out the stop by an authority, and its end, under the listing's lock. Who may order it is the staff's part to ask. */
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { clockOf } from '../../act.ts';
import type { Market } from '../../context.ts';
import { addClosing } from '../../job.ts';
import { Listing } from '../../listing/index.ts';
import { tell } from '../../outbox/index.ts';
import { holdUpWhatHangsOn, letGoOnWhatHangsOn } from '../../trade/index.ts';
import { resumeListing, suspendListing, type ResumeDecision, type SuspendDecision } from './suspend-listing.ts';

type Tools = Pick<Market, 'orm' | 'relay'>;

/** From the commit on the auction is there for its seller alone, and nothing of it goes on. Null when there is no such listing. */
export function stopAuction(tools: Tools, listingId: string): Promise<SuspendDecision | null> {
  return inside(tools, (em) => stopInside(em, listingId));
}

/** As `stopAuction`, inside a transaction. */
export function stopInside(em: EntityManager, listingId: string): Promise<SuspendDecision | null> {
  return locked(em, listingId, async (listing) => {
    const facts = { stored: listing.storedState, keepUntil: listing.keepUntil?.getTime() ?? null };
    const decision = suspendListing(facts, await clockOf(em));
    if (decision.kind === 'refused') return decision;
    listing.storedState = 'SUSPENDED';
    listing.suspendedState = decision.was;
    listing.suspendedAt = new Date(decision.at);
    listing.keepUntil = new Date(decision.keepUntil);
    // Steps of a trade lock the trade alone: those under way come first, later ones find it stopped.
    await em.execute('update trade set stopped = true where listing_id = ?', [listingId]);
    await holdUpWhatHangsOn(em, listingId);
    await changed(em, listing);
    return decision;
  });
}

/** The auction goes on where it stood. Null when there is no such listing. */
export function letAuctionGoOn(tools: Tools, listingId: string): Promise<ResumeDecision | null> {
  return inside(tools, (em) => goOnInside(em, listingId));
}

/** As `letAuctionGoOn`, inside a transaction. */
export function goOnInside(em: EntityManager, listingId: string): Promise<ResumeDecision | null> {
  return locked(em, listingId, async (listing) => {
    const { storedState: stored, suspendedState: was, suspendedAt, endAt } = listing;
    const times = { suspendedAt: suspendedAt?.getTime() ?? null, endAt: endAt?.getTime() ?? null };
    const decision = resumeListing({ stored, was, ...times }, await clockOf(em));
    if (decision.kind === 'refused') return decision;
    await giveBack(em, listing, decision.heldMs);
    listing.storedState = decision.state;
    listing.endAt = decision.endAt === null ? null : new Date(decision.endAt);
    listing.suspendedAt = listing.suspendedState = null;
    await changed(em, listing);
    if (decision.state === 'OPEN' && listing.endAt) await addClosing(em, listingId, listing.endAt);
    return decision;
  });
}

/** To what was still running when it was stopped; contact that was over stays over, and an offer that had expired. */
async function giveBack(em: EntityManager, { id, suspendedAt }: Listing, heldMs: number): Promise<void> {
  await em.execute(
    `update trade set stopped = false, held_ms = held_ms + ?, version = version + 1,
      contact_until = case when contact_until > ? then contact_until + ? * interval '1 millisecond' else contact_until end
      where listing_id = ?`,
    [heldMs, suspendedAt, heldMs, id],
  );
  await em.execute(
    `update runner_up_offer set expires_at = expires_at + ? * interval '1 millisecond'
      where listing_id = ? and state = 'MADE' and expires_at > ?`,
    [heldMs, id, suspendedAt],
  );
  await letGoOnWhatHangsOn(em, id, heldMs);
}

async function changed(em: EntityManager, listing: Listing): Promise<void> {
  listing.revision++;
  await tell(em, [{ happening: 'LISTING_CHANGED', listingId: listing.id }]);
}

async function locked<T>(em: EntityManager, id: string, work: (listing: Listing) => Promise<T>): Promise<T | null> {
  const listing = await em.findOne(Listing, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return listing && work(listing);
}

async function inside<T>({ orm, relay }: Tools, work: (em: EntityManager) => Promise<T>): Promise<T> {
  const done = await orm.em.fork().transactional(work);
  relay.nudge();
  return done;
}
