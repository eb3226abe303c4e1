import { OptionalProps, type Rel } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Holds, prove } from '../../privacy/index.ts';
import { Listing } from '../listing/index.ts';
import { Node } from '../node.ts';
import { DateTime } from '../scalars.ts';
import { ContactCard, Trade, TradeState } from '../trade/index.ts';
import { ShipmentState } from './shipment.states.ts';
import './shipment.enums.ts';

/**
 * A parcel of a trade, given to a carrier (P6.7). Whether the carrier may still see to whom it goes is asked of the shipment's ground
 * alone: it ends with the booking, or a period after the parcel was brought.
 */
@Holds(kind.TRADE_RECORD, kind.ASSIGNMENT)
@Entity()
@ObjectType({
  implements: Node,
  description:
    'A parcel of a trade, given to a carrier: the two sides of the trade and that carrier know of it (P6.7).',
})
export class Shipment implements Node {
  declare [OptionalProps]?: 'trade' | 'recipient' | 'carrierName';

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
  carrierId!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  groundId!: string;

  @Holds(kind.PUBLIC)
  @Field(() => Trade, { nullable: true, description: 'The trade whose goods it brings.' })
  readonly trade!: Trade | null;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'Who brings it: the registered name of the company.' })
  readonly carrierName!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => ShipmentState, { description: 'How far it has come.' })
  state!: ShipmentState;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Its number at the carrier, once the carrier gave it one.' })
  trackingReference: string | null = null;

  @Holds(kind.PUBLIC)
  @Field(() => ContactCard, {
    nullable: true,
    description:
      'To whom it goes, as the winner’s contact card of this trade says now. The carrier sees it until it was brought, and a period after (P6.7).',
  })
  readonly recipient!: ContactCard | null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When the seller booked it.' })
  bookedAt!: Date;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the carrier said that it has it.' })
  shippedAt: Date | null = null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the carrier said that it brought it.' })
  deliveredAt: Date | null = null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the carrier said that it took it back to the sender.' })
  returnedAt: Date | null = null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was called off.' })
  cancelledAt: Date | null = null;
}

export interface ShipmentFacts {
  readonly sellerId: string;
  readonly winnerId: string;
  readonly tradeState: TradeState;
  /** Whether an authority has stopped the auction: then nobody knows of its parcels (R29). */
  readonly stopped: boolean;
}

/** What is asked of the database for carriers alone. */
export interface CarrierFacts extends ShipmentFacts {
  readonly carrierId: string;
  /** Whether the assignment's ground stands. */
  readonly assigned: boolean;
}

prove<CarrierFacts>(Shipment, {
  tradeSide: (shipment, viewer) => !shipment.stopped && (viewer.is(shipment.sellerId) || viewer.is(shipment.winnerId)),
  carrier: ({ stopped, tradeState, assigned, carrierId }, viewer) =>
    !stopped && tradeState !== TradeState.CANCELLED && assigned && viewer.is(carrierId),
});
