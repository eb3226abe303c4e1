import { ArgsType, Field, InputType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import {
  adds,
  column,
  connectionOf,
  many,
  newestFirst,
  one,
  PageArgs,
  reads,
  readsMore,
  rootMany,
  rootOne,
  sql,
} from '../../privacy/index.ts';
import { groundStands } from '../ground/index.ts';
import { ContactCard, Trade } from '../trade/index.ts';
import { PaymentInstrument } from './instrument/payment-instrument.ts';
import { Payment, type PaymentFacts } from './payment.ts';
import { PaymentState } from './payment.states.ts';

reads<PaymentFacts>(Payment, {
  table: 'payment',
  factsWith: {
    table: 'trade',
    on: (payment, trade) => sql`${trade}.listing_id = ${payment}.listing_id and ${trade}.id = ${payment}.trade_id`,
  },
  facts: {
    payerId: (_payment, _asking, trade) => sql`${trade}.winner_id`,
    tradeState: (_payment, _asking, trade) => sql`${trade}.state`,
    stopped: (_payment, _asking, trade) => sql`${trade}.stopped`,
  },
  visible: (_payment, { viewer }, trade) => sql`not ${trade}.stopped and ${trade}.winner_id = ${viewer}`,
  relations: {
    trade: one(
      () => Trade,
      (payment, trade) => sql`${trade}.listing_id = ${payment}.listing_id and ${trade}.id = ${payment}.trade_id`,
    ),
    payer: one(
      () => ContactCard,
      (payment, card) => sql`${card}.listing_id = ${payment}.listing_id and ${card}.trade_id = ${payment}.trade_id
        and ${card}.owner_id = (select t.winner_id from trade t where t.listing_id = ${card}.listing_id and t.id = ${card}.trade_id)`,
    ),
    instrument: one(
      () => PaymentInstrument,
      (payment, instrument) => sql`${instrument}.id = ${column(payment, 'instrument_id')}`,
    ),
  },
});

readsMore<{ partnerId: string; settles: boolean }>(Payment, {
  callers: ['partner:settlements'],
  facts: {
    partnerId: 'partner_id',
    settles: (payment, { now }) => groundStands(sql`${payment}.ground_id`, now),
  },
  visible: (payment, { viewer, now }, trade) => sql`${payment}.partner_id = ${viewer} and not ${trade}.stopped
    and ${trade}.state <> 'CANCELLED' and ${groundStands(sql`${payment}.ground_id`, now)}`,
});

readsMore<{ agencyId: string; collects: boolean }>(Payment, {
  callers: ['partner:collections'],
  facts: {
    agencyId: 'agency_id',
    collects: (payment, { now }) => groundStands(sql`${payment}.claim_ground_id`, now),
  },
  visible: (payment, { viewer, now }, trade) => sql`${payment}.agency_id = ${viewer} and not ${trade}.stopped
    and ${trade}.state <> 'CANCELLED' and ${groundStands(sql`${payment}.claim_ground_id`, now)}`,
});

readsMore<object>(Payment, {
  callers: ['staff:finance'],
  facts: {},
  visible: (_payment, _asking, trade) => sql`not ${trade}.stopped and ${trade}.state <> 'CANCELLED'`,
});

export const paymentById = rootOne(
  () => Payment,
  (payment, id) => sql`${payment}.id = ${id('id')}`,
);

const newest = newestFirst('madeAt');

@InputType({ description: 'Which of the payments that you have to do with.' })
class PaymentsFilter {
  @Field(() => PaymentState, { nullable: true, description: 'Only those that stand there.' })
  state?: PaymentState;
}

@ArgsType()
export class PaymentsArgs extends PageArgs {
  @Field(() => PaymentsFilter, { nullable: true, description: 'All of them when left out.' })
  filter?: PaymentsFilter;
}

export const Payments = connectionOf(Payment);

export const payments = rootMany('Query.payments', () => Payment, {
  orders: newest,
  filters: { state: { reaches: ['state'], where: (payment, state) => sql`${payment}.state = ${state}` } },
  own: true,
});

adds(Trade, {
  payments: {
    type: () => Payments,
    description:
      'What its winner paid through a settlement partner, the newest first; the winner alone sees any (P6.6).',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => Payment, {
      on: (trade, payment) => sql`${payment}.listing_id = ${trade}.listing_id and ${payment}.trade_id = ${trade}.id`,
      orders: newest,
    }),
  },
});
