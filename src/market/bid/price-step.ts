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
  @Field(() => Member, { description: 'Who took the price there.' })
  bidder!: Rel<Member>;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer' })
  @Field(() => Yen, { description: 'The price it reached.' })
  price!: number;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}

within(PriceStep, () => Listing);
