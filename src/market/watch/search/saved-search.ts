import { type Rel } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { Holds, type Sealed, Seals, SealedType, whose } from '../../../privacy/index.ts';
import { Category, Seller } from '../../listing/index.ts';
import { Member } from '../../member/index.ts';
import { Node } from '../../node.ts';
import { DateTime, Yen } from '../../scalars.ts';

/** What a member looks for again and again among what is open to bids. Nobody else knows of it. */
@Holds(kind.PRIVATE_LIST)
@Entity()
@ObjectType({ implements: Node, description: 'A search of yours that you keep; nobody else sees it.' })
export class SavedSearch implements Node {
  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @ManyToOne(() => Member)
  member!: Rel<Member>;

  /** Free words of the member, which may tell anything: encrypted. What is searched for must stay readable to be found by. */
  @Seals({ name: { kind: kind.PRIVATE_LIST, description: 'What you call it.' } })
  @Property({ type: SealedType, fieldName: 'name' })
  named!: Sealed<{ readonly name: string }>;

  @Holds(kind.PUBLIC)
  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether you are told of each new listing that it finds.' })
  notify!: boolean;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When you saved it.' })
  createdAt!: Date;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Words that title or description hold.' })
  text!: string | null;

  @Holds(kind.INTERNAL)
  @Property({ type: 'string[]', nullable: true })
  terms!: string[] | null;

  @Holds(kind.INTERNAL)
  @Property({ type: 'string[]', nullable: true })
  words!: string[] | null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text', nullable: true })
  @Field(() => Category, { nullable: true, description: 'Filed under this, or under a part of it.' })
  category!: Category | null;

  @Holds(kind.INTERNAL)
  @Property({ type: 'string[]', nullable: true })
  categories!: string[] | null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer', nullable: true })
  @Field(() => Yen, { nullable: true, description: 'Whose current price is this or more.' })
  priceFrom!: number | null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer', nullable: true })
  @Field(() => Yen, { nullable: true, description: 'Whose current price is this or less.' })
  priceTo!: number | null;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  sellerId!: string | null;

  @Holds(kind.PUBLIC)
  @Field(() => Seller, { nullable: true, description: 'Who sells; null also where that is a store that has closed.' })
  readonly seller!: Seller | null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Ending within so many minutes.' })
  endsWithin!: number | null;
}

export interface SavedSearchFacts {
  readonly memberId: string;
}

whose<SavedSearchFacts>(SavedSearch, (search) => search.memberId);
