/** What reviewers and readers send and get back. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Carries } from '../../../privacy/index.ts';
import { UserError } from '../../error/index.ts';
import { IdempotencyKey } from '../../scalars.ts';
import { LONGEST_POST } from '../public-words.ts';
import { Review } from './review.ts';
import { ReportReason } from './review.words.ts';
import { Rating } from './write-review.ts';

@InputType({ description: 'A review of the other side of a trade.' })
export class WriteReviewInput {
  @Field(() => ID, { description: 'The trade; its goods are received.' })
  tradeId!: string;

  @Field(() => Rating, { description: 'Good or bad.' })
  rating!: Rating;

  @Field(() => String, {
    defaultValue: '',
    description: `Plain text, at most ${LONGEST_POST} characters, without contact data (P14): everyone reads it.`,
  })
  text!: string;

  @Field(() => IdempotencyKey, {
    description: 'Sent again with the same input, it gets the first answer; with another, KEY_REUSED (P9).',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'A review for staff to look at.' })
export class ReportReviewInput {
  @Field(() => ID, { description: 'The review.' })
  reviewId!: string;

  @Field(() => ReportReason, { description: 'Why. Of what you send again, the first counts.' })
  reason!: ReportReason;
}

@Carries()
@ObjectType({ description: 'The review, or why it was not written.' })
export class WriteReviewPayload {
  @Field(() => Review, { nullable: true, description: 'The review, public now; null where it was refused.' })
  review!: Review | null;

  @Field(() => [UserError], { description: 'What was wrong; empty where it was written.' })
  userErrors!: readonly UserError[];
}

@Carries()
@ObjectType({ description: 'The reported review, or why it was not reported.' })
export class ReportReviewPayload {
  @Field(() => Review, { nullable: true, description: 'The review; null where it was not reported.' })
  review!: Review | null;

  @Field(() => [UserError], { description: 'What was wrong; empty where it was reported.' })
  userErrors!: readonly UserError[];
}
