import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Access, PageArgs } from '../../privacy/index.ts';
import type { MarketContext } from '../context.ts';
import { userErrors } from '../error/index.ts';
import { AnswerClaimInput, ClaimInput, ClaimPayload, MakeClaimInput } from './claim.inputs.ts';
import { allClaims, claimById, Claims } from './claim.reads.ts';
import { Claim } from './claim.ts';
import { answer, make, type ClaimAnswer } from './claiming.ts';
import { decide, end } from './deciding.ts';

async function payloadOf(
  done: ClaimAnswer,
  { pages, language }: MarketContext,
  info: GraphQLResolveInfo,
): Promise<ClaimPayload> {
  if ('problems' in done) return { claim: null, userErrors: userErrors(language, done.problems) };
  return { claim: await pages.read(claimById, info, { id: done.id }, { field: 'claim' }), userErrors: [] };
}

@Resolver()
export class ClaimResolver {
  @Access('member', 'staff:legal', 'staff:privacy-officer')
  @Query(() => Claim, { nullable: true, description: 'A claim by its id, for its two sides and legal staff (P6.10b).' })
  claim(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() { pages }: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Claim | null> {
    return pages.read(claimById, info, { id });
  }

  @Access('staff:legal', 'staff:privacy-officer')
  @Query(() => Claims, { description: 'All claims, the last made first. To look at them is recorded (P6.10b).' })
  claims(
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { pages }: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(allClaims, info);
  }

  @Access('member')
  @Mutation(() => ClaimPayload, {
    description:
      'Makes a money claim about a trade that you won of a business. The seller is heard; then staff decide whether you learn who it is (P6.10b).',
  })
  async makeClaim(
    @Arg('input', () => MakeClaimInput, { description: 'How much, why, and the promise.' }) input: MakeClaimInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ClaimPayload> {
    return payloadOf(await make(context, input), context, info);
  }

  @Access('member')
  @Mutation(() => ClaimPayload, {
    description: 'Answers a claim against you, once, within seven days of its making (P6.10b).',
  })
  async answerClaim(
    @Arg('input', () => AnswerClaimInput, { description: 'Which, and what you say.' }) input: AnswerClaimInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ClaimPayload> {
    return payloadOf(await answer(context, input), context, info);
  }

  @Access('staff:legal')
  @Mutation(() => ClaimPayload, {
    description: 'Grants a claim once the seller was heard: for 30 days the claimant sees name and address (P6.10b).',
  })
  async grantClaim(
    @Arg('input', () => ClaimInput, { description: 'Which.' }) { claimId }: ClaimInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ClaimPayload> {
    return payloadOf(await decide(context, claimId, true), context, info);
  }

  @Access('staff:legal')
  @Mutation(() => ClaimPayload, {
    description: 'Refuses a claim once the seller was heard: nothing is shown (P6.10b).',
  })
  async refuseClaim(
    @Arg('input', () => ClaimInput, { description: 'Which.' }) { claimId }: ClaimInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ClaimPayload> {
    return payloadOf(await decide(context, claimId, false), context, info);
  }

  @Access('staff:legal')
  @Mutation(() => ClaimPayload, { description: 'Ends what a granted claim shows, at once (P6.10b).' })
  async endClaim(
    @Arg('input', () => ClaimInput, { description: 'Which.' }) { claimId }: ClaimInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ClaimPayload> {
    return payloadOf(await end(context, claimId), context, info);
  }
}
