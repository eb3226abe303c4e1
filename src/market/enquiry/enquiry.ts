import { OptionalProps } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { kind, type BasisCode } from '../../policy/index.ts';
import { Holds, prove, restsOn, whose, type Viewer } from '../../privacy/index.ts';
import { Node } from '../node.ts';
import { DateTime } from '../scalars.ts';
import { EnquiryAnswerer } from './enquiry.enums.ts';

/**
 * That a member asked the operator something. The row says that there is an enquiry and how far it is; its words, and who asks, are
 * rows of their own, for an affiliate that has it may know of it and see neither (P7.6).
 */
@Holds(kind.ASSIGNMENT, kind.STAFF_RECORD)
@Entity()
@ObjectType({ implements: Node, description: 'What a member asked the operator, and how far it is (P7.6).' })
export class Enquiry implements Node {
  declare [OptionalProps]?: 'open' | 'assignedTo' | 'provisionStopped';

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  memberId!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  groundId!: string;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it was asked.' })
  askedAt!: Date;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, { description: 'Whether it waits for an answer.' })
  readonly open!: boolean;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  partnerId: string | null = null;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  assignmentId: string | null = null;

  @Holds(kind.PUBLIC)
  @Field(() => String, { nullable: true, description: 'The affiliate or agent that has it, by its registered name.' })
  readonly assignedTo!: string | null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Since when.' })
  assignedAt: Date | null = null;

  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid', nullable: true })
  assignedBy: string | null = null;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, {
    description: 'Whether the member has stopped provision to affiliates: then an affiliate sees no words and no data.',
  })
  readonly provisionStopped!: boolean;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was answered.' })
  answeredAt: Date | null = null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text', nullable: true })
  @Field(() => EnquiryAnswerer, { nullable: true, description: 'Who answered it.' })
  answeredBy: EnquiryAnswerer | null = null;
}

/** Who has it now; all null where nobody does. */
export interface AssignedFacts {
  readonly partnerId: string | null;
  readonly assignmentId: string | null;
  /** Whether that assignment stands. */
  readonly assigned: boolean;
  /** The ground in law on which the partner may have it (LG-11, LG-13). */
  readonly basis: BasisCode | null;
}

export interface EnquiryFacts extends AssignedFacts {
  readonly memberId: string;
  readonly id: string;
}

/** Whether the viewer is the partner that has it, on this ground in law. */
export const hasIt = ({ partnerId, assigned, basis }: AssignedFacts, viewer: Viewer, wanted: BasisCode): boolean =>
  assigned && basis === wanted && viewer.is(partnerId);

const onAssignment = { on: ({ assignmentId }: AssignedFacts) => (assignmentId === null ? [] : [assignmentId]) };

whose<EnquiryFacts>(
  Enquiry,
  (enquiry) => enquiry.memberId,
  ({ id }) => `enquiry:${id}`,
);
prove<EnquiryFacts>(Enquiry, {
  affiliate: (enquiry, viewer) => hasIt(enquiry, viewer, 'outsourcing'),
  jointAffiliate: (enquiry, viewer) => hasIt(enquiry, viewer, 'jointUse'),
  supportStaff: () => true,
});
restsOn<EnquiryFacts>(Enquiry, { affiliate: onAssignment, jointAffiliate: onAssignment });
