import { kind } from '../../../policy/index.ts';
import {
  adds,
  column,
  connectionOf,
  list,
  many,
  newestFirst,
  one,
  reads,
  readsMore,
  rootMany,
  rootOne,
  sql,
  type Filter,
} from '../../../privacy/index.ts';
import { groundStands } from '../../ground/index.ts';
import { StaffMember } from '../person/staff-member.ts';
import { caseRoles, OFFICER, wordOf } from '../roles.ts';
import { CasesArgs } from './case.inputs.ts';
import { CaseSubject, type CaseSubjectFacts } from './case-subject.ts';
import { StaffCase, type StaffCaseFacts } from './staff-case.ts';

reads<StaffCaseFacts>(StaffCase, {
  table: 'staff_case',
  facts: { staffId: 'staff_id', role: 'role' },
  visible: () => sql`false`, // to nobody but staff
  columns: {
    until: (row) => sql`(select g.until from ground g where g.id = ${row}.ground_id)`,
    closedAt: (row) => sql`(select g.ended_at from ground g where g.id = ${row}.ground_id)`,
    isOpen: (row, { now }) => groundStands(sql`${row}.ground_id`, now),
  },
  relations: {
    staff: one(
      () => StaffMember,
      (row, person) => sql`${person}.id = ${column(row, 'staff_id')}`,
    ),
  },
});
for (const role of caseRoles)
  readsMore(StaffCase, {
    callers: [wordOf(role)],
    visible: (row, { viewer }) => sql`${row}.role = ${role} and ${row}.staff_id = ${viewer}`,
  });
readsMore(StaffCase, { callers: [OFFICER], visible: () => sql`true` });

reads<CaseSubjectFacts>(CaseSubject, {
  table: 'staff_case_subject',
  factsWith: { table: 'staff_case', on: (subject, of) => sql`${of}.id = ${subject}.case_id` },
  facts: {
    memberId: 'member_id',
    caseId: 'case_id',
    staffId: (_subject, _asking, of) => sql`${of}.staff_id`,
    role: (_subject, _asking, of) => sql`${of}.role`,
    groundId: (_subject, _asking, of) => sql`${of}.ground_id`,
    purpose: (_subject, _asking, of) => sql`${of}.purpose`,
    kinds: (_subject, _asking, of) => sql`${of}.kinds`,
    stands: (_subject, { now }, of) => groundStands(sql`${of}.ground_id`, now),
  },
  visible: () => sql`false`, // to nobody but staff
  columns: { memberId: 'member_id' },
});
for (const role of caseRoles)
  readsMore(CaseSubject, {
    callers: [wordOf(role)],
    visible: (_subject, { viewer }, of) => sql`${of}.role = ${role} and ${of}.staff_id = ${viewer}`,
  });
readsMore(CaseSubject, { callers: [OFFICER], visible: () => sql`true` });

adds(StaffCase, {
  subjects: {
    type: () => [CaseSubject],
    description: 'The members whom it is about.',
    holds: kind.PUBLIC,
    by: list(
      () => CaseSubject,
      (row, subject) => sql`${subject}.case_id = ${row}.id`,
      'member_id',
    ),
  },
});

export const StaffCaseConnection = connectionOf(StaffCase);

const orders = newestFirst('openedAt');

const filters = {
  open: {
    reaches: ['isOpen'],
    where: (row, open, { now }) => sql`${groundStands(sql`${row}.ground_id`, now)} = ${open}::boolean`,
  },
} as const satisfies Readonly<Record<string, Filter>>;

adds(StaffMember, {
  cases: {
    type: () => StaffCaseConnection,
    description: 'Their cases, the newest first; to you your own, to the privacy officer everyone’s.',
    holds: kind.PUBLIC,
    args: CasesArgs,
    by: many(() => StaffCase, {
      on: (person, row) => sql`${row}.staff_id = ${person}.id`,
      orders,
      filters,
      own: true,
    }),
  },
});

export const caseById = rootOne(
  () => StaffCase,
  (row, id) => sql`${row}.id = ${id('id')}`,
);

export const cases = rootMany('Query.cases', () => StaffCase, { orders, filters });
