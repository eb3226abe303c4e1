import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Carries } from '../../../privacy/index.ts';
import { NamedKinds, type NameableKind } from '../../dossier/index.ts';
import { UserError } from '../../error/index.ts';
import { DateTime, IdempotencyKey } from '../../scalars.ts';
import { Emergency, Protected } from './emergency.ts';

export const LONGEST = 200;

@InputType({ description: 'An emergency (P7.3).' })
export class RegisterEmergencyInput {
  @Field(() => Protected, { description: 'What has to be protected.' })
  protects!: Protected;

  @Field(() => String, { description: `Who has to protect it. At most ${LONGEST} characters.` })
  recipient!: string;

  @Field(() => String, {
    description: `By what it is found in the operator’s files; nobody’s name. At most ${LONGEST} characters.`,
  })
  reference!: string;

  @Field(() => [ID], { description: 'The members whose data is needed, 100 at most.' })
  memberIds!: string[];

  @Field(() => [NamedKinds], { description: 'The kinds of data that are needed, and no others.' })
  kinds!: NameableKind[];

  @Field(() => DateTime, { description: 'When it ends by itself: within days (the period `emergency`).' })
  expiresAt!: Date;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@InputType({ description: 'An emergency to decide on.' })
export class EmergencyInput {
  @Field(() => ID, { description: 'Which.' })
  emergencyId!: string;
}

@Carries()
@ObjectType({ description: 'What came of it.' })
export class EmergencyPayload {
  @Field(() => Emergency, { nullable: true, description: 'The emergency as it stands now.' })
  emergency!: Emergency | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: readonly UserError[];
}
