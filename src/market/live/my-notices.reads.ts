import { rootLive, sql } from '../../privacy/index.ts';
import { Me } from '../member/index.ts';
import { Notice } from '../notice/index.ts';

/** A member's notices, one after another as they happen; theirs alone. */
export const comingNotices = rootLive(() => Notice, {
  of: () => Me,
  version: (me) => sql`coalesce((select max(n.revision) from notice n where n.member_id = ${me}.id), 0)`,
  each: { on: (me, notice) => sql`${notice}.member_id = ${me}.id`, version: 'revision' },
});
