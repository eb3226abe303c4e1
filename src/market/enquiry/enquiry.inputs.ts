/** What members, support staff and affiliates send about enquiries, and what they get back. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Carries } from '../../privacy/index.ts';
import { UserError } from '../error/index.ts';
import { IdempotencyKey } from '../scalars.ts';
import { LONGEST_SUBJECT, LONGEST_TEXT } from './asking.ts';
import { Enquiry } from './enquiry.ts';

@InputType({ description: 'An enquiry.' })
export class AskOperatorInput {
  @Field(() => String, { description: `What it is about: one line, at most ${LONGEST_SUBJECT} characters.` })
  subject!: string;

  @Field(() => String, { description: `Plain text, at most ${LONGEST_TEXT} characters.` })
  text!: string;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@InputType({ description: 'Which enquiry.' })
export class EnquiryInput {
  @Field(() => ID, { description: 'The enquiry.' })
  enquiryId!: string;
}

@InputType({ description: 'Handing an enquiry over.' })
export class AssignEnquiryInput {
  @Field(() => ID, { description: 'The enquiry.' })
  enquiryId!: string;

  @Field(() => ID, {
    description:
      'A partner under contract for `enquiries`, by outsourcing or in a joint use that was published (LG-13).',
  })
  partnerId!: string;
}

@InputType({ description: 'The answer to an enquiry.' })
export class AnswerEnquiryInput {
  @Field(() => ID, { description: 'The enquiry.' })
  enquiryId!: string;

  @Field(() => String, { description: `Plain text, at most ${LONGEST_TEXT} characters.` })
  text!: string;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@Carries()
@ObjectType({ description: 'What became of an enquiry.' })
export class EnquiryPayload {
  @Field(() => Enquiry, {
    nullable: true,
    description: 'The enquiry as it is now; null where nothing was done, or where you may not know of it any more.',
  })
  enquiry!: Enquiry | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: UserError[];
}
