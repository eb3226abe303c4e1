import { ArgsType, Field } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { adds, one, reads, sql, type Moment } from '../../../privacy/index.ts';
import { Listing, ListingState, stateAt, type StoredState } from '../../listing/index.ts';
import { Yen } from '../../scalars.ts';
import { MOST_YEN } from '../../yen.ts';
import { minimumNextBid, type PublicStanding } from '../increments.ts';
import { MyStanding } from './my-standing.ts';
import { suggestedBids, totalCost } from './sums.ts';

reads(MyStanding, {
  table: 'listing',
  columns: {
    isLeading: (mine, { viewer }) => sql`${mine}.leader_id is not distinct from ${viewer}`,
    isWinningIfEndedNow: (mine, { viewer }) => sql`${mine}.leader_id is not distinct from ${viewer}
      and ${mine}.state <> 'CANCELLED' and (${mine}.reserve_price is null or ${mine}.leader_maximum >= ${mine}.reserve_price)`,
  },
});

interface AuctionRow extends PublicStanding {
  readonly storedState: StoredState;
  readonly endsAt: number | null;
}

const needs = ['price', 'leaderId', 'buyNowPrice', 'storedState', 'endsAt'];

const takesBids = ({ storedState, endsAt }: AuctionRow, { now }: Moment): boolean =>
  stateAt(storedState, endsAt, now) === ListingState.OPEN;

@ArgsType()
class TotalCostArgs {
  @Field(() => Yen, { description: 'What you think of bidding.' })
  bid!: number;
}

adds(Listing, {
  minimumNextBid: {
    type: () => Yen,
    description:
      'The least that a newcomer can bid now (R2, R3, R12, P15); null when it takes no bid, or none is high enough.',
    holds: kind.PUBLIC,
    nullable: true,
    by: {
      needs,
      by: (auction: AuctionRow, _viewer: unknown, moment: Moment) => {
        const least = minimumNextBid(auction);
        return takesBids(auction, moment) && least <= MOST_YEN ? least : null;
      },
    },
  },
  suggestedBids: {
    type: () => [Yen],
    description:
      'Three amounts that a newcomer could bid now (P15): the least, and each time an increment more. Fewer where the buy-now price comes first, which is then the last; none when it takes no bid.',
    holds: kind.PUBLIC,
    by: {
      needs,
      by: (auction: AuctionRow, _viewer: unknown, moment: Moment) =>
        takesBids(auction, moment) ? suggestedBids(auction) : [],
    },
  },
  totalCost: {
    type: () => Yen,
    description:
      'What you would come to pay at the most if you bid this (P15): the bid, or the buy-now price where the bid buys at once. The buyer pays no fee; shipping is between the two sides. Whether the bid would be accepted is not said here. Null when it takes no bid.',
    holds: kind.PUBLIC,
    nullable: true,
    args: TotalCostArgs,
    by: {
      needs,
      by: (auction: AuctionRow, _viewer: unknown, moment: Moment, { args }: { readonly args: TotalCostArgs }) =>
        takesBids(auction, moment) ? totalCost(args.bid, auction) : null,
    },
  },
  myStanding: {
    type: () => MyStanding,
    description: 'How you stand on it; null when you did not bid (P15).',
    holds: kind.PUBLIC,
    nullable: true,
    by: one(
      () => MyStanding,
      (listing, mine, { viewer }) => sql`${mine}.id = ${listing}.id
        and exists (select 1 from bid b where b.listing_id = ${listing}.id and b.bidder_id = ${viewer})`,
    ),
  },
});
