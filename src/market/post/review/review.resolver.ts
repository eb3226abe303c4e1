import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { userErrors } from '../../error/index.ts';
import type { PostAnswer } from '../post-answer.ts';
import { ReportReviewInput, ReportReviewPayload, WriteReviewInput, WriteReviewPayload } from './review.inputs.ts';
import { reviewById } from './review.reads.ts';
import { report, write } from './review-transactions.ts';

async function payloadOf(
  answer: PostAnswer,
  context: MarketContext,
  info: GraphQLResolveInfo,
): Promise<WriteReviewPayload> {
  if ('refusals' in answer) return { review: null, userErrors: userErrors(context.language, answer.refusals) };
  const review = await context.pages.read(reviewById, info, { id: answer.id }, { field: 'review' });
  return { review, userErrors: [] };
}

@Resolver()
export class ReviewResolver {
  @Access('member')
  @Mutation(() => WriteReviewPayload, {
    description: 'Says of the other side of a trade, in public, how it went. Once, after receipt, and for good.',
  })
  async writeReview(
    @Arg('input', () => WriteReviewInput, { description: 'The review.' }) input: WriteReviewInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WriteReviewPayload> {
    return payloadOf(await write(context, input), context, info);
  }

  @Access('member')
  @Mutation(() => ReportReviewPayload, {
    description: 'Asks staff to look at a review. Nobody but you is told that you did.',
  })
  async reportReview(
    @Arg('input', () => ReportReviewInput, { description: 'Which, and why.' }) input: ReportReviewInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportReviewPayload> {
    return payloadOf(await report(context, input), context, info);
  }
}
