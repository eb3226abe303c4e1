/** What sellers do with an auction: each is one transaction that locks, asks the clock, decides by the pure acts, and writes. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { act } from '../act.ts';
import type { ActingContext } from '../context.ts';
import { FeeReason, recordFee } from '../fee/index.ts';
import { addClosing } from '../job.ts';
import type { Listing } from '../listing/index.ts';
import { tell, type Telling } from '../outbox/index.ts';
import { cancelListing, type CancelledListing } from './acts/cancel-listing.ts';
import { endListingEarly } from './acts/end-listing-early.ts';
import { lockOwnListing } from './locked-listing.ts';
import type { Refused } from './selling.states.ts';

/** A step that an auction of one's own is asked to take. */
export interface Step {
  readonly listingId: string;
  /** Decide, and change nothing (P20). */
  readonly validateOnly: boolean;
}

export type Outcome<Done> = { readonly kind: 'notFound' } | Refused | Done;

export function endEarly(
  context: ActingContext,
  { listingId, validateOnly }: Step,
): Promise<Outcome<{ readonly kind: 'ended' }>> {
  return act(context, async (em, memberId) => {
    const locked = await lockOwnListing(em, memberId, listingId);
    if (!locked) return { kind: 'notFound' };
    const { listing, state, now } = locked;
    const { leader, leaderMaximum, reservePrice } = listing;
    const decision = endListingEarly({ state, leaderId: leader?.id ?? null, leaderMaximum, reservePrice }, now);
    if (decision.kind === 'refused' || validateOnly) return decision;
    listing.endAt = new Date(decision.endAt);
    await tellChanged(em, listing);
    await addClosing(em, listing.id, listing.endAt);
    return decision;
  });
}

export function cancel(context: ActingContext, { listingId, validateOnly }: Step): Promise<Outcome<CancelledListing>> {
  return act(context, async (em, memberId) => {
    const locked = await lockOwnListing(em, memberId, listingId);
    if (!locked) return { kind: 'notFound' };
    const { listing, state, now } = locked;
    const decision = cancelListing({ state, bidSeq: listing.bidSeq }, now);
    if (decision.kind === 'refused' || validateOnly) return decision;
    listing.storedState = 'CANCELLED';
    listing.endedAt = new Date(decision.at);
    listing.historyUntil = new Date(decision.historyUntil);
    if (decision.fee > 0) await recordFee(em, feeFor(listing, decision));
    await tellChanged(em, listing, await bidders(em, listing.id, 'LISTING_CANCELLED'));
    return decision;
  });
}

function feeFor({ id, sellingMember }: Listing, { fee, at }: CancelledListing): Parameters<typeof recordFee>[1] {
  return { listingId: id, payerId: sellingMember.id, reason: FeeReason.CANCELLATION, amount: fee, chargedAt: at };
}

/** Once each, however often they bid; those who were removed too. */
async function bidders(em: EntityManager, listingId: string, happening: Telling['happening']): Promise<Telling[]> {
  const rows = await em.execute<{ id: string }[]>('select distinct bidder_id as id from bid where listing_id = ?', [
    listingId,
  ]);
  return rows.map(({ id }) => ({ happening, listingId, memberId: id }));
}

/** Something public has changed (P16). */
export async function tellChanged(em: EntityManager, listing: Listing, more: readonly Telling[] = []): Promise<void> {
  listing.revision++;
  await em.flush();
  await tell(em, [{ happening: 'LISTING_CHANGED', listingId: listing.id }, ...more]);
}
