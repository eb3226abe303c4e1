import { column, one, reads, rootLive, sql } from '../../privacy/index.ts';
import { instant } from '../instant.ts';
import { Listing, reserveStatus } from '../listing/index.ts';
import { Member } from '../member/index.ts';
import { ListingUpdate } from './listing-update.ts';

reads(ListingUpdate, {
  table: 'listing',
  columns: {
    revision: 'revision',
    price: 'price',
    endAt: 'end_at',
    bidCount: 'bid_count',
    storedState: 'state',
    endsAt: instant('end_at'),
    reserveStatus,
  },
  relations: {
    leader: one(
      () => Member,
      (update, member) => sql`${member}.id = ${column(update, 'leader_id')}`,
    ),
    listing: one(
      () => Listing,
      (update, listing) => sql`${listing}.id = ${update}.id`,
    ),
  },
});

/** A listing's updates; whoever may know of the listing may follow it. */
export const listingUpdates = rootLive(() => ListingUpdate, { of: () => Listing, version: 'revision' });
