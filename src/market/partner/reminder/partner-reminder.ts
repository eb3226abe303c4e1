import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { Holds, prove } from '../../../privacy/index.ts';
import { DateTime } from '../../scalars.ts';
import { Partner } from '../partner.ts';

export enum ReminderSort {
  CHECK_DUE_SOON = 'CHECK_DUE_SOON',
  CHECK_OVERDUE = 'CHECK_OVERDUE',
  CONTRACT_ENDS_SOON = 'CONTRACT_ENDS_SOON',
}

registerEnumType(ReminderSort, {
  name: 'PartnerReminderSort',
  description: 'What the privacy officer is reminded of.',
  valuesConfig: {
    CHECK_DUE_SOON: { description: 'It is to be checked soon how the partner handles data (LG-8, LG-19).' },
    CHECK_OVERDUE: { description: 'Nobody checked it in time: it sees nothing until `recordPartnerCheck`.' },
    CONTRACT_ENDS_SOON: { description: 'Its contract ends soon; `renewPartner` where it is to go on.' },
  },
});

/** To whoever looks after the register, and to nobody else: not to the partner either. */
@Holds(kind.STAFF_RECORD)
@ObjectType({ description: 'That something is to be done about a partner by a date.' })
export class PartnerReminder {
  @Holds(kind.PUBLIC)
  @Field(() => ID, { description: 'Opaque; `node` does not take it.' })
  readonly id!: string;

  @Holds(kind.PUBLIC)
  @Field(() => Partner, { nullable: true, description: 'About whom.' })
  readonly partner!: Partner | null;

  @Holds(kind.PUBLIC)
  @Field(() => ReminderSort, { description: 'Of what.' })
  readonly sort!: ReminderSort;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { description: 'By when; from then on the partner sees nothing.' })
  readonly dueAt!: Date;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { description: 'Since when you are reminded.' })
  readonly madeAt!: Date;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, { description: 'Whether it is still to be done: that date stands, and the contract too.' })
  readonly open!: boolean;
}

const itsRecord = new Set([kind.STAFF_RECORD]);

prove(PartnerReminder, {
  legalStaff: (_facts, viewer) => (viewer.caller.words.has('staff:privacy-officer') ? itsRecord : false),
});
