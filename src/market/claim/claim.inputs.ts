import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Carries } from '../../privacy/index.ts';
import { UserError } from '../error/index.ts';
import { IdempotencyKey, Yen } from '../scalars.ts';
import { Claim } from './claim.ts';

/** In characters. */
export const LONGEST_CLAIM = 4000;

@InputType({ description: 'A money claim against a business seller (P6.10b).' })
export class MakeClaimInput {
  @Field(() => ID, { description: 'The trade, which you won.' })
  tradeId!: string;

  @Field(() => Yen, { description: 'How much you claim: more than 10,000 yen.' })
  amount!: number;

  @Field(() => String, {
    description: `Why. The seller and legal staff read it. Plain text, at most ${LONGEST_CLAIM} characters.`,
  })
  reasons!: string;

  @Field(() => Boolean, {
    description: 'That you promise to use what you learn for this claim and for nothing else; it must be true.',
  })
  promisesProperUse!: boolean;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@InputType({ description: 'What a seller says to a claim.' })
export class AnswerClaimInput {
  @Field(() => ID, { description: 'The claim.' })
  claimId!: string;

  @Field(() => String, {
    description: `The claimant and legal staff read it. Plain text, at most ${LONGEST_CLAIM} characters.`,
  })
  answer!: string;
}

@InputType({ description: 'Which claim.' })
export class ClaimInput {
  @Field(() => ID, { description: 'The claim.' })
  claimId!: string;
}

@Carries()
@ObjectType({ description: 'What became of a claim.' })
export class ClaimPayload {
  @Field(() => Claim, { nullable: true, description: 'The claim as it is now; null where nothing was done.' })
  claim!: Claim | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: UserError[];
}
