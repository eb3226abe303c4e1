/** The lists of listings: everyone's, a member's public one, one's own. */
import { kind } from '../../policy/index.ts';
import { adds, connectionOf, knownId, many, PageArgs, rootMany, sql, type Identifier } from '../../privacy/index.ts';
import { Me, Member } from '../member/index.ts';
import { Store } from '../store/index.ts';
import { withParts } from './category.ts';
import {
  costsAtLeast,
  costsAtMost,
  endsWithin,
  holdsWords,
  isFiledUnder,
  isOpen,
  isSoldBy,
} from './listing-conditions.ts';
import { Listing } from './listing.ts';
import { longWords, wantedTerms } from './search-terms.ts';

export const ListingConnection = connectionOf(Listing, { counted: true });

/** Neither a draft nor stopped: in public lists not even its seller meets those. */
const isPublished = (listing: Identifier) => sql`${listing}.state <> 'DRAFT' and ${listing}.state <> 'SUSPENDED'`;

const id = { field: 'id', type: 'uuid' } as const;
const byPrice = [{ field: 'price', type: 'bigint' }, id] as const;

/** The last published first, and of one's own the last draft that was begun. */
const newest = {
  keys: [
    {
      field: 'startsAt',
      type: 'timestamptz',
      expression: (listing) => sql`coalesce(${listing}.starts_at, ${listing}.created_at)`,
    },
    id,
  ],
  descending: true,
} as const satisfies Parameters<typeof many>[1]['orders'][string];

/** By the values of ListingOrder; the first is the default. */
export const listingOrders = {
  ENDING_SOON: { keys: [{ field: 'endAt', type: 'timestamptz' }, id] },
  NEWEST: { keys: [{ field: 'startsAt', type: 'timestamptz' }, id], descending: true },
  PRICE_LOW: { keys: byPrice },
  PRICE_HIGH: { keys: byPrice, descending: true },
} as const satisfies Parameters<typeof many>[1]['orders'];

export const listings = rootMany('Query.listings', () => Listing, {
  orders: listingOrders,
  filters: {
    state: {
      reaches: ['state'],
      where: {
        OPEN: isOpen,
        ENDED: (listing, { now }) =>
          sql`${listing}.state = 'ENDED' or ${listing}.state = 'OPEN' and ${listing}.end_at <= ${now}`,
        CANCELLED: (listing) => sql`${listing}.state = 'CANCELLED'`,
      },
    },
    text: {
      reaches: ['title', 'description'],
      where: (listing, text) => holdsWords(listing, { terms: text.made(wantedTerms), words: text.made(longWords) }),
    },
    category: {
      reaches: ['category'],
      where: (listing, category) => isFiledUnder(listing, category.made(withParts)),
    },
    priceFrom: { reaches: ['price'], where: costsAtLeast },
    priceTo: { reaches: ['price'], where: costsAtMost },
    seller: { reaches: ['seller'], where: (listing, seller) => isSoldBy(listing, seller.made(knownId)) },
    endsWithin: { reaches: ['endAt'], where: endsWithin },
  },
});

adds(Member, {
  listings: {
    type: () => ListingConnection,
    description:
      'What they put up for auction under their nickname (P5.2), the last published first. Stable while others come.',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => Listing, {
      on: (member, listing) =>
        sql`${listing}.seller_id = ${member}.id and ${listing}.store_id is null and ${isPublished(listing)}`,
      orders: { NEWEST: newest },
    }),
  },
});

adds(Store, {
  listings: {
    type: () => ListingConnection,
    description: 'What the store put up for auction, the last published first. Stable while others come.',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => Listing, {
      on: (store, listing) => sql`${listing}.store_id = ${store}.id and ${isPublished(listing)}`,
      orders: { NEWEST: newest },
    }),
  },
});

adds(Me, {
  listings: {
    type: () => ListingConnection,
    description: 'All that you sell, drafts too, by yourself or as a store; the last published or begun first.',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => Listing, {
      on: (me, listing) => sql`${listing}.seller_id = ${me}.id`,
      orders: { NEWEST: newest },
      own: true,
    }),
  },
});
