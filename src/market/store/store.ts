import { OptionalProps } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Holds, prove, type Sealed, Seals, SealedType, whose } from '../../privacy/index.ts';
import { PostalAddress } from '../member/index.ts';
import { Node } from '../node.ts';
import { DateTime } from '../scalars.ts';
import { storeTerms, type StoreTerms } from './store-terms.ts';

/** Who stands behind a store, as its page shows them. */
export interface StoreContact {
  readonly name?: string;
  readonly companyName?: string;
  readonly representative?: string;
  readonly email?: string;
  readonly address?: PostalAddress;
  readonly phone?: string;
}

/** A shop of a member, with all that the law makes it show (P5.1, LG-38). Nothing leads from it to its owner's nickname. */
@Holds(kind.STORE_DISPLAY)
@Entity()
@ObjectType({
  implements: Node,
  description: 'A registered store: what anyone may see of it (P5.1). A closed one is gone at once.',
})
export class Store implements Node, StoreTerms {
  declare [OptionalProps]?: 'openedAt' | 'closedAt' | 'mostLedPerMember' | 'goodRatings' | 'badRatings';

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  ownerId!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: 'The name of the shop.' })
  shopName!: string;

  /** Sealed under a key of the store's own; copied from what the owner registered, address and phone as given for the store. */
  @Seals({
    name: { kind: kind.NAME, description: 'The registered name of the person who runs it.' },
    companyName: kind.COMPANY_NAME,
    representative: kind.REPRESENTATIVE,
    email: kind.EMAIL,
    address: { kind: kind.ADDRESS, type: () => PostalAddress },
    phone: { kind: kind.PHONE, description: 'A phone number that is answered, in international form.' },
  })
  @Property({ type: SealedType })
  contact!: Sealed<StoreContact>;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: storeTerms.priceAndShipping })
  priceAndShipping!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: storeTerms.payment })
  payment!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: storeTerms.deliveryTime })
  deliveryTime!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: storeTerms.applicationPeriod })
  applicationPeriod!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: storeTerms.withdrawalAndReturns })
  withdrawalAndReturns!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: storeTerms.extraCosts })
  extraCosts!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: storeTerms.nonConformity })
  nonConformity!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: storeTerms.softwareEnvironment })
  softwareEnvironment!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: storeTerms.repeatedContracts })
  repeatedContracts!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: storeTerms.quantityLimits })
  quantityLimits!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: storeTerms.foreignOffice })
  foreignOffice!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How many of its open auctions one member may lead at a time (R18); null for as many as they like.',
  })
  mostLedPerMember: number | null = null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it was registered.' })
  openedAt!: Date;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was closed; then only its owner can see it.' })
  closedAt: Date | null = null;

  @Holds(kind.INTERNAL)
  @Property({ type: 'integer' })
  goodRatings: number = 0;

  @Holds(kind.INTERNAL)
  @Property({ type: 'integer' })
  badRatings: number = 0;
}

export interface StoreFacts {
  readonly ownerId: string;
  readonly open: boolean;
}

whose<StoreFacts>(Store, (store) => store.ownerId);
prove<StoreFacts>(Store, { storeVisitor: ({ open }) => open });
