import { OptionalProps, type Rel } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { kind, type KindName, type PurposeName, type Role } from '../../../policy/index.ts';
import { Holds, prove, type Proof } from '../../../privacy/index.ts';
import { Node } from '../../node.ts';
import { DateTime } from '../../scalars.ts';
import { StaffMember } from '../person/staff-member.ts';
import { audienceOf, CaseKinds, CasePurposes, caseRoles, OFFICER, StaffRoles } from '../roles.ts';

/** Why one of the staff looks at data of members: whose, of which kinds, for which purpose, until when (P2, P4). */
@Holds(kind.STAFF_RECORD)
@Entity()
@ObjectType({
  implements: Node,
  description:
    'Why one of the staff looks at data of members (P4). While it is open, and no longer, it shows them the kinds that it names.',
})
export class StaffCase implements Node {
  declare [OptionalProps]?: 'until' | 'closedAt' | 'isOpen';

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Whether it is open is for this to say. */
  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  groundId!: string;

  @Holds(kind.PUBLIC)
  @ManyToOne(() => StaffMember, { fieldName: 'staff_id' })
  @Field(() => StaffMember, { nullable: true, description: 'Whose case it is; to nobody else it opens anything.' })
  staff!: Rel<StaffMember> | null;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => StaffRoles, { description: 'In which role they work on it.' })
  role!: Role;

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => CasePurposes, { description: 'What for; one of the purposes that the published table gives the role.' })
  purpose!: PurposeName;

  @Holds(kind.PUBLIC)
  @Property({ type: 'string[]' })
  @Field(() => [CaseKinds], { description: 'The kinds of data that it needs, of those that the role may see.' })
  kinds!: KindName[];

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: 'The number of the ticket that it is about.' })
  reason!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'uuid', nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'The case of a colleague that it goes on with, where it was handed over; that one ended then.',
  })
  continues: string | null = null;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When it was opened.' })
  openedAt!: Date;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { description: 'Until when it is open, if nobody closes it before.' })
  readonly until!: Date;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { nullable: true, description: 'When it was closed before that.' })
  readonly closedAt!: Date | null;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, { description: 'Whether it is open now.' })
  readonly isOpen!: boolean;
}

export interface StaffCaseFacts {
  readonly staffId: string;
  readonly role: Role;
}

const itsRecord = new Set([kind.STAFF_RECORD]);

/** Whose case it is knows of it, closed too: it is a record of their own work. The privacy officer knows of all. */
const worksOnIt: Proof<StaffCaseFacts> = ({ staffId, role }, viewer) => {
  const { words } = viewer.caller;
  return (viewer.is(staffId) && words.has(`staff:${role}`)) || words.has(OFFICER) ? itsRecord : false;
};

prove<StaffCaseFacts>(StaffCase, Object.fromEntries(caseRoles.map((role) => [audienceOf[role], worksOnIt])));
