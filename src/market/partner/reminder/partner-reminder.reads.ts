import { ArgsType, Field, InputType } from 'type-graphql';
import {
  column,
  connectionOf,
  one,
  PageArgs,
  reads,
  readsMore,
  rootMany,
  sql,
  type Identifier,
  type Sql,
} from '../../../privacy/index.ts';
import { Partner } from '../partner.ts';
import { PartnerReminder } from './partner-reminder.ts';

/** Done with when the date was moved, by a check or a renewal, or the contract is over. That it is overdue says no other than the last. */
const isOpen = (
  reminder: Identifier,
  now: Sql,
): Sql => sql`exists (select from partner p where p.id = ${reminder}.partner_id
  and p.ended_at is null and ${now} < p.ends_at and case when ${reminder}.sort = 'CONTRACT_ENDS_SOON' then p.ends_at = ${reminder}.due_at
    else p.check_due_at = ${reminder}.due_at and (${reminder}.sort = 'CHECK_OVERDUE') = (${reminder}.due_at <= ${now}) end)`;

reads<{ id: string }>(PartnerReminder, {
  table: 'partner_reminder',
  facts: { id: 'id' },
  visible: () => sql`false`, // to nobody but the privacy officer
  columns: {
    id: 'id',
    sort: 'sort',
    dueAt: 'due_at',
    madeAt: 'made_at',
    open: (reminder, { now }) => isOpen(reminder, now),
  },
  relations: {
    partner: one(
      () => Partner,
      (reminder, partner) => sql`${partner}.id = ${column(reminder, 'partner_id')}`,
    ),
  },
});
readsMore(PartnerReminder, { callers: ['staff:privacy-officer'], visible: () => sql`true` });

@InputType({ description: 'Which reminders.' })
class PartnerReminderFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only those that are still to be done, or only the others.' })
  open?: boolean;
}

@ArgsType()
export class PartnerRemindersArgs extends PageArgs {
  @Field(() => PartnerReminderFilter, { nullable: true, description: 'All of them when left out.' })
  filter?: PartnerReminderFilter;
}

export const PartnerReminders = connectionOf(PartnerReminder);

export const partnerReminders = rootMany('Query.partnerReminders', () => PartnerReminder, {
  orders: {
    DUE: {
      keys: [
        { field: 'dueAt', type: 'timestamptz' },
        { field: 'id', type: 'uuid', unique: true },
      ],
      descending: false,
    },
  },
  filters: {
    open: {
      reaches: ['open'],
      where: (reminder, open, { now }) => sql`${isOpen(reminder, now)} = ${open}::boolean`,
    },
  },
});
