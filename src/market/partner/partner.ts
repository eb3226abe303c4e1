import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { OptionalProps } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { kind, type BasisCode, type PurposeName, type Scope } from '../../policy/index.ts';
import { Derived, Holds, prove } from '../../privacy/index.ts';
import { Node } from '../node.ts';
import { DateTime } from '../scalars.ts';
import { PartnerScope, PartnerState } from './partner.enums.ts';
import { stateOf, type PartnerDates } from './partner.states.ts';

/**
 * A company that works for the operator, or is provided with data, under a contract (P14, LG-8). What stands here of it and its
 * representative is what contract and law ask for, of no member: the operator's own record.
 *
 * Whether it may do anything now is asked of its ground alone. A token's ground lies under the partner's; what is assigned to a
 * partner has a ground of its own, under nothing, for a partner that is let in again has a new ground.
 */
@Holds(kind.STAFF_RECORD)
@Entity()
@ObjectType({ implements: Node, description: 'A company under contract: an entry of the register of partners (P14).' })
export class Partner implements Node {
  declare [OptionalProps]?: 'state' | 'networks';

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  groundId!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Its registered name, as members read it.' })
  name!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Its registered address (LG-14).' })
  address!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Who represents it (LG-14).' })
  representative!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Where it is, as two letters of ISO 3166: `JP`.' })
  country!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'For one abroad: how it handles data as the law of Japan wants it (LG-19).',
  })
  foreignMeasures: string | null = null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'string[]' })
  @Field(() => [PartnerScope], { description: 'What its tokens can be for.' })
  scopes!: Scope[];

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: 'By what the contract is found in the operator’s files.' })
  contract!: string;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it bound itself to secrecy.' })
  secrecyAgreedAt!: Date;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: 'The ground in law on which it is provided with data (LG-11): `outsourcing`.' })
  basis!: BasisCode;

  @Holds(kind.PUBLIC)
  @Property({ type: 'string[]' })
  @Field(() => [String], { description: 'What for, of the published purposes: `shipping`.' })
  purposes!: PurposeName[];

  @Holds(kind.PUBLIC)
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'For joint use: the version of the published notice (LG-13).' })
  jointUseNotice: string | null = null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'For opt-out: the number of the filing (LG-12).' })
  optOutFiling: string | null = null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'string[]', columnType: 'cidr[]' })
  @Field(() => [String], {
    description: 'From which networks its tokens work, as `192.0.2.0/24`; from any when empty.',
  })
  networks: string[] = [];

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'From when.' })
  startsAt!: Date;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'Until when; then it sees nothing more.' })
  endsAt!: Date;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it was last checked how it handles data (LG-8).' })
  lastCheckedAt!: Date;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  lastCheckedBy!: string;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it must have been checked again; else it sees nothing from then on.' })
  checkDueAt!: Date;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it was registered.' })
  registeredAt!: Date;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  registeredBy!: string;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Since when it is suspended, if it is.' })
  suspendedAt: Date | null = null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When staff ended it, if they did.' })
  endedAt: Date | null = null;

  @Holds(kind.PUBLIC)
  @Field(() => PartnerState, { description: 'How it stands.' })
  @Derived<{ dates: PartnerDates }>({ needs: ['dates'], by: ({ dates }, _viewer, { now }) => stateOf(dates, now) })
  readonly state!: PartnerState;
}

export interface PartnerFacts {
  readonly id: string;
}

const ofStaff = (): true => true;

prove<PartnerFacts>(Partner, {
  partnerItself: (partner, viewer) => viewer.is(partner.id),
  supportStaff: ofStaff,
  safetyStaff: ofStaff,
  legalStaff: ofStaff,
  financeStaff: ofStaff,
});
