import { OptionalProps, type Rel } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { Holds, prove, whose } from '../../../privacy/index.ts';
import { Listing } from '../../listing/index.ts';
import { Member } from '../../member/index.ts';
import { Node } from '../../node.ts';
import { DateTime } from '../../scalars.ts';
import { TradeSide } from '../../trade/index.ts';
import { Trader } from './review.words.ts';
import { Rating } from './write-review.ts';

/**
 * What one side of a trade says of the other once the goods are received (P6.11). It outlives the history period; what was sold does
 * not, and the trade itself is never reached from it (PR12).
 */
@Holds(kind.PUBLISHED_POST)
@Entity()
@ObjectType({ implements: Node, description: 'What one side of a trade says of the other, for everyone to read.' })
export class Review implements Node {
  declare [OptionalProps]?: 'author' | 'reviewed' | 'hidden' | 'mine' | 'reportedByMe';

  @Holds(kind.PUBLIC)
  @ManyToOne(() => Listing, { primary: true })
  @Field(() => Listing, {
    nullable: true,
    description: 'What was sold; null once its history period is over, but to those who took part (P5.2).',
  })
  listing!: Rel<Listing>;

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  tradeId!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text', fieldName: 'side' })
  @Field(() => TradeSide, { description: 'Which side its author was.' })
  authorSide!: TradeSide;

  /** The member who wrote it, behind a store too. */
  @Holds(kind.INTERNAL)
  @ManyToOne(() => Member, { fieldName: 'author_id' })
  writingMember!: Rel<Member>;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  authorStoreId: string | null = null;

  @Holds(kind.PUBLIC)
  @Field(() => Trader, {
    nullable: true,
    description: 'Who wrote it, as everyone sees them; null where that was a store that is closed.',
  })
  readonly author!: Trader | null;

  /** The member it is about, behind a store too. */
  @Holds(kind.INTERNAL)
  @ManyToOne(() => Member, { fieldName: 'reviewed_id' })
  reviewedMember!: Rel<Member>;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  reviewedStoreId: string | null = null;

  @Holds(kind.PUBLIC)
  @Field(() => Trader, {
    nullable: true,
    description: 'Whom it is about, as everyone sees them; null where that was a store that is closed.',
  })
  readonly reviewed!: Trader | null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => Rating, { description: 'Good or bad.' })
  rating!: Rating;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Plain text, as it was written; it may be empty.' })
  text!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'text' })
  maskedAuthor!: string;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it was written.' })
  writtenAt!: Date;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  hiddenAt: Date | null = null;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, { description: 'Whether staff hid it: then it is there for its author alone.' })
  readonly hidden!: boolean;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, { description: 'Whether you wrote it.' })
  readonly mine!: boolean;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, { description: 'Whether you reported it to staff; nobody else is told.' })
  readonly reportedByMe!: boolean;
}

export interface ReviewFacts {
  readonly authorId: string;
  /** By staff. */
  readonly hidden: boolean;
}

whose<ReviewFacts>(Review, (review) => review.authorId);
prove<ReviewFacts>(Review, { anyone: ({ hidden }) => !hidden });
