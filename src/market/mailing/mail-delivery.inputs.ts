import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Carries } from '../../privacy/index.ts';
import { UserError } from '../error/index.ts';
import { IdempotencyKey } from '../scalars.ts';
import { MailDelivery } from './mail-delivery.ts';
import { MailDeliveryState } from './mail-delivery.states.ts';

@InputType({ description: 'What became of a mail.' })
export class MailDeliveryInput {
  @Field(() => ID, { description: 'The mail.' })
  mailDeliveryId!: string;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@Carries()
@ObjectType({
  description: 'A step that a mail cannot take: where it stands, and where the step would have led (P18).',
})
export class RefusedMailStep {
  @Field(() => MailDeliveryState, { description: 'Where the mail stands.' })
  from!: MailDeliveryState;

  @Field(() => MailDeliveryState, { description: 'Where the step leads.' })
  to!: MailDeliveryState;
}

@Carries()
@ObjectType({ description: 'What an act on a mail came to.' })
export class MailDeliveryPayload {
  @Field(() => MailDelivery, {
    nullable: true,
    description: 'The mail as it stands now; null once it is no longer given to you, as after your last report.',
  })
  mailDelivery!: MailDelivery | null;

  @Field(() => RefusedMailStep, {
    nullable: true,
    description: 'The step that was refused; null when it was taken.',
  })
  refused!: RefusedMailStep | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: UserError[];
}
