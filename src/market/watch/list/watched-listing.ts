import { type Rel } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { Holds, whose } from '../../../privacy/index.ts';
import { Listing } from '../../listing/index.ts';
import { Member } from '../../member/index.ts';
import { Node } from '../../node.ts';
import { DateTime } from '../../scalars.ts';

/** That a member keeps an eye on a listing. Nobody else knows of it; its seller learns how many do (PR13). */
@Holds(kind.PRIVATE_LIST)
@Entity()
@ObjectType({ implements: Node, description: 'A listing on your watch list, which nobody else sees.' })
export class WatchedListing implements Node {
  @Holds(kind.PUBLIC)
  @ManyToOne(() => Listing, { primary: true })
  @Field(() => Listing, { nullable: true, description: 'What you watch; null once you may not know of it any more.' })
  listing!: Rel<Listing>;

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @ManyToOne(() => Member)
  member!: Rel<Member>;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'Since when you watch it.' })
  watchedAt!: Date;
}

export interface WatchFacts {
  readonly memberId: string;
  /** Whether an authority has stopped the auction: then it is on nobody's list (R29). */
  readonly stopped: boolean;
}

whose<WatchFacts>(WatchedListing, (watch) => (watch.stopped ? null : watch.memberId));
