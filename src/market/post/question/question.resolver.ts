import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { userErrors, type UserError } from '../../error/index.ts';
import type { PostAnswer } from '../post-answer.ts';
import {
  AnswerQuestionInput,
  AnswerQuestionPayload,
  AskQuestionInput,
  AskQuestionPayload,
  WithdrawQuestionInput,
  WithdrawQuestionPayload,
} from './question.inputs.ts';
import { answer, ask, withdraw } from './question-transactions.ts';
import { questionById } from './question.reads.ts';

function errorsOf(answer: PostAnswer, { language }: MarketContext): UserError[] {
  return 'refusals' in answer ? userErrors(language, answer.refusals) : [];
}

async function payloadOf(
  answer: PostAnswer,
  context: MarketContext,
  info: GraphQLResolveInfo,
): Promise<AskQuestionPayload> {
  const question =
    'id' in answer ? await context.pages.read(questionById, info, { id: answer.id }, { field: 'question' }) : null;
  return { question, userErrors: errorsOf(answer, context) };
}

@Resolver()
export class QuestionResolver {
  @Access('member')
  @Mutation(() => AskQuestionPayload, {
    description: 'Asks the seller of a listing that takes bids. Nobody else knows of it until it is answered (R28).',
  })
  async askQuestion(
    @Arg('input', () => AskQuestionInput, { description: 'The question.' }) input: AskQuestionInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AskQuestionPayload> {
    return payloadOf(await ask(context, input), context, info);
  }

  @Access('member')
  @Mutation(() => AnswerQuestionPayload, {
    description:
      'Answers a question on a listing of yours that takes bids, and publishes both (R28, P6.11). Once, and for good.',
  })
  async answerQuestion(
    @Arg('input', () => AnswerQuestionInput, { description: 'The answer.' }) input: AnswerQuestionInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AnswerQuestionPayload> {
    return payloadOf(await answer(context, input), context, info);
  }

  @Access('member')
  @Mutation(() => WithdrawQuestionPayload, {
    description: 'Takes a question of yours back that has no answer; nothing of it stays.',
  })
  async withdrawQuestion(
    @Arg('input', () => WithdrawQuestionInput, { description: 'Which.' }) input: WithdrawQuestionInput,
    @Ctx() context: MarketContext,
  ): Promise<WithdrawQuestionPayload> {
    const answer = await withdraw(context, input);
    return { withdrawnId: 'id' in answer ? answer.id : null, userErrors: errorsOf(answer, context) };
  }
}
