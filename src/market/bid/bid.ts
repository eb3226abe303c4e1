import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { type Rel } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Holds, whose } from '../../privacy/index.ts';
import { Listing } from '../listing/index.ts';
import { Member } from '../member/index.ts';
import { Node } from '../node.ts';
import { DateTime, Yen } from '../scalars.ts';

/** A bid as its bidder entered it; nobody else knows of it. What the public sees of bids is PriceStep. */
@Holds(kind.PRIVATE_LIST)
@Entity()
@ObjectType({ implements: Node, description: 'One of your own bids. It binds: a maximum cannot be lowered (R10).' })
export class Bid implements Node {
  @Holds(kind.PUBLIC)
  @ManyToOne(() => Listing, { primary: true })
  @Field(() => Listing, { nullable: true, description: 'What it was placed on.' })
  listing!: Rel<Listing>;

  @Holds(kind.INTERNAL)
  @PrimaryKey({ type: 'integer' })
  seq!: number;

  @Holds(kind.PUBLIC)
  @Property({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @ManyToOne(() => Member)
  bidder!: Rel<Member>;

  @Holds(kind.BID_MAXIMUM)
  @Property({ type: 'integer' })
  @Field(() => Yen, { nullable: true, description: 'The most you are ready to pay.' })
  maximum!: number;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it was placed.' })
  placedAt!: Date;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the seller removed you from this auction; your bids there stand no more (R17).',
  })
  removedAt: Date | null = null;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, { description: 'Whether this bid leads now, or led at the end (P15).' })
  readonly isLeading!: boolean;
}

export interface BidFacts {
  readonly bidderId: string;
  /** Whether an authority has stopped the auction (R29). */
  readonly stopped: boolean;
}

whose<BidFacts>(Bid, (bid) => (bid.stopped ? null : bid.bidderId));
