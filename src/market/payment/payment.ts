import { OptionalProps, type Rel } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Holds, prove, whose } from '../../privacy/index.ts';
import { Listing } from '../listing/index.ts';
import { Node } from '../node.ts';
import { DateTime, Yen } from '../scalars.ts';
import { ContactCard, Trade, TradeState } from '../trade/index.ts';
import { PaymentInstrument } from './instrument/payment-instrument.ts';
import { PaymentState } from './payment.states.ts';
import './payment.enums.ts';

/**
 * What a winner pays for a trade through a settlement partner, or owes where that failed (P6.6). The settlement partner's right to see
 * it is one ground, the collection agency's another: each ends by itself.
 */
@Holds(kind.TRADE_RECORD, kind.ASSIGNMENT, kind.STAFF_RECORD)
@Entity()
@ObjectType({
  implements: Node,
  description: 'A payment for a trade: its payer knows of it, and the partner that settles or collects it (P6.6).',
})
export class Payment implements Node {
  declare [OptionalProps]?: 'trade' | 'payer' | 'instrument';

  @Holds(kind.INTERNAL)
  @ManyToOne(() => Listing, { primary: true })
  listing!: Rel<Listing>;

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  tradeId!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  instrumentId!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  partnerId!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  groundId!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  agencyId: string | null = null;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  claimGroundId: string | null = null;

  @Holds(kind.PUBLIC)
  @Field(() => Trade, { nullable: true, description: 'The trade that it pays.' })
  readonly trade!: Trade | null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer' })
  @Field(() => Yen, { description: 'How much.' })
  amount!: number;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => PaymentState, { description: 'How far it has come.' })
  state!: PaymentState;

  @Holds(kind.PUBLIC)
  @Field(() => ContactCard, {
    nullable: true,
    description: 'Who pays, as their contact card of this trade says: a settlement partner sees the name alone (P6.6).',
  })
  readonly payer!: ContactCard | null;

  @Holds(kind.PUBLIC)
  @Field(() => PaymentInstrument, { nullable: true, description: 'With what; null once its owner removed it.' })
  readonly instrument!: PaymentInstrument | null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When the winner paid.' })
  madeAt!: Date;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the last step was taken; null while it is pending.' })
  changedAt: Date | null = null;
}

export interface PaymentFacts {
  readonly payerId: string;
  readonly tradeState: TradeState;
  /** Whether an authority has stopped the auction: then nobody knows of its payments (R29). */
  readonly stopped: boolean;
}

interface PartnerFacts extends PaymentFacts {
  readonly partnerId?: string;
  readonly settles?: boolean;
  readonly agencyId?: string | null;
  readonly collects?: boolean;
}

const stands = ({ stopped, tradeState }: PaymentFacts): boolean => !stopped && tradeState !== TradeState.CANCELLED;

whose<PaymentFacts>(Payment, ({ stopped, payerId }) => (stopped ? null : payerId));
prove<PartnerFacts>(Payment, {
  settlementPartner: (facts, viewer) => stands(facts) && facts.settles === true && viewer.is(facts.partnerId),
  collectionAgency: (facts, viewer) => stands(facts) && facts.collects === true && viewer.is(facts.agencyId),
  // What it is about and how far it is: nothing of the payer, for which a case is needed.
  financeStaff: (facts) => (stands(facts) ? new Set([kind.STAFF_RECORD]) : false),
});
