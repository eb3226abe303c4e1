import type { Task } from '../job.ts';

/** What was counted is of no use once its time is over; an hour more, since servers' clocks differ. */
export const forgetAttempts: Task<object> = {
  name: 'forget_attempts',
  cron: '41 * * * *',
  run: async (_nothing, { orm }) => {
    await orm.em
      .fork()
      .execute(`delete from attempt_count where expire < extract(epoch from noren_now() - interval '1 hour') * 1000`);
  },
};
