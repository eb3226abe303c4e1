import { kind } from '../../../policy/index.ts';
import { adds, connectionOf, many, newestFirst, PageArgs, reads, rootOne, sql } from '../../../privacy/index.ts';
import { Me } from '../../member/index.ts';
import { PaymentInstrument } from './payment-instrument.ts';

reads<{ memberId: string }>(PaymentInstrument, {
  table: 'payment_instrument',
  facts: { memberId: (instrument) => sql`case when ${instrument}.removed_at is null then ${instrument}.member_id end` },
  visible: (instrument, { viewer }) => sql`${instrument}.member_id = ${viewer} and ${instrument}.removed_at is null`,
  columns: { partnerName: (instrument) => sql`(select p.name from partner p where p.id = ${instrument}.partner_id)` },
});

export const instrumentById = rootOne(
  () => PaymentInstrument,
  (instrument, id) => sql`${instrument}.id = ${id('id')}`,
);

const Instruments = connectionOf(PaymentInstrument);

adds(Me, {
  paymentInstruments: {
    type: () => Instruments,
    description: 'The cards and accounts with which you pay, the newest first.',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => PaymentInstrument, {
      on: (me, instrument) => sql`${instrument}.member_id = ${me}.id`,
      orders: newestFirst('registeredAt'),
      own: true,
    }),
  },
});
