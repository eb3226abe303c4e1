import { OptionalProps } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { kind, type Role } from '../../../policy/index.ts';
import { Holds, prove, type Proof } from '../../../privacy/index.ts';
import { Node } from '../../node.ts';
import { DateTime } from '../../scalars.ts';
import { audienceOf, caseRoles, OFFICER, StaffRoles, wordOf } from '../roles.ts';

/** One of the staff, as the identity provider knew them at their last sign-in. No member ever learns a name of theirs. */
@Holds(kind.STAFF_RECORD)
@Entity()
@ObjectType({ implements: Node, description: 'One of the staff.' })
export class StaffMember implements Node {
  declare [OptionalProps]?: 'worksHere';

  @Holds(kind.PUBLIC)
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Ends with their employment, or when someone locks them out: their sessions and cases end with it. */
  @Holds(kind.INTERNAL)
  @Property({ type: 'uuid' })
  groundId!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'text' })
  issuer!: string;

  @Holds(kind.INTERNAL)
  @Property({ type: 'text' })
  subject!: string;

  @Holds(kind.PUBLIC)
  @Property({ type: 'string[]' })
  @Field(() => [StaffRoles], { description: 'What they do, as the identity provider said at their last sign-in.' })
  roles!: Role[];

  @Holds(kind.PUBLIC)
  @Property({ type: 'text' })
  @Field(() => String, { description: 'How colleagues know them.' })
  displayName!: string;

  @Holds(kind.PUBLIC)
  @Property({ columnType: 'timestamptz(3)' })
  @Field(() => DateTime, { description: 'When they last signed in.' })
  signedInAt!: Date;

  @Holds(kind.PUBLIC)
  @Field(() => Boolean, {
    description: 'Whether they can sign in: their employment goes on, and nobody locked them out.',
  })
  readonly worksHere!: boolean;
}

export interface StaffMemberFacts {
  readonly id: string;
  readonly roles: readonly Role[];
}

const theirRecord = new Set([kind.STAFF_RECORD]);

/** Oneself; those with whom one shares a role, to hand them a case; and to the privacy officer, who watches over all cases, everyone. */
const colleague: Proof<StaffMemberFacts> = ({ id, roles }, viewer) => {
  const { words } = viewer.caller;
  const shared = caseRoles.some((role) => roles.includes(role) && words.has(wordOf(role)));
  return viewer.is(id) || shared || words.has(OFFICER) ? theirRecord : false;
};

prove<StaffMemberFacts>(StaffMember, Object.fromEntries(caseRoles.map((role) => [audienceOf[role], colleague])));
