import { OptionalProps, type Rel } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Holds, prove } from '../../privacy/index.ts';
import { Listing, Seller } from '../listing/index.ts';
import { Member } from '../member/index.ts';
import { Node } from '../node.ts';
import { DateTime, Yen } from '../scalars.ts';
import { TradeSide } from '../trade/index.ts';
import { offerStands, type OfferStanding, type OfferState } from './offer.states.ts';

/** What a seller offers the next bidder once the winner is out (R23). It comes without contact details (P6.2). */
@Holds(kind.OFFER)
@Entity()
@ObjectType({
  implements: Node,
  description:
    'An offer to the runner-up of an auction (P6.2). Seller and runner-up alone know of it, and only while it stands: answered, withdrawn or expired it is gone.',
})
export class RunnerUpOffer implements Node {
  declare [OptionalProps]?: 'seller' | 'mySide';

  @Holds(kind.PUBLIC)
  @ManyToOne(() => Listing, { primary: true })
  @Field(() => Listing, { nullable: true, description: 'What is offered.' })
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
    description: 'Who offers it, as everyone sees them; null where that was a store that is closed.',
  })
  readonly seller!: Seller | null;

  @Holds(kind.PUBLIC)
  @ManyToOne(() => Member)
  @Field(() => Member, { description: 'To whom it is offered, by nickname.' })
  runnerUp!: Rel<Member>;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer' })
  @Field(() => Yen, { description: 'What it is offered for: the runner-up’s own maximum (R23).' })
  price!: number;

  @Holds(kind.INTERNAL)
  @Property({ type: 'text', fieldName: 'state' })
  storedState!: OfferState;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it was made.' })
  offeredAt!: Date;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'Until when it stands: 48 hours, unless it is answered or withdrawn before.' })
  expiresAt!: Date;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  endedAt: Date | null = null;

  @Holds(kind.PUBLIC)
  @Field(() => TradeSide, { description: 'Which side you are: SELLER or RUNNER_UP.' })
  readonly mySide!: TradeSide;
}

export interface OfferFacts extends OfferStanding {
  readonly sellerId: string;
  readonly runnerUpId: string;
  /** Whether an authority has stopped the auction: then neither side knows of the offer (R29). */
  readonly stopped: boolean;
}

prove<OfferFacts>(RunnerUpOffer, {
  offerSide: (offer, viewer, { now }) =>
    !offer.stopped && offerStands(offer, now) && (viewer.is(offer.sellerId) || viewer.is(offer.runnerUpId)),
});
