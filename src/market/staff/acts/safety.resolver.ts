/** What safety does: reviews, members who belong together, jobs that failed. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Access, Carries, knownId, PageArgs, type PrivacyContext } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { failedJobs } from '../../failed-jobs.ts';
import { linkMembers, Member, unlinkMembers } from '../../member/index.ts';
import { setHidden } from '../../post/index.ts';
import { DateTime } from '../../scalars.ts';
import { reviewReports, ReviewReportConnection } from './review-report.reads.ts';
import { staffAct, StaffActInput, StaffActPayload, type Speaking } from './staff-act.ts';

@InputType({ description: 'A review.' })
class ModerateReviewInput extends StaffActInput {
  @Field(() => ID, { description: 'The review.' })
  reviewId!: string;
}

@InputType({ description: 'Two members.' })
class TwoMembersInput extends StaffActInput {
  @Field(() => ID, { description: 'One of them.' })
  memberId!: string;

  @Field(() => ID, { description: 'The other.' })
  otherId!: string;
}

@Carries()
@ObjectType({ description: 'A job that failed for good; what it was to do is not told.' })
class FailedJobItem {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The kind of work.' })
  task!: string;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => DateTime, { description: 'When it was put down.' })
  putDownAt!: Date;

  @Field(() => DateTime, { description: 'When it failed last.' })
  failedAt!: Date;
}

/** How many failed jobs are told at once. */
const MOST_JOBS = 100;

@Resolver()
export class SafetyResolver {
  @Access('staff:safety')
  @Query(() => ReviewReportConnection, { description: 'What members reported, the newest first.' })
  reviewReports(
    @Args(() => PageArgs) _args: PageArgs,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(reviewReports, info);
  }

  @Access('staff:safety')
  @Query(() => [FailedJobItem], { description: `The last ${MOST_JOBS} jobs that failed for good.` })
  failedJobs(@Ctx() { em }: MarketContext): Promise<FailedJobItem[]> {
    return failedJobs(em, MOST_JOBS);
  }

  @Access('staff:safety')
  @Mutation(() => StaffActPayload, { description: 'Hides a review: nobody but its author reads it or counts it.' })
  hideReview(
    @Arg('input', () => ModerateReviewInput, { description: 'Which.' }) input: ModerateReviewInput,
    @Ctx() context: MarketContext,
  ): Promise<StaffActPayload> {
    return moderated(context, input, 'hideReview');
  }

  @Access('staff:safety')
  @Mutation(() => StaffActPayload, { description: 'Shows a hidden review again.' })
  unhideReview(
    @Arg('input', () => ModerateReviewInput, { description: 'Which.' }) input: ModerateReviewInput,
    @Ctx() context: MarketContext,
  ): Promise<StaffActPayload> {
    return moderated(context, input, 'unhideReview');
  }

  @Access('staff:safety')
  @Mutation(() => StaffActPayload, {
    description: 'Puts down that two members belong together: neither bids on what the other sells (R19).',
  })
  linkMembers(
    @Arg('input', () => TwoMembersInput, { description: 'Which two.' }) input: TwoMembersInput,
    @Ctx() context: MarketContext,
  ): Promise<StaffActPayload> {
    return ofTwo(context, input, 'linkMembers', linkMembers);
  }

  @Access('staff:safety')
  @Mutation(() => StaffActPayload, { description: 'Takes that back.' })
  unlinkMembers(
    @Arg('input', () => TwoMembersInput, { description: 'Which two.' }) input: TwoMembersInput,
    @Ctx() context: MarketContext,
  ): Promise<StaffActPayload> {
    return ofTwo(context, input, 'unlinkMembers', unlinkMembers);
  }
}

export function moderated(
  context: Speaking,
  input: ModerateReviewInput,
  name: 'hideReview' | 'unhideReview',
): Promise<StaffActPayload> {
  const id = knownId(input.reviewId);
  return staffAct(context, {
    name,
    input,
    targets: [id],
    work: async (em) =>
      (await setHidden(em, id, name === 'hideReview')) ? null : { field: 'reviewId', code: 'NOT_FOUND' },
  });
}

function ofTwo(
  context: MarketContext,
  input: TwoMembersInput,
  name: string,
  change: (em: EntityManager, one: string, other: string) => Promise<void>,
): Promise<StaffActPayload> {
  const [one, other] = [knownId(input.memberId), knownId(input.otherId)];
  return staffAct(context, {
    name,
    input,
    targets: [one, other],
    work: async (em) => {
      if (one === other) return { field: 'otherId', code: 'ONE_AND_THE_SAME' };
      if ((await em.count(Member, { id: { $in: [one, other] } })) < 2) return { field: 'memberId', code: 'NOT_FOUND' };
      await change(em, one, other);
      return null;
    },
  });
}
