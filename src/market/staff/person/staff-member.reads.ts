import { connectionOf, reads, readsMore, rootMany, rootOne, sql } from '../../../privacy/index.ts';
import { groundStands } from '../../ground/index.ts';
import { caseRoles, caseWorkers, OFFICER, wordOf } from '../roles.ts';
import { StaffMember, type StaffMemberFacts } from './staff-member.ts';

reads<StaffMemberFacts>(StaffMember, {
  table: 'staff_member',
  facts: { id: 'id', roles: 'roles' },
  visible: () => sql`false`, // to nobody but staff
  columns: { worksHere: (person, { now }) => groundStands(sql`${person}.ground_id`, now) },
});
readsMore(StaffMember, { callers: caseWorkers, visible: (person, { viewer }) => sql`${person}.id = ${viewer}` });
for (const role of caseRoles)
  readsMore(StaffMember, {
    callers: [wordOf(role)],
    visible: (person) => sql`${person}.roles @> array[${role}]::text[]`,
  });
readsMore(StaffMember, { callers: [OFFICER], visible: () => sql`true` });

/** The viewer. */
export const myself = rootOne(
  () => StaffMember,
  (person, _id, { viewer }) => sql`${person}.id = ${viewer}`,
);

export const StaffMemberConnection = connectionOf(StaffMember);

export const colleagues = rootMany('Query.colleagues', () => StaffMember, {
  orders: {
    LAST_SEEN: {
      keys: [
        { field: 'signedInAt', type: 'timestamptz' },
        { field: 'id', type: 'uuid' },
      ],
      descending: true,
    },
  },
  own: true,
});
