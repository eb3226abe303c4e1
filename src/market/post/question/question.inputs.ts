/** What askers and sellers send and get back. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Carries } from '../../../privacy/index.ts';
import { UserError } from '../../error/index.ts';
import { IdempotencyKey } from '../../scalars.ts';
import { LONGEST_POST } from '../public-words.ts';
import { MOST_OPEN_QUESTIONS } from './ask-question.ts';
import { Question } from './question.ts';

const KEY = 'Sent again with the same input, it gets the first answer; with another, KEY_REUSED (P9).';
const TEXT = `Plain text, 1 to ${LONGEST_POST} characters, without contact data (P14): once it is answered, everyone reads it.`;

@InputType({
  description: `A question to a seller; at most ${MOST_OPEN_QUESTIONS} of yours wait for an answer on one listing.`,
})
export class AskQuestionInput {
  @Field(() => ID, { description: 'The listing.' })
  listingId!: string;

  @Field(() => String, { description: TEXT })
  text!: string;

  @Field(() => IdempotencyKey, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'An answer to a question on a listing of yours.' })
export class AnswerQuestionInput {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => String, { description: `Plain text, 1 to ${LONGEST_POST} characters, without contact data (P14).` })
  text!: string;

  @Field(() => IdempotencyKey, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'A question of yours to take back.' })
export class WithdrawQuestionInput {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;
}

@Carries()
@ObjectType({ description: 'The question, or why it was not asked.' })
export class AskQuestionPayload {
  @Field(() => Question, {
    nullable: true,
    description: 'The question; null where it was refused, or was taken back since it was first sent.',
  })
  question!: Question | null;

  @Field(() => [UserError], { description: 'What was wrong; empty where it was asked.' })
  userErrors!: readonly UserError[];
}

@Carries()
@ObjectType({ description: 'The question with its answer, or why it was not answered.' })
export class AnswerQuestionPayload {
  @Field(() => Question, {
    nullable: true,
    description: 'The question, public now; null where the answer was refused.',
  })
  question!: Question | null;

  @Field(() => [UserError], { description: 'What was wrong; empty where it was answered.' })
  userErrors!: readonly UserError[];
}

@Carries()
@ObjectType({ description: 'What was taken back, or why it was not.' })
export class WithdrawQuestionPayload {
  @Field(() => ID, { nullable: true, description: 'The id that the question had; null where it was refused.' })
  withdrawnId!: string | null;

  @Field(() => [UserError], { description: 'What was wrong; empty where it was taken back.' })
  userErrors!: readonly UserError[];
}
