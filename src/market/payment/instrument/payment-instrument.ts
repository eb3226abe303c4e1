import { OptionalProps, type Rel } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { Carries, Holds, prove, restsOn, type Sealed, Seals, SealedType, whose } from '../../../privacy/index.ts';
import { Member } from '../../member/index.ts';
import { Node } from '../../node.ts';
import { DateTime } from '../../scalars.ts';

export enum PaymentMethod {
  PAYMENT_CARD = 'PAYMENT_CARD',
  BANK_ACCOUNT = 'BANK_ACCOUNT',
}

registerEnumType(PaymentMethod, {
  name: 'PaymentMethod',
  description: 'With what a member pays.',
  valuesConfig: {
    PAYMENT_CARD: { description: 'A payment card.' },
    BANK_ACCOUNT: { description: 'A bank account.' },
  },
});

/** It comes only out of a sealed record. Its number is never kept. */
@Carries()
@ObjectType({
  description: 'What is kept of a card or an account: by what the settlement partner knows it, and its end.',
})
export class InstrumentDetails {
  @Field(() => String, { description: 'The settlement partner’s token for it.' })
  token!: string;

  @Field(() => String, { description: 'The last four digits of its number.' })
  lastFour!: string;
}

export interface InstrumentParts {
  readonly paymentCard?: InstrumentDetails;
  readonly bankAccount?: InstrumentDetails;
}

/** A card or an account with which a member pays (P6.6). */
@Holds(kind.PRIVATE_LIST, kind.ASSIGNMENT)
@Entity()
@ObjectType({
  implements: Node,
  description:
    'A card or an account of yours. Its number is not kept: only a token of the settlement partner, and four digits.',
})
export class PaymentInstrument implements Node {
  declare [OptionalProps]?: 'partnerName';

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @ManyToOne(() => Member)
  member!: Rel<Member>;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  partnerId!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'The settlement partner that knows it: the registered name of the company.' })
  readonly partnerName!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => PaymentMethod, { description: 'What it is.' })
  method!: PaymentMethod;

  /** Under a key of its own, which is destroyed when its owner removes it. */
  @Seals({
    paymentCard: { kind: kind.PAYMENT_CARD, type: () => InstrumentDetails },
    bankAccount: { kind: kind.BANK_ACCOUNT, type: () => InstrumentDetails },
  })
  @Property({ type: SealedType })
  details!: Sealed<InstrumentParts>;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it was registered.' })
  registeredAt!: Date;

  @Holds(kind.INTERNAL)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  removedAt: Date | null = null;

  /** What partners see of it ends with this too. */
  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  groundId: string | null = null;
}

/** A payment that a partner has to settle, or to collect. */
export interface Charge {
  readonly paymentId: string;
  readonly partnerId: string;
  readonly groundId: string;
  /** Whether that ground stands. */
  readonly assigned: boolean;
}

interface InstrumentFacts {
  readonly memberId: string;
  /** The instrument's own; asked of the database for partners alone. */
  readonly groundId?: string | null;
  readonly settling?: Charge | null;
  readonly collecting?: Charge | null;
}

whose<InstrumentFacts>(PaymentInstrument, ({ memberId }) => memberId);
prove<InstrumentFacts>(PaymentInstrument, {
  settlementPartner: ({ settling }, viewer) => settling?.assigned === true && viewer.is(settling.partnerId),
  collectionAgency: ({ collecting }, viewer) => collecting?.assigned === true && viewer.is(collecting.partnerId),
});
const groundsOf = (own: string | null | undefined, charge: Charge | null | undefined): string[] =>
  [own, charge?.groundId].flatMap((id) => id ?? []);

restsOn<InstrumentFacts>(PaymentInstrument, {
  settlementPartner: {
    on: ({ groundId, settling }) => groundsOf(groundId, settling),
    reference: ({ settling }) => `payment:${settling?.paymentId}`,
  },
  collectionAgency: {
    on: ({ groundId, collecting }) => groundsOf(groundId, collecting),
    reference: ({ collecting }) => `claim:${collecting?.paymentId}`,
  },
});
