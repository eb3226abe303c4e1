import { column, reads, readsMore, rootOne, sql, type Identifier, type Sql } from '../../privacy/index.ts';
import { instant } from '../instant.ts';
import { Partner, type PartnerFacts } from './partner.ts';

const dates = (partner: Identifier): Sql => sql`json_build_object(
  'startsAt', ${instant('starts_at')(partner)}, 'endsAt', ${instant('ends_at')(partner)},
  'checkDueAt', ${instant('check_due_at')(partner)}, 'suspendedAt', ${instant('suspended_at')(partner)},
  'endedAt', ${instant('ended_at')(partner)})`;

reads<PartnerFacts>(Partner, {
  table: 'partner',
  facts: { id: 'id' },
  visible: (partner, { viewer }) => sql`${column(partner, 'id')} = ${viewer}`,
  columns: { dates },
});

/** The whole register is for those of the staff who work with partners. */
export const registerReaders: [string, ...string[]] = [
  'staff:support',
  'staff:safety',
  'staff:legal',
  'staff:privacy-officer',
  'staff:finance',
];

readsMore<object>(Partner, { callers: registerReaders, facts: {}, visible: () => sql`true` });

export const partnerById = rootOne(
  () => Partner,
  (partner, id) => sql`${partner}.id = ${id('id')}`,
);
