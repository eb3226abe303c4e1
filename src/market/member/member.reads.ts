import { reads, rootOne, sql } from '../../privacy/index.ts';
import { Me, type MeFacts } from './me.ts';
import { Member } from './member.ts';

reads(Member, { table: 'member' });

reads<MeFacts>(Me, {
  table: 'member',
  facts: { id: 'id' },
  visible: (me, { viewer }) => sql`${me}.id = ${viewer}`,
  columns: {
    id: 'id',
    nickname: 'nickname',
    memberType: 'type',
    emailConfirmed: (me, { now }) => sql`not exists (select 1 from application a
      where a.account_id = ${me}.id and a.purpose = 'CHANGE_EMAIL' and ${now} < a.expires_at)`,
  },
});

export const myself = rootOne(
  () => Me,
  (me, _argument, { viewer }) => sql`${me}.id = ${viewer}`,
);
