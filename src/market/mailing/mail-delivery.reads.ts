import { ArgsType, Field, InputType } from 'type-graphql';
import { column, connectionOf, one, PageArgs, reads, rootMany, rootOne, sql } from '../../privacy/index.ts';
import { groundStands } from '../ground/index.ts';
import { Registration } from '../member/index.ts';
import { MailDelivery, type MailDeliveryFacts } from './mail-delivery.ts';
import { MailDeliveryState } from './mail-delivery.states.ts';

reads<MailDeliveryFacts>(MailDelivery, {
  table: 'mail_delivery',
  facts: {
    partnerId: 'partner_id',
    assigned: (mail, { now }) => groundStands(sql`${mail}.ground_id`, now),
  },
  visible: (mail, { viewer, now }) =>
    sql`${mail}.partner_id = ${viewer} and ${groundStands(sql`${mail}.ground_id`, now)}`,
  columns: { noticeKind: (mail) => sql`(select n.kind from notice n where n.id = ${mail}.notice_id)` },
  relations: {
    recipient: one(
      () => Registration,
      (mail, registration) => sql`${registration}.member_id = ${column(mail, 'member_id')}`,
    ),
  },
});

export const mailDeliveryById = rootOne(
  () => MailDelivery,
  (mail, id) => sql`${mail}.id = ${id('id')}`,
);

@InputType({ description: 'Which of the mails given to you.' })
class MailDeliveriesFilter {
  @Field(() => MailDeliveryState, { nullable: true, description: 'Only those that stand there.' })
  state?: MailDeliveryState;
}

@ArgsType()
export class MailDeliveriesArgs extends PageArgs {
  @Field(() => MailDeliveriesFilter, { nullable: true, description: 'All of them when left out.' })
  filter?: MailDeliveriesFilter;
}

export const MailDeliveries = connectionOf(MailDelivery);

export const mailDeliveries = rootMany('Query.mailDeliveries', () => MailDelivery, {
  orders: {
    OLDEST: {
      keys: [
        { field: 'assignedAt', type: 'timestamptz' },
        { field: 'id', type: 'uuid' },
      ],
      descending: false,
    },
  },
  filters: { state: { reaches: ['state'], where: (mail, state) => sql`${mail}.state = ${state}` } },
  own: true,
});
