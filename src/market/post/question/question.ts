import { OptionalProps, type Rel } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { Holds, prove, whose } from '../../../privacy/index.ts';
import { Listing, Seller } from '../../listing/index.ts';
import { Member } from '../../member/index.ts';
import { Node } from '../../node.ts';
import { DateTime } from '../../scalars.ts';

/**
 * A question to a seller (R28): between asker and seller until the answer publishes both (P6.11). From then on it is part of the
 * auction's public history, and gone with it for outsiders.
 */
@Holds(kind.QUESTION_UNANSWERED, kind.PUBLISHED_POST, kind.HISTORY)
@Entity()
@ObjectType({
  implements: Node,
  description: 'A question about a listing. Until it is answered, its asker and the seller alone know of it (R28).',
})
export class Question implements Node {
  declare [OptionalProps]?: 'answeredBy' | 'mine';

  @Holds(kind.PUBLIC)
  @ManyToOne(() => Listing, { primary: true })
  @Field(() => Listing, {
    nullable: true,
    description: 'What it is about; null to an asker who took no part in it once its history period is over (P5.2).',
  })
  listing!: Rel<Listing>;

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.PUBLIC)
  @ManyToOne(() => Member)
  @Field(() => Member, { description: 'Who asks, by nickname.' })
  asker!: Rel<Member>;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Plain text, as it was written.' })
  text!: string;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it was asked.' })
  askedAt!: Date;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The seller’s answer, in plain text; null until there is one.' })
  answer: string | null = null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was answered, and so published.' })
  answeredAt: Date | null = null;

  /** As the seller is shown on the listing: a store's answer tells no nickname of its owner. */
  @Holds(kind.PUBLIC)
  @Field(() => Seller, {
    nullable: true,
    description:
      'Who answered: the seller, as everyone sees them; null before, and where that was a store that is closed.',
  })
  readonly answeredBy!: Seller | null;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, { description: 'Whether you asked it.' })
  readonly mine!: boolean;

  @Holds(kind.INTERNAL)
  @Property({ type: 'text', nullable: true })
  maskedAsker: string | null = null;

  @Holds(kind.INTERNAL)
  @Property({ type: 'text', nullable: true })
  maskedAnswerer: string | null = null;
}

/** Times in epoch milliseconds. */
export interface QuestionFacts {
  readonly askerId: string;
  readonly sellerId: string;
  readonly answered: boolean;
  /** Whether an authority has stopped the auction: then it is there for the seller alone (R29). */
  readonly stopped: boolean;
  /** Of the listing. */
  readonly historyUntil: number | null;
  /** Whether the viewer bid on the listing; asked only once that is ended. */
  readonly tookPart: boolean;
}

whose<QuestionFacts>(Question, (question) => (question.stopped ? null : question.askerId));
prove<QuestionFacts>(Question, {
  anyone: ({ answered, stopped, historyUntil }, _viewer, { now }) =>
    answered && !stopped && (historyUntil === null || now < historyUntil),
  participant: ({ answered, stopped, sellerId, tookPart }, viewer) =>
    answered && (viewer.is(sellerId) || (!stopped && tookPart)),
  askedSeller: ({ answered, sellerId }, viewer) => !answered && viewer.is(sellerId),
});
