import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Carries } from '../../privacy/index.ts';
import { UserError } from '../error/index.ts';
import { DateTime, IdempotencyKey } from '../scalars.ts';
import { Succession } from './succession.ts';

export const LONGEST = 200;
const LINE = `At most ${LONGEST} characters.`;

@InputType({ description: 'A merger or a transfer of the business (P6.9).' })
export class RegisterSuccessionInput {
  @Field(() => String, { description: `The registered name of the successor. ${LINE}` })
  successor!: string;

  @Field(() => String, { description: `Its registered address. ${LINE}` })
  address!: string;

  @Field(() => String, { description: `Who represents it. ${LINE}` })
  representative!: string;

  @Field(() => String, { description: `By what the contract is found in the operator’s files. ${LINE}` })
  reason!: string;

  @Field(() => String, {
    description: 'The successor’s public key as a JWK: RSA of 3,072 bits or more, or EC P-256, P-384, P-521.',
  })
  publicKey!: string;

  @Field(() => DateTime, { description: 'Until when the hand-over can be carried out.' })
  expiresAt!: Date;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@InputType({ description: 'A succession to act on.' })
export class SuccessionInput {
  @Field(() => ID, { description: 'Which.' })
  successionId!: string;
}

@Carries()
@ObjectType({ description: 'What came of it.' })
export class SuccessionPayload {
  @Field(() => Succession, { nullable: true, description: 'The succession as it stands now.' })
  succession!: Succession | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: readonly UserError[];
}

@Carries()
@ObjectType({ description: 'A piece of the hand-over, which the successor alone can open.' })
export class SuccessionPiece {
  @Field(() => Int, { description: 'Which piece, from 1.' })
  piece!: number;

  @Field(() => Int, { description: 'Of how many members it is.' })
  members!: number;

  @Field(() => String, {
    description: 'A compact JWE for the successor’s key: JSON, with purposes and sources. It is given once.',
  })
  jwe!: string;
}

@Carries()
@ObjectType({ description: 'The next piece of a hand-over.' })
export class TakeSuccessionPiecePayload {
  @Field(() => SuccessionPiece, { nullable: true, description: 'The piece; null where there is none to take.' })
  piece!: SuccessionPiece | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when there is a piece.' })
  userErrors!: readonly UserError[];
}
