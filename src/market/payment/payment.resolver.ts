import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Access, knownId } from '../../privacy/index.ts';
import type { MarketContext } from '../context.ts';
import { doneOnce } from './answering.ts';
import { pay } from './paying.ts';
import { Payment } from './payment.ts';
import { PaymentPayload, PayTradeInput } from './payment.inputs.ts';
import { paymentById, Payments, payments, PaymentsArgs } from './payment.reads.ts';

@Resolver()
export class PaymentResolver {
  @Access('member', 'partner:settlements', 'partner:collections', 'staff:finance')
  @Query(() => Payment, {
    nullable: true,
    description: 'A payment by its id; null when there is none that you may know of.',
  })
  payment(
    @Arg('id', () => ID, { description: 'The payment’s id.' }) id: string,
    @Ctx() { pages }: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payment | null> {
    return pages.read(paymentById, info, { id });
  }

  @Access('partner:settlements', 'partner:collections', 'staff:finance')
  @Query(() => Payments, {
    description:
      'The payments that you have to settle or to collect, and all of them for finance staff; the newest first.',
  })
  payments(
    @Args(() => PaymentsArgs) _args: PaymentsArgs,
    @Ctx() { pages }: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(payments, info);
  }

  @Access('member')
  @Mutation(() => PaymentPayload, {
    description:
      'The winner pays through the settlement partner that knows the card or account; it then sees their name, its token and last four digits (P6.6).',
  })
  payTrade(
    @Arg('input', () => PayTradeInput, { description: 'What to pay, and with what.' }) input: PayTradeInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaymentPayload> {
    const { idempotencyKey, tradeId, instrumentId } = input;
    const keyed = { act: 'payTrade', idempotencyKey, input: [knownId(tradeId), knownId(instrumentId)] };
    return doneOnce(context, info, keyed, (em) => pay(em, context.viewer, input));
  }
}
