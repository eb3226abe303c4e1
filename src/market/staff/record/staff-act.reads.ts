import { ArgsType, Field, ID, InputType } from 'type-graphql';
import {
  column,
  connectionOf,
  knownId,
  newestFirst,
  one,
  PageArgs,
  reads,
  readsMore,
  rootMany,
  sql,
} from '../../../privacy/index.ts';
import { StaffMember } from '../person/staff-member.ts';
import { OFFICER } from '../roles.ts';
import { StaffAct } from './staff-act.ts';

reads<{ id: string }>(StaffAct, {
  table: 'staff_act',
  facts: { id: 'id' },
  visible: () => sql`false`, // to nobody but the privacy officer
  columns: {
    id: 'id',
    act: 'act',
    targetId: 'target_id',
    otherId: 'other_id',
    reason: 'reason',
    doneAt: 'done_at',
  },
  relations: {
    staff: one(
      () => StaffMember,
      (row, person) => sql`${person}.id = ${column(row, 'staff_id')}`,
    ),
  },
});
readsMore(StaffAct, { callers: [OFFICER], visible: () => sql`true` });

@InputType({ description: 'Which acts.' })
class StaffActFilter {
  @Field(() => ID, { nullable: true, description: 'Only those of this one of the staff.' })
  by?: string;

  @Field(() => ID, { nullable: true, description: 'Only those done to this, or about it.' })
  about?: string;
}

@ArgsType()
export class StaffActsArgs extends PageArgs {
  @Field(() => StaffActFilter, { nullable: true, description: 'All of them when left out.' })
  filter?: StaffActFilter;
}

export const StaffActConnection = connectionOf(StaffAct);

export const staffActs = rootMany('Query.staffActs', () => StaffAct, {
  orders: newestFirst('doneAt'),
  filters: {
    by: { reaches: ['staff'], where: (row, by) => sql`${row}.staff_id = ${by.made(knownId)}::uuid` },
    about: {
      reaches: ['targetId', 'otherId'],
      where: (row, about) => sql`${about.made(knownId)}::uuid in (${row}.target_id, ${row}.other_id)`,
    },
  },
});
