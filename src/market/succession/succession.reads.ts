import { newestFirst, reads, readsMore, rootMany, rootOne, sql } from '../../privacy/index.ts';
import { takesTwo } from '../dossier/index.ts';
import { Succession } from './succession.ts';

reads<{ id: string }>(Succession, {
  table: 'succession',
  facts: { id: 'id' },
  visible: () => sql`false`,
  columns: {
    id: 'id',
    successor: 'successor',
    address: 'address',
    representative: 'representative',
    reason: 'reason',
    keyThumbprint: (succession) => sql`${succession}.public_key ->> 'kid'`,
    beganAt: 'began_at',
    handedOver: (succession) =>
      sql`(select count(*)::int from succession_member m where m.succession_id = ${succession}.id and m.piece is not null)`,
    left: (succession) =>
      sql`(select count(*)::int from succession_member m where m.succession_id = ${succession}.id and m.piece is null)`,
  },
});
readsMore(Succession, { callers: ['staff:legal', 'staff:privacy-officer'], visible: () => sql`true` });
takesTwo(Succession);

export const successionById = rootOne(
  () => Succession,
  (succession, id) => sql`${succession}.id = ${id('id')}`,
);

export const allSuccessions = rootMany('Query.successions', () => Succession, {
  orders: newestFirst('registeredAt'),
});
