import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Carries } from '../../privacy/index.ts';
import { NamedKinds, type NameableKind } from '../dossier/index.ts';
import { UserError } from '../error/index.ts';
import { DateTime, IdempotencyKey } from '../scalars.ts';
import { Engagement } from './engagement.ts';

export const LONGEST = 200;

@InputType({ description: 'What a lawyer or accountant is engaged for (P6.8).' })
export class RegisterEngagementInput {
  @Field(() => ID, { description: 'The partner, whose contract is for engagements.' })
  partnerId!: string;

  @Field(() => String, { description: `What for; nobody’s name. At most ${LONGEST} characters.` })
  matter!: string;

  @Field(() => [ID], { description: 'The members whose data it needs, 100 at most.' })
  memberIds!: string[];

  @Field(() => [NamedKinds], { description: 'The kinds of data that it needs, and no others.' })
  kinds!: NameableKind[];

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself; only when it is ended if left out.' })
  expiresAt?: Date | null;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@InputType({ description: 'An engagement to decide on.' })
export class EngagementInput {
  @Field(() => ID, { description: 'Which.' })
  engagementId!: string;
}

@Carries()
@ObjectType({ description: 'What came of it.' })
export class EngagementPayload {
  @Field(() => Engagement, { nullable: true, description: 'The engagement as it stands now.' })
  engagement!: Engagement | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: readonly UserError[];
}
