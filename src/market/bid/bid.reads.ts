import { kind } from '../../policy/index.ts';
import { adds, column, connectionOf, many, newestFirst, one, PageArgs, reads, sql } from '../../privacy/index.ts';
import { isStopped, Listing } from '../listing/index.ts';
import { Me, Member } from '../member/index.ts';
import { Bid, type BidFacts } from './bid.ts';
import { PriceStep } from './price-step.ts';

const PriceSteps = connectionOf(PriceStep);
const Bids = connectionOf(Bid);

reads(PriceStep, {
  table: 'price_step',
  relations: {
    bidder: one(
      () => Member,
      (step, member) => sql`${member}.id = ${column(step, 'bidder_id')}`,
    ),
  },
});

reads<BidFacts>(Bid, {
  table: 'bid',
  factsWith: { table: 'listing', on: (bid, listing) => sql`${listing}.id = ${bid}.listing_id` },
  facts: { bidderId: 'bidder_id', stopped: (_bid, _asking, listing) => isStopped(listing) },
  visible: (bid, { viewer }, listing) => sql`${bid}.bidder_id = ${viewer} and not ${isStopped(listing)}`,
  columns: {
    isLeading: (
      bid,
    ) => sql`${bid}.removed_at is null and exists (select 1 from listing l where l.id = ${bid}.listing_id and l.leader_id = ${bid}.bidder_id
      and l.leader_maximum = ${bid}.maximum)`,
  },
  relations: {
    listing: one(
      () => Listing,
      (bid, listing) => sql`${listing}.id = ${column(bid, 'listing_id')}`,
    ),
  },
});

adds(Listing, {
  priceHistory: {
    type: () => PriceSteps,
    description: 'The visible steps of the price (R26), the newest first.',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => PriceStep, {
      on: (listing, step) => sql`${step}.listing_id = ${listing}.id and ${step}.withdrawn_at is null`,
      orders: { NEWEST: { keys: [{ field: 'line', type: 'bigint', unique: true }], descending: true } },
    }),
  },
  myBid: {
    type: () => Bid,
    description: 'Your own highest bid on it; null when you did not bid (P15).',
    holds: kind.PUBLIC,
    nullable: true,
    by: one(
      () => Bid,
      (listing, bid, { viewer }) => sql`${bid}.listing_id = ${listing}.id and ${bid}.seq =
        (select max(b.seq) from bid b where b.listing_id = ${listing}.id and b.bidder_id = ${viewer})`,
    ),
  },
});

adds(Me, {
  bids: {
    type: () => Bids,
    description: 'How you stand: your highest bid on each listing that you bid on, the newest first.',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => Bid, {
      on: (me, bid) => sql`${bid}.bidder_id = ${me}.id and not exists (select 1 from bid later
        where later.listing_id = ${bid}.listing_id and later.bidder_id = ${bid}.bidder_id and later.seq > ${bid}.seq)`,
      orders: newestFirst('placedAt'),
      own: true,
    }),
  },
});
