import { Ctx, Query, Resolver } from 'type-graphql';
import { Access } from '../../privacy/index.ts';
import type { MarketContext } from '../context.ts';
import { RateLimit } from './rate-limit.ts';

@Resolver()
export class RateLimitResolver {
  @Access('visitor', 'member', 'partner', 'staff')
  @Query(() => RateLimit, {
    description: 'How much you may still ask for (P11). Each answer says it too, in `extensions.cost`.',
  })
  rateLimit(@Ctx() { budget }: MarketContext): RateLimit {
    if (!budget) throw new Error('A query is charged before it runs.');
    const { max, left, restoreRate, resetAt, requested } = budget;
    return { max, left, restoreRate, resetAt, requested };
  }
}
