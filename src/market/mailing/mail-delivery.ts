import { OptionalProps } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Holds, prove } from '../../privacy/index.ts';
import { Registration } from '../member/index.ts';
import { Node } from '../node.ts';
import { NoticeKinds, type NoticeKind } from '../notice/index.ts';
import { DateTime } from '../scalars.ts';
import { MailDeliveryState } from './mail-delivery.states.ts';
import './mail-delivery.enums.ts';

/**
 * A mail of a notice, given to the contractor that carries mails (P6.7b). Whether the contractor may still see to whom it goes is
 * asked of the delivery's ground alone: it ends with the report, with the contract, or once the notice is no news any more.
 */
@Holds(kind.ASSIGNMENT)
@Entity()
@ObjectType({ implements: Node, description: 'A mail to a member, given to the contractor for mail to send (P6.7b).' })
export class MailDelivery implements Node {
  declare [OptionalProps]?: 'recipient' | 'noticeKind';

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  noticeId!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  memberId!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  partnerId!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  groundId!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => MailDeliveryState, { description: 'How far it has come.' })
  state!: MailDeliveryState;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Its subject, in the language of the member. It names nobody.' })
  subject!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Its text, in the language of the member. It names nobody.' })
  text!: string;

  @Holds(kind.PUBLIC)
  @Field(() => Registration, {
    nullable: true,
    description: 'To whom it goes: the e-mail address as it is now, until you reported what became of the mail.',
  })
  readonly recipient!: Registration | null;

  @Holds(kind.PUBLIC)
  @Field(() => NoticeKinds, {
    description: 'What it tells of; its words are for nobody but the member and the contractor.',
  })
  readonly noticeKind!: NoticeKind;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it was given to the contractor.' })
  assignedAt!: Date;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the contractor last said something of it.' })
  changedAt: Date | null = null;
}

export interface MailDeliveryFacts {
  readonly partnerId: string;
  /** Whether the assignment's ground stands. */
  readonly assigned: boolean;
}

prove<MailDeliveryFacts>(MailDelivery, {
  mailRelay: ({ partnerId, assigned }, viewer) => assigned && viewer.is(partnerId),
});
