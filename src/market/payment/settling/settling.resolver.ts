import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Access, knownId } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { doneOnce } from '../answering.ts';
import { AssignClaimInput, PaymentPayload, PaymentStepInput } from '../payment.inputs.ts';
import { assignedTo, collected, failed, returned, settled, step, withdrawn } from './settling.ts';

@Resolver()
export class SettlingResolver {
  @Access('partner:settlements')
  @Mutation(() => PaymentPayload, { description: 'The settlement partner settled it; the trade is paid.' })
  settlePayment(
    @Arg('input', () => PaymentStepInput, { description: 'The payment.' }) input: PaymentStepInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaymentPayload> {
    return taken(context, info, 'settlePayment', { input, effect: settled });
  }

  @Access('partner:settlements')
  @Mutation(() => PaymentPayload, { description: 'It could not be settled; the winner is told, and can pay again.' })
  failPayment(
    @Arg('input', () => PaymentStepInput, { description: 'The payment.' }) input: PaymentStepInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaymentPayload> {
    return taken(context, info, 'failPayment', { input, effect: failed });
  }

  @Access('staff:finance')
  @Mutation(() => PaymentPayload, {
    description:
      'Finance staff give a payment that is pending or failed to a collection agency, which then sees the payer’s name, address and phone number (P6.6).',
  })
  assignClaim(
    @Arg('input', () => AssignClaimInput, { description: 'The payment, and the agency.' }) input: AssignClaimInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaymentPayload> {
    return taken(context, info, 'assignClaim', { input, effect: assignedTo(input.agencyId), to: input.agencyId });
  }

  @Access('staff:finance')
  @Mutation(() => PaymentPayload, {
    description: 'Finance staff take a claim back; the agency sees nothing of it any more.',
  })
  withdrawClaim(
    @Arg('input', () => PaymentStepInput, { description: 'The payment.' }) input: PaymentStepInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaymentPayload> {
    return taken(context, info, 'withdrawClaim', { input, effect: withdrawn });
  }

  @Access('partner:collections')
  @Mutation(() => PaymentPayload, {
    description: 'The agency collected it: the trade is paid, and the agency sees nothing of it any more.',
  })
  reportCollected(
    @Arg('input', () => PaymentStepInput, { description: 'The payment.' }) input: PaymentStepInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaymentPayload> {
    return taken(context, info, 'reportCollected', { input, effect: collected });
  }

  @Access('partner:collections')
  @Mutation(() => PaymentPayload, { description: 'The agency gives a claim back, and sees nothing of it any more.' })
  returnClaim(
    @Arg('input', () => PaymentStepInput, { description: 'The payment.' }) input: PaymentStepInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaymentPayload> {
    return taken(context, info, 'returnClaim', { input, effect: returned });
  }
}

interface Taking {
  readonly input: PaymentStepInput;
  readonly effect: Parameters<typeof step>[3]['effect'];
  /** The other id of the input. */
  readonly to?: string;
}

function taken(
  context: MarketContext,
  info: GraphQLResolveInfo,
  name: Parameters<typeof step>[2],
  { input: { idempotencyKey, paymentId }, effect, to }: Taking,
): Promise<PaymentPayload> {
  const keyed = { act: name, idempotencyKey, input: [paymentId, to ?? ''].map(knownId) };
  return doneOnce(context, info, keyed, (em) => step(em, context.viewer, name, { paymentId, effect }));
}
