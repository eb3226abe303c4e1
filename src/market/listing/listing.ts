import { type Rel } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Derived, Holds, prove, whose } from '../../privacy/index.ts';
import { Member } from '../member/index.ts';
import { Node } from '../node.ts';
import { DateTime, Yen } from '../scalars.ts';
import { Category } from './category.ts';
import { ReserveStatus } from './reserve.ts';
import { Seller } from './seller.ts';
import { ListingState, stateAt, type StoredState } from './listing.states.ts';

registerEnumType(ListingState, {
  name: 'ListingState',
  description: 'Where a listing stands.',
  valuesConfig: {
    DRAFT: { description: 'Not published; its seller alone knows of it.' },
    OPEN: { description: 'Open to bids until its end.' },
    ENDED: { description: 'Past its end; it takes no bid.' },
    CANCELLED: { description: 'Called off; nobody wins.' },
    SUSPENDED: { description: 'Stopped on the order of an authority; its seller alone sees it (R29).' },
  },
});

/** An article that is auctioned, with the whole standing of its auction: a bid decides on this one row. */
@Holds(kind.HISTORY, kind.DRAFT)
@Entity()
@ObjectType({ implements: Node, description: 'An article put up for auction.' })
export class Listing implements Node {
  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** The member behind it. Who sells, as everyone sees it, is the store where it is sold as one (P5.2). */
  @Holds(kind.INTERNAL)
  @ManyToOne(() => Member, { fieldName: 'seller_id' })
  sellingMember!: Rel<Member>;

  @Holds(kind.PUBLIC)
  @Field(() => Seller, {
    nullable: true,
    description: 'Who sells it, as everyone sees them; null while the store that sells it is closed.',
  })
  readonly seller!: Seller | null;

  /** The store that sells it; null where the member does. */
  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  storeId: string | null = null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What it is, in one line of plain text.' })
  title!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Plain text, shown as it was written.' })
  description!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => Category, { description: 'What it is filed under.' })
  category!: Category;

  @Holds(kind.INTERNAL)
  @Property({ type: 'text', fieldName: 'state' })
  storedState!: StoredState;

  @Holds(kind.PUBLIC)
  @Field(() => ListingState, { description: 'Where it stands at `serverTime`.' })
  @Derived<{ storedState: StoredState; endsAt: number | null }>({
    needs: ['storedState', 'endsAt'],
    by: ({ storedState, endsAt }, _viewer, { now }) => stateAt(storedState, endsAt, now),
  })
  readonly state!: ListingState;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer' })
  @Field(() => Yen, { description: 'The least a first bid can be (R2).' })
  startPrice!: number;

  @Holds(kind.RESERVE_PRICE)
  @Property({ type: 'integer', nullable: true })
  @Field(() => Yen, {
    nullable: true,
    description: 'The least that you sell for (R11); null where you set none. Others see `reserveStatus` alone.',
  })
  reservePrice: number | null = null;

  /** What is released of the reserve (PR2). */
  @Holds(kind.PUBLIC)
  @Field(() => ReserveStatus, { description: 'Whether the bids reach the seller’s reserve price (R11).' })
  readonly reserveStatus!: ReserveStatus;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer', nullable: true })
  @Field(() => Yen, {
    nullable: true,
    description:
      'A bid of this or more buys it at this price, and ends the auction at once (R12). It stays until then. Null where nobody can.',
  })
  buyNowPrice: number | null = null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Whether the seller takes no bid from members who were rated bad more often than good (R18).',
  })
  refusesBadRatings: boolean = false;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer' })
  @Field(() => Yen, { description: 'The current price (R4, R11); the start price before a first bid.' })
  price!: number;

  @Holds(kind.PUBLIC)
  @ManyToOne(() => Member, { nullable: true })
  @Field(() => Member, { nullable: true, description: 'Who leads, or led at the end.' })
  leader!: Rel<Member> | null;

  @Holds(kind.BID_MAXIMUM)
  @Property({ type: 'integer', nullable: true })
  leaderMaximum: number | null = null;

  @Holds(kind.BID_MAXIMUM)
  @Property({ type: 'integer', nullable: true })
  secondMaximum: number | null = null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'How many bids changed what is public.' })
  bidCount!: number;

  @Holds(kind.INTERNAL)
  @Property({ type: 'integer' })
  bidSeq!: number;

  @Holds(kind.INTERNAL)
  @Property({ type: 'integer' })
  stepCount!: number;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer' })
  @Field(() => Int, {
    description: 'Grows by one with each visible change of the auction, and with nothing else (P16).',
  })
  revision!: number;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When bidding began or begins; null for a draft.' })
  startsAt!: Date | null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When bidding ends; a bid counts until just before (R14). Null for a draft.',
  })
  endAt!: Date | null;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  endedAt: Date | null = null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when outsiders see it (P5.2); null while it is not ended.',
  })
  historyUntil: Date | null = null;

  /** When an authority stopped it, and what it stood in then (R29). */
  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  suspendedAt: Date | null = null;

  @Holds(kind.INTERNAL)
  @Property({ type: 'text', nullable: true })
  suspendedState: StoredState | null = null;

  /** Until when nothing of it may be destroyed, whatever else is over (R29). */
  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  keepUntil: Date | null = null;

  /** The unsold listing that it puts up again; its seller's alone to know (R21). */
  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true, fieldName: 'relisted_from' })
  formerId: string | null = null;

  /** Which re-listing it is; 0 for a first one. */
  @Holds(kind.INTERNAL)
  @Property({ type: 'integer' })
  relistNumber = 0;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer', version: true })
  @Field(() => Int, { description: 'To send along with a change of a draft; a stale one is refused as STALE (P10).' })
  version!: number;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { description: 'The server’s clock when this was read; compare `endAt` with it (R14).' })
  @Derived({ needs: [], by: (_row, _viewer, { now }) => now })
  readonly serverTime!: Date;
}

/** What the proofs of a listing, and of all that is seen with it, are about. Times in epoch milliseconds. */
export interface ListingFacts {
  readonly sellerId: string;
  readonly draft: boolean;
  /** Whether an authority has stopped it: then it is there for its seller alone (R29). */
  readonly suspended: boolean;
  readonly historyUntil: number | null;
  /** Whether the viewer bid on it; asked only once others see it no more, when it begins to matter. */
  readonly tookPart: boolean;
}

whose<ListingFacts>(Listing, (listing) => listing.sellerId);
prove<ListingFacts>(Listing, {
  anyone: ({ draft, suspended, historyUntil }, _viewer, { now }) =>
    !draft && !suspended && (historyUntil === null || now < historyUntil),
  participant: ({ draft, suspended, tookPart }) => !draft && !suspended && tookPart,
});
