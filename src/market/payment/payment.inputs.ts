import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Carries } from '../../privacy/index.ts';
import { UserError } from '../error/index.ts';
import { IdempotencyKey } from '../scalars.ts';
import { PaymentInstrument, PaymentMethod } from './instrument/payment-instrument.ts';
import { Payment } from './payment.ts';
import { PaymentState } from './payment.states.ts';

@InputType({ description: 'A card or an account with which you pay. Never its number.' })
export class RegisterPaymentInstrumentInput {
  @Field(() => ID, { description: 'The settlement partner that knows it: one of `settlementPartners`.' })
  partnerId!: string;

  @Field(() => PaymentMethod, { description: 'What it is.' })
  method!: PaymentMethod;

  @Field(() => String, {
    description:
      'The settlement partner’s token for it: 8 to 128 letters, digits, points, hyphens; no number of a card.',
  })
  token!: string;

  @Field(() => String, { description: 'The last four digits of its number.' })
  lastFour!: string;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@InputType({ description: 'A card or an account to be forgotten.' })
export class RemovePaymentInstrumentInput {
  @Field(() => ID, { description: 'Which.' })
  instrumentId!: string;
}

@InputType({ description: 'Paying what you won.' })
export class PayTradeInput {
  @Field(() => ID, { description: 'The trade.' })
  tradeId!: string;

  @Field(() => ID, { description: 'With what: one of your cards and accounts.' })
  instrumentId!: string;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@InputType({ description: 'What became of a payment.' })
export class PaymentStepInput {
  @Field(() => ID, { description: 'The payment.' })
  paymentId!: string;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@InputType({ description: 'A payment to be given to a collection agency.' })
export class AssignClaimInput extends PaymentStepInput {
  @Field(() => ID, { description: 'The agency: a partner whose contract is for collections.' })
  agencyId!: string;
}

@Carries()
@ObjectType({ description: 'What registering or removing a card or an account came to.' })
export class PaymentInstrumentPayload {
  @Field(() => PaymentInstrument, { nullable: true, description: 'What is registered; null when it is not.' })
  instrument!: PaymentInstrument | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: UserError[];
}

@Carries()
@ObjectType({
  description: 'A step that a payment cannot take: where it stands, and where the step would have led (P18).',
})
export class RefusedPaymentStep {
  @Field(() => PaymentState, { description: 'Where the payment stands.' })
  from!: PaymentState;

  @Field(() => PaymentState, { description: 'Where the step leads.' })
  to!: PaymentState;
}

@Carries()
@ObjectType({ description: 'What an act on a payment came to.' })
export class PaymentPayload {
  @Field(() => Payment, {
    nullable: true,
    description: 'The payment as it stands now, where you may still know of it.',
  })
  payment!: Payment | null;

  @Field(() => RefusedPaymentStep, {
    nullable: true,
    description: 'The step that was refused; null when it was taken.',
  })
  refused!: RefusedPaymentStep | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: UserError[];
}
