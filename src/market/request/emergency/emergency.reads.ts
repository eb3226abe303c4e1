import { newestFirst, reads, readsMore, rootMany, rootOne, sql } from '../../../privacy/index.ts';
import { namesMembers, takesTwo } from '../../dossier/index.ts';
import { Emergency } from './emergency.ts';

reads<{ id: string }>(Emergency, {
  table: 'emergency',
  facts: { id: 'id' },
  visible: () => sql`false`,
  columns: {
    id: 'id',
    protects: 'protects',
    recipient: 'recipient',
    reference: 'reference',
    membersToldAt: 'members_told_at',
  },
});
readsMore(Emergency, {
  callers: ['staff:safety', 'staff:legal', 'staff:privacy-officer'],
  visible: () => sql`true`,
});
takesTwo(Emergency);
namesMembers(Emergency);

export const emergencyById = rootOne(
  () => Emergency,
  (emergency, id) => sql`${emergency}.id = ${id('id')}`,
);

export const allEmergencies = rootMany('Query.emergencies', () => Emergency, {
  orders: newestFirst('registeredAt'),
});
