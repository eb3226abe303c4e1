import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { OptionalProps, type Rel } from '@mikro-orm/core';
import { Field, Int, ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Derived, Holds, prove } from '../../privacy/index.ts';
import { Listing, Seller } from '../listing/index.ts';
import { Member } from '../member/index.ts';
import { Node } from '../node.ts';
import { DateTime, Yen } from '../scalars.ts';
import { ContactCard } from './card/contact-card.ts';
import { CancelReason } from './steps/cancel-trade.ts';
import { RemovalReason } from './steps/remove-winner.ts';
import { contactOpen, TradeSide, TradeState } from './trade.states.ts';
import './trade.enums.ts';
import { isOverdue, paymentDue } from './payment/payment-date.ts';

interface PaymentRow {
  /** Epoch milliseconds. */
  readonly decidedMs: number;
  readonly held: number;
}

/** What follows a won auction, between its two sides (P6.1). */
@Holds(kind.TRADE_RECORD)
@Entity()
@ObjectType({ implements: Node, description: 'What follows a won auction. Its two sides alone know of it.' })
export class Trade implements Node {
  declare [OptionalProps]?:
    | 'version'
    | 'seller'
    | 'mySide'
    | 'myCard'
    | 'otherCard'
    | 'contactOpen'
    | 'heldMs'
    | 'stopped'
    | 'paymentDueAt'
    | 'paymentOverdue';

  @Holds(kind.PUBLIC)
  @ManyToOne(() => Listing, { primary: true })
  @Field(() => Listing, { nullable: true, description: 'What was sold.' })
  listing!: Rel<Listing>;

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** The member behind the seller; a store's owner is not told to anyone (P5.2). */
  @Holds(kind.INTERNAL)
  @ManyToOne(() => Member, { fieldName: 'seller_id' })
  sellingMember!: Rel<Member>;

  @Holds(kind.PUBLIC)
  @Field(() => Seller, {
    nullable: true,
    description: 'Who sells, as everyone sees them; null where that was a store that is closed.',
  })
  readonly seller!: Seller | null;

  @Holds(kind.PUBLIC)
  @ManyToOne(() => Member)
  @Field(() => Member, { description: 'Who won, by nickname.' })
  winner!: Rel<Member>;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer' })
  @Field(() => Yen, { description: 'The price it was won at (P6.1).' })
  price!: number;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => TradeState, { description: 'How far it has come.' })
  state!: TradeState;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When the winner was decided: the end of the auction.' })
  decidedAt!: Date;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the winner said that they paid.' })
  paidAt: Date | null = null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the seller said that it was shipped.' })
  shippedAt: Date | null = null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the winner said that it arrived.' })
  receivedAt: Date | null = null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was called off.' })
  cancelledAt: Date | null = null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text', nullable: true })
  @Field(() => TradeSide, { nullable: true, description: 'Which side called it off.' })
  cancelledBy: TradeSide | null = null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text', nullable: true })
  @Field(() => CancelReason, { nullable: true, description: 'Why it was called off.' })
  cancelReason: CancelReason | null = null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text', nullable: true })
  @Field(() => RemovalReason, {
    nullable: true,
    description: 'On whose side the cause lay where the seller removed the winner (R22).',
  })
  removalReason: RemovalReason | null = null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, {
    description:
      'When contact ends at the latest. Receipt brings it nearer; with a cancelled trade it is over at once (P6.1).',
  })
  contactUntil!: Date;

  /** Whether an authority has stopped the auction; it follows the listing's state, under the listing's lock (R29). */
  @Holds(kind.INTERNAL)
  @Property({ type: 'boolean' })
  stopped: boolean = false;

  /** How long an authority has held it up, in milliseconds (R29). */
  @Holds(kind.INTERNAL)
  @Property({ columnType: 'bigint', type: 'number', default: 0 })
  heldMs: number = 0;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  paymentRemindedAt: Date | null = null;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  paymentOverdueAt: Date | null = null;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { description: 'Until when it is to be paid: five days after the win (R25).' })
  @Derived<PaymentRow>({
    needs: ['decidedMs', 'held'],
    by: ({ decidedMs, held }) => new Date(paymentDue({ decidedAt: decidedMs, heldMs: held })),
  })
  readonly paymentDueAt!: Date;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, { description: 'Whether that time is over and the winner has not said that they paid (R25).' })
  @Derived<PaymentRow & { readonly state: TradeState }>({
    needs: ['decidedMs', 'held', 'state'],
    by: ({ decidedMs, held, state }, _viewer, { now }) => isOverdue({ decidedAt: decidedMs, heldMs: held, state }, now),
  })
  readonly paymentOverdue!: boolean;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer', version: true })
  @Field(() => Int, { description: 'Grows with each change of the trade.' })
  version!: number;

  @Holds(kind.PUBLIC)
  @Field(() => TradeSide, { description: 'Which side you are.' })
  readonly mySide!: TradeSide;

  @Holds(kind.PUBLIC)
  @Field(() => ContactCard, { nullable: true, description: 'What you tell the other side.' })
  readonly myCard!: ContactCard | null;

  @Holds(kind.PUBLIC)
  @Field(() => ContactCard, { nullable: true, description: 'What the other side tells you, while contact is open.' })
  readonly otherCard!: ContactCard | null;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, { description: 'Whether the two sides see each other’s contact card now (P6.1).' })
  @Derived<{ state: TradeState; contactEnds: number }>({
    needs: ['state', 'contactEnds'],
    by: ({ state, contactEnds }, _viewer, { now }) => contactOpen({ state, contactUntil: contactEnds }, now),
  })
  readonly contactOpen!: boolean;
}

/** Who is who in a trade, and whether its contact is open. Times in epoch milliseconds. */
export interface TradeFacts {
  readonly sellerId: string;
  readonly winnerId: string;
  readonly state: TradeState;
  readonly contactUntil: number;
  /** Whether an authority has stopped the auction: then no side knows of the trade (R29). */
  readonly stopped: boolean;
}

prove<TradeFacts>(Trade, {
  tradeSide: (trade, viewer) => !trade.stopped && (viewer.is(trade.sellerId) || viewer.is(trade.winnerId)),
});
