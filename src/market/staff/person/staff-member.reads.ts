import { reads, readsMore, rootOne, sql } from '../../../privacy/index.ts';
import { caseWorkers, OFFICER } from '../roles.ts';
import { StaffMember, type StaffMemberFacts } from './staff-member.ts';

reads<StaffMemberFacts>(StaffMember, {
  table: 'staff_member',
  facts: { id: 'id' },
  visible: () => sql`false`, // to nobody but staff
});
readsMore(StaffMember, { callers: caseWorkers, visible: (person, { viewer }) => sql`${person}.id = ${viewer}` });
readsMore(StaffMember, { callers: [OFFICER], visible: () => sql`true` });

/** The viewer. */
export const myself = rootOne(
  () => StaffMember,
  (person, _id, { viewer }) => sql`${person}.id = ${viewer}`,
);
