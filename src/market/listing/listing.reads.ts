import { column, one, oneOf, reads, rootOne, sql, type Identifier, type Sql } from '../../privacy/index.ts';
import { instant } from '../instant.ts';
import { Member } from '../member/index.ts';
import { Store } from '../store/index.ts';
import { Listing, type ListingFacts } from './listing.ts';
import { isStopped } from './suspension.ts';

/** Whether the bids reach the reserve, which itself stays with the seller (R11). */
export const reserveStatus = (listing: Identifier): Sql => sql`case when ${listing}.reserve_price is null then 'NONE'
      when ${listing}.leader_maximum >= ${listing}.reserve_price then 'MET' else 'NOT_MET' end`;

reads<ListingFacts>(Listing, {
  table: 'listing',
  facts: {
    sellerId: 'seller_id',
    draft: (listing) => sql`${listing}.state = 'DRAFT'`,
    suspended: isStopped,
    historyUntil: instant('history_until'),
    tookPart: (
      listing,
      { viewer, now },
    ) => sql`(${listing}.history_until is not null and ${listing}.history_until <= ${now}
      and exists (select 1 from bid b where b.listing_id = ${listing}.id and b.bidder_id = ${viewer}))`,
  },
  visible: (listing, { viewer, now }) => sql`
    ${listing}.state not in ('DRAFT', 'SUSPENDED') and (${listing}.history_until is null or ${now} < ${listing}.history_until)
    or ${listing}.seller_id = ${viewer}
    or ${listing}.state not in ('DRAFT', 'SUSPENDED') and exists (select 1 from bid b where b.listing_id = ${listing}.id and b.bidder_id = ${viewer})`,
  columns: {
    storedState: 'state',
    endsAt: instant('end_at'),
    leaderId: 'leader_id',
    reserveStatus,
  },
  relations: {
    seller: oneOf(
      one(
        () => Member,
        (listing, member) =>
          sql`${column(listing, 'store_id')} is null and ${member}.id = ${column(listing, 'seller_id')}`,
      ),
      one(
        () => Store,
        (listing, store) => sql`${store}.id = ${column(listing, 'store_id')}`,
      ),
    ),
    leader: one(
      () => Member,
      (listing, member) => sql`${member}.id = ${column(listing, 'leader_id')}`,
    ),
  },
});

export const listingById = rootOne(
  () => Listing,
  (listing, id) => sql`${listing}.id = ${id('id')}`,
);
