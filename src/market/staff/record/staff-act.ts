import { Field, ID, ObjectType } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { Holds, prove } from '../../../privacy/index.ts';
import { DateTime } from '../../scalars.ts';
import { StaffMember } from '../person/staff-member.ts';
import { OFFICER } from '../roles.ts';

/** What one of the staff did, as the operator keeps it to watch over them: ids alone, nothing of a member. */
@Holds(kind.STAFF_RECORD)
@ObjectType({ description: 'What one of the staff did, when, and to what. Nobody can change it.' })
export class StaffAct {
  @Holds(kind.PUBLIC)
  @Field(() => ID, { description: 'Opaque; `node` does not take it.' })
  readonly id!: string;

  @Holds(kind.PUBLIC)
  @Field(() => StaffMember, { nullable: true, description: 'Who.' })
  readonly staff!: StaffMember | null;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'What: the name of the mutation.' })
  readonly act!: string;

  @Holds(kind.PUBLIC)
  @Field(() => ID, { description: 'To what: its id.' })
  readonly targetId!: string;

  @Holds(kind.PUBLIC)
  @Field(() => ID, { nullable: true, description: 'Whom or what else it is about, by id.' })
  readonly otherId!: string | null;

  @Holds(kind.PUBLIC)
  @Field(() => String, { nullable: true, description: 'The number of the ticket or order, where the act takes one.' })
  readonly reason!: string | null;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { description: 'When.' })
  readonly doneAt!: Date;
}

const itsRecord = new Set([kind.STAFF_RECORD]);

/** The privacy officer alone of that audience: legal staff are watched over like the others. */
prove(StaffAct, { legalStaff: (_facts, viewer) => (viewer.caller.words.has(OFFICER) ? itsRecord : false) });
