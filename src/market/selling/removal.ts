/** Takes a member's bids out of an auction, under the listing's lock (R17). The rows stay, as the record of what was bid. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId } from '../../privacy/index.ts';
import { act } from '../act.ts';
import { removeBidder, type AuctionFacts, type BidderRemoved } from '../bid/index.ts';
import type { ActingContext } from '../context.ts';
import type { Listing } from '../listing/index.ts';
import { Member } from '../member/index.ts';
import { lockOwnListing } from './locked-listing.ts';
import { refuse, wrongState } from './selling.states.ts';
import { tellChanged, type Outcome } from './selling-transactions.ts';

export interface Removal {
  readonly listingId: string;
  readonly bidderId: string;
  /** Decide, and change nothing. */
  readonly validateOnly: boolean;
}

export function remove(
  context: ActingContext,
  { listingId, bidderId, validateOnly }: Removal,
): Promise<Outcome<{ readonly kind: 'removed' }>> {
  return act(context, async (em, memberId) => {
    const locked = await lockOwnListing(em, memberId, listingId);
    if (!locked) return { kind: 'notFound' };
    const { listing, state, now } = locked;
    const wrong = wrongState('removeBidder', state);
    if (wrong) return wrong;
    const standing = await em.execute<{ bidderId: string; amount: number }[]>(
      'select bidder_id as "bidderId", maximum as amount from bid where listing_id = ? and removed_at is null order by seq',
      [listing.id],
    );
    const decision = removeBidder(factsOf(listing), standing, knownId(bidderId));
    if (!decision) return refuse('removeBidder', state, 'NOT_A_BIDDER');
    if (validateOnly) return { kind: 'removed' };
    await write(em, listing, { decision, bidderId: knownId(bidderId), at: new Date(Math.floor(now)) });
    await tellChanged(em, listing, [
      { happening: 'BIDDER_REMOVED', listingId: listing.id, memberId: knownId(bidderId) },
    ]);
    return { kind: 'removed' };
  });
}

function factsOf(listing: Listing): AuctionFacts {
  const { sellingMember, leader, startsAt, endAt, ...standing } = listing;
  const times = { startsAt: startsAt?.getTime() ?? 0, endAt: endAt?.getTime() ?? 0 };
  return {
    ...standing,
    ...times,
    sellerId: sellingMember.id,
    state: listing.storedState,
    leaderId: leader?.id ?? null,
  };
}

interface Written {
  readonly decision: BidderRemoved;
  readonly bidderId: string;
  readonly at: Date;
}

async function write(em: EntityManager, listing: Listing, { decision, bidderId, at }: Written): Promise<void> {
  const { id, bidSeq, stepCount } = listing;
  const { next, steps } = decision;
  await em.execute('update bid set removed_at = ? where listing_id = ? and bidder_id = ?', [at, id, bidderId]);
  await em.execute('insert into bid_removal (listing_id, member_id, at, after_seq, line) values (?, ?, ?, ?, ?)', [
    id,
    bidderId,
    at,
    bidSeq,
    stepCount + 1,
  ]);
  await withdraw(em, id, next.price, at);
  for (const [index, step] of steps.entries())
    await em.execute(
      'insert into price_step (listing_id, line, bidder_id, price, at, removed) values (?, ?, ?, ?, ?, ?)',
      [id, stepCount + 1 + index, step.bidderId, step.price, at, step.removed === true],
    );
  const { leaderId, price, leaderMaximum, secondMaximum, bidCount } = next;
  Object.assign(listing, { price, leaderMaximum, secondMaximum, bidCount, stepCount: stepCount + steps.length });
  listing.leader = leaderId === null ? null : em.getReference(Member, leaderId);
}

/** A line above the new price would tell a maximum that stands again; so would the price that an earlier removal had left. */
async function withdraw(em: EntityManager, listingId: string, price: number, at: Date): Promise<void> {
  await em.execute(
    `update price_step set withdrawn_at = case when removed then null else ?::timestamptz end, price = case when removed then ? else price end
      where listing_id = ? and price > ? and withdrawn_at is null`,
    [at, price, listingId, price],
  );
}
