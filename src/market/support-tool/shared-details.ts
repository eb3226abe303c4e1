import { OptionalProps, type Rel } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Holds, prove, restsOn, type Sealed, Seals, SealedType, whose } from '../../privacy/index.ts';
import { Listing } from '../listing/index.ts';
import { Member, PostalAddress } from '../member/index.ts';
import { Node } from '../node.ts';
import { DateTime } from '../scalars.ts';
import { TradeSide } from '../trade/index.ts';
import { SharedForm, SlipCarrier, SlipParty } from './shared.enums.ts';

/** What a member put into the tool; only what they entered. */
export interface SharedParts {
  readonly name?: string | null;
  readonly companyName?: string | null;
  readonly email?: string | null;
  readonly address?: PostalAddress | null;
  readonly phone?: string | null;
  readonly representative?: string | null;
  readonly contactPerson?: string | null;
}

/** A contact card or a shipping slip that a side of a trade or of an offer shared with the other (P6.5). */
@Holds(kind.SHARED_DETAILS)
@Entity()
@ObjectType({
  implements: Node,
  description:
    'What one side of a trade or an offer shared with the other by the trade-support tool (P6.5). The other side sees it while that trade or offer is open, and until it is taken back.',
})
export class SharedDetails implements Node {
  declare [OptionalProps]?: 'mine' | 'sharedUntil';

  @Holds(kind.INTERNAL)
  @ManyToOne(() => Listing, { primary: true })
  listing!: Rel<Listing>;

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** The trade that it was shared in; null where that was an offer. */
  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  tradeId!: string | null;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  offerId!: string | null;

  @Holds(kind.INTERNAL)
  @ManyToOne(() => Member)
  owner!: Rel<Member>;

  @Holds(kind.INTERNAL)
  @ManyToOne(() => Member)
  recipient!: Rel<Member>;

  /** Ends as it is taken back, and with the trade or the offer; whoever looks at that moment is not answered. */
  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  groundId: string | null = null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text', fieldName: 'side' })
  @Field(() => TradeSide, { description: 'Which side shared it.' })
  from!: TradeSide;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => SharedForm, { description: 'What it is.' })
  form!: SharedForm;

  /** Encrypted together under a key of its own, which is destroyed when its owner takes it back. */
  @Seals({
    name: kind.NAME,
    companyName: kind.COMPANY_NAME,
    email: kind.EMAIL,
    address: { kind: kind.ADDRESS, type: () => PostalAddress },
    phone: kind.PHONE,
    representative: kind.REPRESENTATIVE,
    contactPerson: kind.CONTACT_PERSON,
  })
  @Property({ type: SealedType })
  details!: Sealed<SharedParts>;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text', nullable: true })
  @Field(() => SlipParty, { nullable: true, description: 'As whom they stand on a slip; null for a contact card.' })
  party!: SlipParty | null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text', nullable: true })
  @Field(() => SlipCarrier, { nullable: true, description: 'Who carries the parcel, if a slip says so.' })
  carrier!: SlipCarrier | null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The parcel’s number at the carrier, if a slip says so.' })
  trackingNumber!: string | null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it was shared.' })
  sharedAt!: Date;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When you took it back; its values are gone for good.' })
  withdrawnAt: Date | null = null;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the other side sees it at the latest; null once they see it no more (P6.5).',
  })
  readonly sharedUntil!: Date | null;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, { description: 'Whether you shared it.' })
  readonly mine!: boolean;
}

export interface SharedFacts {
  readonly ownerId: string;
  readonly recipientId: string;
  readonly id: string;
  readonly tradeId: string | null;
  readonly offerId: string | null;
  readonly groundId: string | null;
  readonly withdrawn: boolean;
  /** Whether an authority has stopped the auction: then nobody sees what was shared (R29). */
  readonly stopped: boolean;
  /** Epoch milliseconds: until when its trade or offer is open; null once that is over before its time. */
  readonly openUntil: number | null;
}

whose<SharedFacts>(
  SharedDetails,
  (shared) => (shared.stopped ? null : shared.ownerId),
  ({ id, tradeId, offerId }) => `${tradeId === null ? `offer:${offerId}` : `trade:${tradeId}`}/shared:${id}`,
);
prove<SharedFacts>(SharedDetails, {
  toolRecipient: ({ recipientId, stopped, withdrawn, openUntil }, viewer, { now }) =>
    !stopped && !withdrawn && openUntil !== null && now < openUntil && viewer.is(recipientId),
});
restsOn<SharedFacts>(SharedDetails, {
  toolRecipient: { on: ({ groundId }) => (groundId === null ? [] : [groundId]) },
});
