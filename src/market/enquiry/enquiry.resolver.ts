import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../privacy/index.ts';
import type { MarketContext } from '../context.ts';
import { userErrors } from '../error/index.ts';
import { ask, takeBack, type EnquiryAnswer } from './asking.ts';
import {
  AnswerEnquiryInput,
  AskOperatorInput,
  AssignEnquiryInput,
  EnquiryInput,
  EnquiryPayload,
} from './enquiry.inputs.ts';
import { EnquiriesArgs, Enquiries, enquiries, enquiryById } from './enquiry.reads.ts';
import { answer, assign, close, unassign } from './handling.ts';

async function payloadOf(
  done: EnquiryAnswer,
  { pages, language }: MarketContext,
  info: GraphQLResolveInfo,
): Promise<EnquiryPayload> {
  if ('problems' in done) return { enquiry: null, userErrors: userErrors(language, done.problems) };
  return { enquiry: await pages.read(enquiryById, info, { id: done.id }, { field: 'enquiry' }), userErrors: [] };
}

@Resolver()
export class EnquiryResolver {
  @Access('partner:enquiries', 'staff:support')
  @Query(() => Enquiries, {
    description: 'To support staff all enquiries, to an affiliate those that it has; the last asked first (P7.6).',
  })
  enquiries(
    @Args(() => EnquiriesArgs) _args: EnquiriesArgs,
    @Ctx() { pages }: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(enquiries, info);
  }

  @Access('member')
  @Mutation(() => EnquiryPayload, {
    description:
      'Asks the operator. Support staff read it, and may hand it to an affiliate or agent, which you can stop (P7.6).',
  })
  async askOperator(
    @Arg('input', () => AskOperatorInput, { description: 'What.' }) input: AskOperatorInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EnquiryPayload> {
    return payloadOf(await ask(context, input), context, info);
  }

  @Access('member')
  @Mutation(() => EnquiryPayload, {
    description:
      'Takes back an enquiry of yours that is not answered: nobody sees it any more, its words are destroyed.',
  })
  async withdrawEnquiry(
    @Arg('input', () => EnquiryInput, { description: 'Which.' }) { enquiryId }: EnquiryInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EnquiryPayload> {
    return payloadOf(await takeBack(context, enquiryId), context, info);
  }

  @Access('staff:support')
  @Mutation(() => EnquiryPayload, {
    description:
      'Hands an open enquiry to an affiliate or agent, with the words and the name, address and phone (P7.6).',
  })
  async assignEnquiry(
    @Arg('input', () => AssignEnquiryInput, { description: 'Which, and to whom.' }) input: AssignEnquiryInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EnquiryPayload> {
    return payloadOf(await assign(context, input), context, info);
  }

  @Access('partner:enquiries', 'staff:support')
  @Mutation(() => EnquiryPayload, {
    description: 'Takes an enquiry back from the affiliate that has it; the affiliate gives it back by the same.',
  })
  async unassignEnquiry(
    @Arg('input', () => EnquiryInput, { description: 'Which.' }) { enquiryId }: EnquiryInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EnquiryPayload> {
    return payloadOf(await unassign(context, enquiryId), context, info);
  }

  @Access('partner:enquiries', 'staff:support')
  @Mutation(() => EnquiryPayload, {
    description: 'Answers an open enquiry, which closes it; the member is told (P7.6).',
  })
  async answerEnquiry(
    @Arg('input', () => AnswerEnquiryInput, { description: 'The answer.' }) input: AnswerEnquiryInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EnquiryPayload> {
    return payloadOf(await answer(context, input), context, info);
  }

  @Access('staff:support')
  @Mutation(() => EnquiryPayload, { description: 'Closes an open enquiry without an answer; the member is told.' })
  async closeEnquiry(
    @Arg('input', () => EnquiryInput, { description: 'Which.' }) { enquiryId }: EnquiryInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EnquiryPayload> {
    return payloadOf(await close(context, enquiryId), context, info);
  }
}
