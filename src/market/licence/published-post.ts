import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { OptionalProps } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Holds, prove, whose } from '../../privacy/index.ts';
import { DateTime } from '../scalars.ts';

export enum PostSort {
  REVIEW = 'REVIEW',
  QUESTION = 'QUESTION',
  ANSWER = 'ANSWER',
}

registerEnumType(PostSort, {
  name: 'PostSort',
  description: 'What members write in public.',
  valuesConfig: {
    REVIEW: { description: 'Of the other side of a trade.' },
    QUESTION: { description: 'To a seller; public once it is answered.' },
    ANSWER: { description: 'Of the seller.' },
  },
});

/**
 * A post as licensees see it (P6.11): its words and a mask in place of the nickname, nothing else. Its id and its place are for them
 * alone and lead to nothing that anyone else sees; it is no Node, so that members do not meet it in their own schema.
 */
@Holds(kind.PUBLISHED_POST)
@Entity({ tableName: 'licensed_post' })
@ObjectType({ description: 'What a member wrote in public, as it may be shown elsewhere (P6.11).' })
export class PublishedPost {
  declare [OptionalProps]?: 'inReplyTo' | 'maskedAuthor' | 'text';

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, {
    description:
      'Opaque; of this post as it was published this time, and for licensees alone. `node` does not take it.',
  })
  id!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Grows from post to post as they are published, and has gaps.' })
  position!: number;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => PostSort, { description: 'What it is.' })
  post!: PostSort;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  listingId!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  sourceId!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { nullable: true, description: 'Of an answer, the id of the question.' })
  readonly inReplyTo!: string | null;

  @Holds(kind.NICKNAME)
  @Field(() => String, {
    nullable: true,
    description: 'A partly masked id in place of the nickname, always of one length; of no other listing’s posts.',
  })
  readonly maskedAuthor!: string | null;

  @Holds(kind.PUBLISHED_POST)
  @Field(() => String, { nullable: true, description: 'Plain text, as it was written.' })
  readonly text!: string | null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it was published.' })
  publishedAt!: Date;

  @Holds(kind.INTERNAL)
  @Property({ type: 'integer', nullable: true })
  removedPosition: number | null = null;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  removedAt: Date | null = null;
}

/** Times in epoch milliseconds. */
export interface PublishedPostFacts {
  readonly id: string;
  readonly authorId: string;
  /** When it was written, for a question when it was answered; null before. */
  readonly publishedAt: number | null;
  /** For a question the end of its listing's history period, for a review none: it outlives that. */
  readonly publishedUntil: number | null;
  /** By staff, or with an auction that an authority stopped. */
  readonly hidden: boolean;
  /** Whether licensees were told to take it down. */
  readonly removed: boolean;
}

whose<PublishedPostFacts>(
  PublishedPost,
  (post) => post.authorId,
  ({ id }) => `post:${id}`,
);
prove<PublishedPostFacts>(PublishedPost, {
  contentLicensee: ({ publishedAt, publishedUntil, hidden, removed }, _viewer, { now }) =>
    publishedAt !== null &&
    publishedAt <= now &&
    (publishedUntil === null || now < publishedUntil) &&
    !hidden &&
    !removed,
});
