import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Access, type PrivacyContext } from '../../privacy/index.ts';
import { tradeById } from './trade.reads.ts';
import { Trade } from './trade.ts';

@Resolver()
export class TradeResolver {
  @Access('member')
  @Query(() => Trade, {
    nullable: true,
    description: 'One of your trades by its id; null when there is none that you may know of.',
  })
  trade(
    @Arg('id', () => ID, { description: 'The trade’s id.' }) id: string,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Trade | null> {
    return pages.read(tradeById, info, { id });
  }
}
