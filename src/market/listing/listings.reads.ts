/** The lists of listings: everyone's, a member's public one, one's own. */
import { kind } from '../../policy/index.ts';
import { adds, connectionOf, knownId, many, PageArgs, rootMany, sql } from '../../privacy/index.ts';
import { Me, Member } from '../member/index.ts';
import { Store } from '../store/index.ts';
import { withParts } from './category.ts';
import { Listing } from './listing.ts';
import { longWords, wantedTerms } from './search-terms.ts';

export const ListingConnection = connectionOf(Listing, { counted: true });

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

export const listings = rootMany('Query.listings', () => Listing, {
  orders: {
    ENDING_SOON: { keys: [{ field: 'endAt', type: 'timestamptz' }, id] },
    NEWEST: { keys: [{ field: 'startsAt', type: 'timestamptz' }, id], descending: true },
    PRICE_LOW: { keys: byPrice },
    PRICE_HIGH: { keys: byPrice, descending: true },
  },
  filters: {
    state: {
      reaches: ['state'],
      where: {
        OPEN: (listing, { now }) => sql`${listing}.state = 'OPEN' and ${listing}.end_at > ${now}`,
        ENDED: (listing, { now }) =>
          sql`${listing}.state = 'ENDED' or ${listing}.state = 'OPEN' and ${listing}.end_at <= ${now}`,
        CANCELLED: (listing) => sql`${listing}.state = 'CANCELLED'`,
      },
    },
    text: {
      reaches: ['title', 'description'],
      where: (listing, text) => sql`exists (select from listing_search s where s.listing_id = ${listing}.id
        and s.terms @> ${text.made(wantedTerms)}::text[]
        and not exists (select from unnest(${text.made(longWords)}::text[]) as w(word) where position(w.word in s.body) = 0))`,
    },
    category: {
      reaches: ['category'],
      where: (listing, category) => sql`${listing}.category = any(${category.made(withParts)}::text[])`,
    },
    priceFrom: { reaches: ['price'], where: (listing, yen) => sql`${listing}.price >= ${yen}::int` },
    priceTo: { reaches: ['price'], where: (listing, yen) => sql`${listing}.price <= ${yen}::int` },
    seller: {
      reaches: ['seller'],
      where: (listing, seller) => {
        const known = sql`${seller.made(knownId)}::uuid`;
        return sql`${listing}.store_id = ${known} or ${listing}.store_id is null and ${listing}.seller_id = ${known}`;
      },
    },
    endsWithin: {
      reaches: ['endAt'],
      where: (listing, minutes, { now }) => sql`${listing}.end_at < ${now} + make_interval(mins => ${minutes}::int)`,
    },
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
        sql`${listing}.seller_id = ${member}.id and ${listing}.store_id is null and ${listing}.state <> 'DRAFT'`,
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
      on: (store, listing) => sql`${listing}.store_id = ${store}.id and ${listing}.state <> 'DRAFT'`,
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
