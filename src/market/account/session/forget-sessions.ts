import type { Task } from '../../job.ts';

/** Sessions that are taken out in one statement. */
const BATCH = 5_000;

/** One that has expired opens nothing any more, and that someone was signed in once is not kept (P10). */
export const forgetSessions: Task<object> = {
  name: 'forget_sessions',
  cron: '27 * * * *',
  run: async (_nothing, { orm }) => {
    const em = orm.em.fork();
    for (let gone = BATCH; gone === BATCH;)
      gone = (
        await em.execute<object[]>(
          'delete from session where id in (select id from session where expires_at <= noren_now() limit ?) returning id',
          [BATCH],
        )
      ).length;
  },
};
