import { type Rel } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { kind as holds } from '../../policy/index.ts';
import { Derived, Holds, whose } from '../../privacy/index.ts';
import { Listing } from '../listing/index.ts';
import { Member } from '../member/index.ts';
import { Node } from '../node.ts';
import { DateTime } from '../scalars.ts';
import { type NoticeKind, NoticeKinds } from './notice-kinds.ts';

/**
 * That something happened which a member is to be told of. It holds ids and no words: what it shows is looked up when it is read,
 * under the same rules as everywhere, so that it never tells more than its reader may see now (SC-G6).
 */
@Holds(holds.PRIVATE_LIST)
@Entity()
@ObjectType({ implements: Node, description: 'Something that you are told of. Nobody else sees your notices.' })
export class Notice implements Node {
  @Holds(holds.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(holds.INTERNAL)
  @ManyToOne(() => Member)
  member!: Rel<Member>;

  @Holds(holds.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => NoticeKinds, { description: 'What happened.' })
  kind!: NoticeKind;

  @Holds(holds.PUBLIC)
  @ManyToOne(() => Listing, { nullable: true })
  @Field(() => Listing, {
    nullable: true,
    description: 'On which listing; null also where you may not see it any more.',
  })
  listing!: Rel<Listing> | null;

  @Holds(holds.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  ref!: string | null;

  @Holds(holds.PUBLIC)
  @Field(() => Node, {
    nullable: true,
    description: 'What it is about besides, such as a Trade; null also where you may not see it any more.',
  })
  readonly subject!: Node | null;

  @Holds(holds.INTERNAL)
  @Property({ type: 'boolean' })
  gathers!: boolean;

  @Holds(holds.PUBLIC)
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'How often it happened since you last read of it.' })
  count!: number;

  @Holds(holds.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it happened first.' })
  createdAt!: Date;

  @Holds(holds.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it happened last.' })
  happenedAt!: Date;

  @Holds(holds.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When you marked it read; null while it is unread.' })
  readAt!: Date | null;

  @Holds(holds.PUBLIC)
  @Field(() => Boolean, { description: 'Whether it is unread.' })
  @Derived<{ readAt: unknown }>({ needs: ['readAt'], by: ({ readAt }) => readAt === null })
  readonly unread!: boolean;

  @Holds(holds.PUBLIC)
  @Property({ type: 'integer' })
  @Field(() => Int, {
    description: 'Grows from notice to notice of yours, and when one happens again; `after` of `myNotices` takes it.',
  })
  revision!: number;

  @Holds(holds.INTERNAL)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  mailedAt!: Date | null;
}

export interface NoticeFacts {
  readonly memberId: string;
}

whose<NoticeFacts>(Notice, (notice) => notice.memberId);
