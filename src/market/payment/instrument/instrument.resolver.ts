import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Access, knownId } from '../../../privacy/index.ts';
import { act, once } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import { userErrors } from '../../error/index.ts';
import {
  PaymentInstrumentPayload,
  RegisterPaymentInstrumentInput,
  RemovePaymentInstrumentInput,
} from '../payment.inputs.ts';
import { SettlementPartner, standingPartners } from '../standing-partners.ts';
import { instrumentById } from './payment-instrument.reads.ts';
import { register, remove, type Kept } from './registering.ts';

@Resolver()
export class InstrumentResolver {
  @Access('member')
  @Query(() => [SettlementPartner], {
    nullable: true,
    description: 'The banks and card companies through which one can pay now, by name.',
  })
  settlementPartners(@Ctx() { em }: MarketContext): Promise<SettlementPartner[]> {
    return standingPartners(em, 'settlements');
  }

  @Access('member')
  @Mutation(() => PaymentInstrumentPayload, {
    description:
      'Keeps a settlement partner’s token for a card or an account of yours, and its last four digits; no more (P6.6).',
  })
  async registerPaymentInstrument(
    @Arg('input', () => RegisterPaymentInstrumentInput, { description: 'The card or account.' })
    input: RegisterPaymentInstrumentInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaymentInstrumentPayload> {
    const { idempotencyKey, ...given } = input;
    const keyed = { act: 'registerPaymentInstrument', idempotencyKey };
    const done = await act(context, (em, memberId) =>
      once(context, em, { ...keyed, input: { ...given, partnerId: knownId(given.partnerId) } }, () =>
        register(em, context.market.vault, memberId, input),
      ),
    );
    const reused: Kept = { problems: [{ field: 'idempotencyKey', code: 'KEY_REUSED' }] };
    return answered(context, info, done.kind === 'done' ? done.answer : reused);
  }

  @Access('member')
  @Mutation(() => PaymentInstrumentPayload, { description: 'Forgets a card or an account of yours for good.' })
  async removePaymentInstrument(
    @Arg('input', () => RemovePaymentInstrumentInput, { description: 'Which.' })
    { instrumentId }: RemovePaymentInstrumentInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaymentInstrumentPayload> {
    return answered(context, info, await act(context, (em, memberId) => remove(em, memberId, instrumentId)));
  }
}

async function answered(
  { pages, language }: MarketContext,
  info: GraphQLResolveInfo,
  { id, problems }: Kept,
): Promise<PaymentInstrumentPayload> {
  const instrument = id === undefined ? null : await pages.read(instrumentById, info, { id }, { field: 'instrument' });
  return { instrument, userErrors: userErrors(language, problems) };
}
