import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Access, Carries, PageArgs, type PrivacyContext } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { UserError, userErrors } from '../../error/index.ts';
import { StaffMember } from '../person/staff-member.ts';
import { colleagues, myself, StaffMemberConnection } from '../person/staff-member.reads.ts';
import { caseWorkers, OFFICER } from '../roles.ts';
import { AssignCaseInput, CaseInput, CasesArgs, OpenCaseInput } from './case.inputs.ts';
import { assign } from './assigning.ts';
import { close, extend, open, type CaseAnswer } from './case-transactions.ts';
import { caseById, cases, StaffCaseConnection } from './case.reads.ts';
import { StaffCase } from './staff-case.ts';

@Carries()
@ObjectType({ description: 'What an act on a case came to.' })
class CasePayload {
  @Field(() => StaffCase, { nullable: true, description: 'The case as it is now; null where it was refused.' })
  case!: StaffCase | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: UserError[];
}

@Resolver()
export class CaseResolver {
  @Access(...caseWorkers)
  @Query(() => StaffMember, { nullable: true, description: 'You, with your cases.' })
  myself(@Ctx() { pages }: PrivacyContext, @Info() info: GraphQLResolveInfo): Promise<StaffMember | null> {
    return pages.read(myself, info);
  }

  @Access(...caseWorkers)
  @Query(() => StaffCase, {
    nullable: true,
    description: 'A case by its id, with what it opens; null when there is none that you may know of.',
  })
  case(
    @Arg('id', () => ID, { description: 'The case’s id.' }) id: string,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StaffCase | null> {
    return pages.read(caseById, info, { id });
  }

  @Access(OFFICER)
  @Query(() => StaffCaseConnection, {
    description: 'All cases, the newest first: to watch over them. They open nothing to you that is not your own case.',
  })
  cases(
    @Args(() => CasesArgs) _args: CasesArgs,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(cases, info);
  }

  @Access(...caseWorkers)
  @Query(() => StaffMemberConnection, {
    description: 'Those with whom you share a role, who signed in last first; to the privacy officer everyone.',
  })
  colleagues(
    @Args(() => PageArgs) _args: PageArgs,
    @Ctx() { pages }: PrivacyContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(colleagues, info);
  }

  @Access(...caseWorkers)
  @Mutation(() => CasePayload, {
    description:
      'Opens a case, for a period. While it is open it shows you what it names of the members it is about; each look is recorded, and they read for what, never by whom (P4).',
  })
  async openCase(
    @Arg('input', () => OpenCaseInput, { description: 'The case.' }) input: OpenCaseInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return answered(context, info, await open(context, input));
  }

  @Access(...caseWorkers)
  @Mutation(() => CasePayload, {
    description: 'Closes a case of yours: from now on it shows nothing. The privacy officer can close any.',
  })
  async closeCase(
    @Arg('input', () => CaseInput, { description: 'The case.' }) { caseId }: CaseInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return answered(context, info, await close(context, caseId));
  }

  @Access(...caseWorkers)
  @Mutation(() => CasePayload, { description: 'Keeps an open case of yours open for another period from now on.' })
  async extendCase(
    @Arg('input', () => CaseInput, { description: 'The case.' }) { caseId }: CaseInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return answered(context, info, await extend(context, caseId));
  }

  @Access(...caseWorkers)
  @Mutation(() => CasePayload, {
    description:
      'Hands an open case of yours to a colleague of its role: it ends for you at once, and goes on with them as a case of its own, open no longer than before. You are not shown theirs. The privacy officer can hand over any.',
  })
  async assignCase(
    @Arg('input', () => AssignCaseInput, { description: 'The case, and to whom.' }) input: AssignCaseInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return answered(context, info, await assign(context, input));
  }
}

async function answered(
  { pages, language }: MarketContext,
  info: GraphQLResolveInfo,
  answer: CaseAnswer,
): Promise<CasePayload> {
  if ('problems' in answer) return { case: null, userErrors: userErrors(language, answer.problems) };
  return { case: await pages.read(caseById, info, { id: answer.caseId }, { field: 'case' }), userErrors: [] };
}
