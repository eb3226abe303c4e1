import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { type Rel } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Holds, within } from '../../privacy/index.ts';
import { Listing } from '../listing/index.ts';
import { Member } from '../member/index.ts';
import { DateTime, Yen } from '../scalars.ts';

/** One visible step of the price (R26), under nicknames (P5.2). It is seen with its listing, and gone with it. */
@Entity()
@ObjectType({ description: 'One visible step of the price, as the public history tells it (R26).' })
export class PriceStep {
  @Holds(kind.INTERNAL)
  @ManyToOne(() => Listing, { primary: true })
  listing!: Rel<Listing>;

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'integer' })
  line!: number;

  @Holds(kind.PUBLIC)
  @ManyToOne(() => Member)
  @Field(() => Member, { description: 'Who took the price there, or was removed.' })
  bidder!: Rel<Member>;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer' })
  @Field(() => Yen, { description: 'The price it reached, or fell to.' })
  price!: number;

  @Holds(kind.PUBLIC)
  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'No bid: the seller removed this bidder, and the price is that of the bids that stand (R17).',
  })
  removed: boolean = false;

  /** When a removal took this line out of the public history; it is kept, and shown to nobody. */
  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  withdrawnAt: Date | null = null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}

within(PriceStep, () => Listing);
