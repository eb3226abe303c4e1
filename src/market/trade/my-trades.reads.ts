/** What earlier types know of one's trades. */
import { ArgsType, Field, InputType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { adds, connectionOf, many, newestFirst, one, PageArgs, sql } from '../../privacy/index.ts';
import { Listing } from '../listing/index.ts';
import { Me } from '../member/index.ts';
import { Trade } from './trade.ts';
import { TradeState } from './trade.states.ts';

export const TradeConnection = connectionOf(Trade);

@InputType({ description: 'Which of your trades.' })
class MyTradesFilter {
  @Field(() => TradeState, { nullable: true, description: 'Only those that stand there.' })
  state?: TradeState;
}

@ArgsType()
class MyTradesArgs extends PageArgs {
  @Field(() => MyTradesFilter, { nullable: true, description: 'All of them when left out.' })
  filter?: MyTradesFilter;
}

adds(Me, {
  trades: {
    type: () => TradeConnection,
    description: 'Your trades, as seller and as winner, the newest first.',
    holds: kind.PUBLIC,
    args: MyTradesArgs,
    by: many(() => Trade, {
      on: (me, trade) => sql`${me}.id in (${trade}.seller_id, ${trade}.winner_id)`,
      orders: newestFirst('decidedAt'),
      filters: { state: { reaches: ['state'], where: (trade, state) => sql`${trade}.state = ${state}` } },
      own: true,
    }),
  },
});

adds(Listing, {
  myTrade: {
    type: () => Trade,
    description: 'The trade that followed, if you are a side of it.',
    holds: kind.PUBLIC,
    nullable: true,
    by: one(
      () => Trade,
      (
        listing,
        trade,
        { viewer },
      ) => sql`${trade}.listing_id = ${listing}.id and ${trade}.id = (select t.id from trade t
        where t.listing_id = ${listing}.id and ${viewer} in (t.seller_id, t.winner_id) order by t.decided_at desc, t.id limit 1)`,
    ),
  },
});
