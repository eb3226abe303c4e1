import { Int } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { adds, column, connectionOf, many, newestFirst, one, PageArgs, reads, sql } from '../../../privacy/index.ts';
import { isStopped, Listing } from '../../listing/index.ts';
import { Me } from '../../member/index.ts';
import { WatchedListing, type WatchFacts } from './watched-listing.ts';

reads<WatchFacts>(WatchedListing, {
  table: 'watched_listing',
  factsWith: { table: 'listing', on: (watch, listing) => sql`${listing}.id = ${watch}.listing_id` },
  facts: { memberId: 'member_id', stopped: (_watch, _asking, listing) => isStopped(listing) },
  visible: (watch, { viewer }, listing) => sql`${watch}.member_id = ${viewer} and not ${isStopped(listing)}`,
  relations: {
    listing: one(
      () => Listing,
      (watch, listing) => sql`${listing}.id = ${column(watch, 'listing_id')}`,
    ),
  },
});

adds(Listing, {
  isWatched: {
    type: () => Boolean,
    description: 'Whether it is on your watch list.',
    holds: kind.PUBLIC,
    by: (listing, { viewer }) =>
      sql`exists (select 1 from watched_listing w where w.listing_id = ${listing}.id and w.member_id = ${viewer})`,
  },
  watcherCount: {
    type: () => Int,
    description: 'How many members watch it; for its seller alone (PR13).',
    holds: kind.PRIVATE_LIST,
    nullable: true,
    // Counted for the seller alone: for others it would take a time that tells of it.
    by: (listing, { viewer }) => sql`case when ${listing}.seller_id = ${viewer}
      then (select count(*)::int from watched_listing w where w.listing_id = ${listing}.id) end`,
  },
});

const WatchedListings = connectionOf(WatchedListing);

adds(Me, {
  watchedListings: {
    type: () => WatchedListings,
    description: 'Your watch list, what you put there last first.',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => WatchedListing, {
      on: (me, watch) => sql`${watch}.member_id = ${me}.id`,
      orders: newestFirst('watchedAt'),
      own: true,
    }),
  },
});
