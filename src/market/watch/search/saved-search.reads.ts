import { ArgsType, Field } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import {
  adds,
  column,
  connectionOf,
  many,
  newestFirst,
  one,
  oneOf,
  PageArgs,
  reads,
  rootOne,
  sql,
} from '../../../privacy/index.ts';
import { Listing, ListingConnection, ListingOrder, listingOrders } from '../../listing/index.ts';
import { Me, Member } from '../../member/index.ts';
import { Store } from '../../store/index.ts';
import { finds } from './finds.ts';
import { SavedSearch, type SavedSearchFacts } from './saved-search.ts';

reads<SavedSearchFacts>(SavedSearch, {
  table: 'saved_search',
  facts: { memberId: 'member_id' },
  columns: { named: 'name' },
  visible: (search, { viewer }) => sql`${search}.member_id = ${viewer}`,
  relations: {
    seller: oneOf(
      one(
        () => Member,
        (search, member) => sql`${member}.id = ${column(search, 'seller_id')}`,
      ),
      one(
        () => Store,
        (search, store) => sql`${store}.id = ${column(search, 'seller_id')}`,
      ),
    ),
  },
});

@ArgsType()
class FoundListingsArgs extends PageArgs {
  @Field(() => ListingOrder, { defaultValue: ListingOrder.ENDING_SOON, description: 'In which order.' })
  orderBy!: ListingOrder;
}

const SavedSearches = connectionOf(SavedSearch);

adds(SavedSearch, {
  listings: {
    type: () => ListingConnection,
    description: 'What it finds now, among what is open to bids.',
    holds: kind.PUBLIC,
    args: FoundListingsArgs,
    by: many(() => Listing, { on: finds, orders: listingOrders }),
  },
});

adds(Me, {
  savedSearches: {
    type: () => SavedSearches,
    description: 'The searches that you keep, the last saved first.',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => SavedSearch, {
      on: (me, search) => sql`${search}.member_id = ${me}.id`,
      orders: newestFirst('createdAt'),
      own: true,
    }),
  },
});

export const savedSearchById = rootOne(
  () => SavedSearch,
  (search, id) => sql`${search}.id = ${id('id')}`,
);
