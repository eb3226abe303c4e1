import { OptionalProps } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import { Holds, prove, type Sealed, Seals, SealedType, whose } from '../../privacy/index.ts';
import { Node } from '../node.ts';
import { DateTime, Yen } from '../scalars.ts';

export interface ClaimWords {
  readonly reasons: string;
  readonly answer?: string;
}

/**
 * A consumer's money claim against a business seller (P6.10b, LG-42): its two sides' business. What both say may hold anything, so it
 * is sealed; legal staff read it while they decide and while what they granted stands, and know afterwards, as the privacy officer
 * always does, no more than that it was there (P4).
 */
@Holds(kind.TRADE_RECORD, kind.STAFF_RECORD)
@Entity()
@ObjectType({
  implements: Node,
  description:
    'A money claim of a consumer against a business seller. Its two sides and legal staff alone know of it (P6.10b).',
})
export class Claim implements Node {
  declare [OptionalProps]?: 'granted';

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  listingId!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  tradeId!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  claimantId!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  sellerId!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'integer' })
  @Field(() => Yen, { description: 'How much is claimed.' })
  amount!: number;

  @Seals({
    reasons: { kind: kind.TRADE_RECORD, description: 'Why the claimant claims it. Plain text.' },
    answer: { kind: kind.TRADE_RECORD, description: 'What the seller says to it; null until they do. Plain text.' },
  })
  @Property({ type: SealedType })
  words!: Sealed<ClaimWords>;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it was made.' })
  madeAt!: Date;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'Until when the seller can answer; earlier only an answered one is decided.' })
  hearingUntil!: Date;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the seller answered.' })
  answeredAt: Date | null = null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt: Date | null = null;

  /** Never told to a member: they see that it was decided, and not by whom. */
  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  decidedBy: string | null = null;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  groundId: string | null = null;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, { nullable: true, description: 'Whether it was granted; null until it is decided.' })
  readonly granted!: boolean | null;
}

export interface ClaimFacts {
  readonly id: string;
  readonly claimantId: string;
  readonly sellerId: string;
  /** To those who decide: whether it waits for them, or what they granted stands. */
  readonly inWork?: boolean;
}

whose<ClaimFacts>(
  Claim,
  (claim) => claim.claimantId,
  ({ id }) => `claim:${id}`,
);
prove<ClaimFacts>(Claim, {
  tradeSide: ({ claimantId, sellerId }, viewer) => viewer.is(claimantId) || viewer.is(sellerId),
  legalStaff: ({ inWork }) => new Set(inWork === true ? [kind.STAFF_RECORD, kind.TRADE_RECORD] : [kind.STAFF_RECORD]),
});
