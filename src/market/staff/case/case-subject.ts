import { Field, ID, ObjectType } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { Holds, within } from '../../../privacy/index.ts';
import { StaffCase } from './staff-case.ts';

/** One of the members whom a case is about. What is kept of them has proofs of its own. */
@ObjectType({ description: 'One of the members whom a case is about, with what it opens of them.' })
export class CaseSubject {
  @Holds(kind.PUBLIC)
  @Field(() => ID, { description: 'The member’s id.' })
  readonly memberId!: string;
}

within(CaseSubject, () => StaffCase);
