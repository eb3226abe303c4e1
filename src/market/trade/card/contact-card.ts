import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { OptionalProps, type Rel } from '@mikro-orm/core';
import { Field, Int, ObjectType } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { Holds, prove, type Sealed, Seals, SealedType, whose } from '../../../privacy/index.ts';
import { Listing } from '../../listing/index.ts';
import { Member, PostalAddress } from '../../member/index.ts';
import { Node } from '../../node.ts';
import { DateTime } from '../../scalars.ts';
import { contactOpen, type ContactState } from '../trade.states.ts';

/** The parts of a card, as its owner entered them for this trade. */
export interface Contact {
  readonly name?: string | null;
  readonly companyName?: string | null;
  readonly address?: PostalAddress | null;
  readonly phone?: string | null;
  readonly representative?: string | null;
  readonly contactPerson?: string | null;
}

/** What each side of a trade tells the other once a winner is decided (P6.1). */
@Holds(kind.TRADE_RECORD, kind.ASSIGNMENT)
@Entity()
@ObjectType({ implements: Node, description: 'The contact details that one side of a trade gives the other (P6.1).' })
export class ContactCard implements Node {
  declare [OptionalProps]?: 'version';

  @Holds(kind.INTERNAL)
  @ManyToOne(() => Listing, { primary: true })
  listing!: Rel<Listing>;

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  tradeId!: string;

  @Holds(kind.INTERNAL)
  @ManyToOne(() => Member)
  owner!: Rel<Member>;

  /** Encrypted together under a key of this card's own; corrected by its owner until the goods are shipped. */
  @Seals({
    name: kind.NAME,
    companyName: kind.COMPANY_NAME,
    address: { kind: kind.ADDRESS, type: () => PostalAddress },
    phone: kind.PHONE,
    representative: kind.REPRESENTATIVE,
    contactPerson: kind.CONTACT_PERSON,
  })
  @Property({ type: SealedType })
  contact!: Sealed<Contact>;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer', version: true })
  @Field(() => Int, { description: 'Which version this is; it grows when the owner corrects the card.' })
  version!: number;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When the card was last corrected, or made.' })
  updatedAt!: Date;
}

export interface ContactCardFacts extends ContactState {
  readonly ownerId: string;
  readonly sellerId: string;
  readonly winnerId: string;
  readonly tradeId: string;
  readonly version: number;
  /** Whether an authority has stopped the auction: then nobody sees the cards of its trades (R29). */
  readonly stopped: boolean;
}

whose<ContactCardFacts>(
  ContactCard,
  (card) => (card.stopped ? null : card.ownerId),
  // The version too: its owner may correct a card, and the ledger tells which one was shown.
  (card) => `trade:${card.tradeId}/card:${card.version}`,
);
prove<ContactCardFacts>(ContactCard, {
  // Closed to the other side, a card is gone as a whole: not even when it was last corrected can be seen.
  tradeSide: (card, viewer, { now }) =>
    !card.stopped && contactOpen(card, now) && (viewer.is(card.sellerId) || viewer.is(card.winnerId)),
  counterparty: (card, viewer, { now }) =>
    !card.stopped &&
    contactOpen(card, now) &&
    viewer.is(card.ownerId === card.sellerId ? card.winnerId : card.sellerId),
});
