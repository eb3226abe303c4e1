import { Field, ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Holds, prove, restsOn, whose, within } from '../../privacy/index.ts';
import { Member } from '../member/index.ts';
import { DateTime, Yen } from '../scalars.ts';
import { TradeSide, TradeState } from '../trade/index.ts';
import { hangs, isOpen, kindsOf, type NamedFacts } from './handing-over.ts';

/** A member whom a dossier names, with what of them it opens. */
@Holds(kind.STAFF_RECORD, kind.ASSIGNMENT)
@ObjectType({
  description: 'A member whom a request, an emergency or an engagement names, and what of theirs it opens.',
})
export class NamedMember {
  @Holds(kind.PUBLIC)
  @Field(() => Member, { description: 'Who, by nickname.' })
  readonly member!: Member;
}

const staffs = new Set([kind.STAFF_RECORD]);

whose<NamedFacts>(NamedMember, ({ memberId }) => memberId);
prove<NamedFacts>(NamedMember, {
  legalStaff: () => staffs,
  safetyStaff: ({ sort }) => sort === 'EMERGENCY' && staffs,
  authority: (named) => isOpen(named, 'AUTHORITY') && kindsOf(named),
  entitledByLaw: (named) => isOpen(named, 'LAW') && kindsOf(named),
  emergencyRecipient: (named) => isOpen(named, 'EMERGENCY') && kindsOf(named),
  professional: (named, viewer) =>
    isOpen(named, 'ENGAGEMENT') && viewer.is(named.partnerId) && kindsOf(named, kind.ASSIGNMENT),
});
restsOn<NamedFacts>(NamedMember, {
  authority: hangs,
  entitledByLaw: hangs,
  emergencyRecipient: hangs,
  professional: hangs,
});

/** A trade of a named member, as a record: no contact card, no message, nobody's name but the title of what was sold. */
@ObjectType({ description: 'A trade of a member whom a request names.' })
export class NamedTrade {
  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'The id of the trade.' })
  readonly id!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'What was sold.' })
  readonly title!: string;

  @Holds(kind.PUBLIC)
  @Field(() => TradeSide, { description: 'Which side of it the member is.' })
  readonly side!: TradeSide;

  @Holds(kind.PUBLIC)
  @Field(() => Yen, { description: 'The price it was won at.' })
  readonly price!: number;

  @Holds(kind.PUBLIC)
  @Field(() => TradeState, { description: 'How far it has come.' })
  readonly state!: TradeState;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { description: 'When the winner was decided.' })
  readonly decidedAt!: Date;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { nullable: true, description: 'When the winner said that they paid.' })
  readonly paidAt!: Date | null;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { nullable: true, description: 'When the seller said that it was shipped.' })
  readonly shippedAt!: Date | null;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { nullable: true, description: 'When the winner said that it arrived.' })
  readonly receivedAt!: Date | null;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { nullable: true, description: 'When it was called off.' })
  readonly cancelledAt!: Date | null;
}

within(NamedTrade, () => NamedMember);
