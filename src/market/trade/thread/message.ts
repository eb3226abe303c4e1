import { OptionalProps, type Rel } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { Holds, prove, type Sealed, Seals, SealedType, whose } from '../../../privacy/index.ts';
import { Listing } from '../../listing/index.ts';
import { Member } from '../../member/index.ts';
import { Node } from '../../node.ts';
import { DateTime } from '../../scalars.ts';
import { TradeSide } from '../trade.states.ts';

/** What one side of a trade or of an offer writes to the other. The operator does not read it: secrecy of communications. */
@Holds(kind.MESSAGE)
@Entity()
@ObjectType({
  implements: Node,
  description: 'A message between the two sides of a trade or an offer. Nobody else knows of it.',
})
export class Message implements Node {
  declare [OptionalProps]?: 'mine';

  @Holds(kind.INTERNAL)
  @ManyToOne(() => Listing, { primary: true })
  listing!: Rel<Listing>;

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** The trade in whose thread it stands; null for a message in the thread of an offer. */
  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  tradeId!: string | null;

  /** The offer to a runner-up (P6.2) in whose thread it stands, where it stands in none of a trade. */
  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  offerId!: string | null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer' })
  line!: number;

  @Holds(kind.INTERNAL)
  @ManyToOne(() => Member)
  author!: Rel<Member>;

  /** By side, never by member: a store's messages tell no nickname of its owner. */
  @Holds(kind.PUBLIC)
  @Property({ type: 'text', fieldName: 'side' })
  @Field(() => TradeSide, { description: 'Which side wrote it.' })
  from!: TradeSide;

  @Seals({ text: { kind: kind.MESSAGE, description: 'Plain text, as it was written.' } })
  @Property({ type: SealedType })
  body!: Sealed<{ readonly text: string }>;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it was sent.' })
  sentAt!: Date;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, { description: 'Whether you wrote it.' })
  readonly mine!: boolean;
}

/** The sides are those of the trade; null in an offer, whose sides are a later part's to prove. */
export interface MessageFacts {
  readonly authorId: string;
  readonly tradeId: string | null;
  readonly offerId: string | null;
  readonly sellerId: string | null;
  readonly winnerId: string | null;
  /** Whether an authority has stopped the auction: then nobody reads what was written (R29). */
  readonly stopped: boolean;
}

whose<MessageFacts>(
  Message,
  (message) => (message.stopped ? null : message.authorId),
  ({ tradeId, offerId }) => (tradeId === null ? `offer:${offerId}` : `trade:${tradeId}`),
);
prove<MessageFacts>(Message, {
  tradeSide: ({ sellerId, winnerId, stopped }, viewer) => !stopped && (viewer.is(sellerId) || viewer.is(winnerId)),
});
