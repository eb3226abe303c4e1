import { periodInForce } from '../../policy/index.ts';
import { clockOf } from '../act.ts';
import type { Task } from '../job.ts';

/** Notices that are taken out in one statement. */
const BATCH = 5_000;

/** A notice is kept for a period, read or not (P10: what is not needed any more is deleted). */
export const forgetNotices: Task<object> = {
  name: 'forget_notices',
  cron: '17 * * * *',
  run: async (_nothing, { orm }) => {
    const em = orm.em.fork();
    const now = await clockOf(em);
    const end = new Date(now - periodInForce('notice', now));
    for (let gone = BATCH; gone === BATCH;)
      gone = (
        await em.execute<object[]>(
          'delete from notice where id in (select id from notice where happened_at <= ? order by happened_at limit ?) returning id',
          [end, BATCH],
        )
      ).length;
  },
};
