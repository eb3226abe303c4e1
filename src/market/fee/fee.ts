import { OptionalProps, type Rel } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Holds, whose } from '../../privacy/index.ts';
import { Listing } from '../listing/index.ts';
import { Member } from '../member/index.ts';
import { Node } from '../node.ts';
import { DateTime, Yen } from '../scalars.ts';
import { Trade } from '../trade/index.ts';

export enum FeeReason {
  SALE = 'SALE',
  CANCELLATION = 'CANCELLATION',
}

registerEnumType(FeeReason, {
  name: 'FeeReason',
  description: 'What a fee is for.',
  valuesConfig: {
    SALE: { description: 'What was sold, on the final price (R24).' },
    CANCELLATION: { description: 'Calling off an auction that ever had a bid (R16).' },
  },
});

/** What a seller owes the operator; a record, and no payment. It never changes. */
@Holds(kind.PRIVATE_LIST)
@Entity()
@ObjectType({ implements: Node, description: 'What you owe the operator for selling. You alone know of it.' })
export class Fee implements Node {
  declare [OptionalProps]?: 'trade';

  @Holds(kind.PUBLIC)
  @ManyToOne(() => Listing, { primary: true })
  @Field(() => Listing, { nullable: true, description: 'What you sold or called off.' })
  listing!: Rel<Listing>;

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @ManyToOne(() => Member)
  payer!: Rel<Member>;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  tradeId: string | null = null;

  @Holds(kind.PUBLIC)
  @Field(() => Trade, { nullable: true, description: 'The trade it is charged on; null for a cancellation.' })
  readonly trade!: Trade | null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => FeeReason, { description: 'What it is for.' })
  reason!: FeeReason;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer', nullable: true })
  @Field(() => Yen, { nullable: true, description: 'The final price it is charged on; null for a cancellation.' })
  price: number | null = null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'The rate, in thousandths of that price: 88 is 8.8 %. Null for a cancellation.',
  })
  perMille: number | null = null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer' })
  @Field(() => Yen, { description: 'How much, rounded down to whole yen (R24).' })
  amount!: number;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it was charged.' })
  chargedAt!: Date;
}

export interface FeeFacts {
  readonly payerId: string;
}

whose<FeeFacts>(Fee, (fee) => fee.payerId);
