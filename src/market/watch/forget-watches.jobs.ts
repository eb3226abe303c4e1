import type { Task } from '../job.ts';

/** Rows that are taken out in one statement. */
const BATCH = 5_000;

const over = (table: string, condition: string): string =>
  `delete from ${table} where ctid in (select w.ctid from ${table} w join listing l on l.id = w.listing_id where ${condition} limit ?)
    returning 1`;

/** That someone was told of a listing matters until it is over; that they watch it, until its history period is. */
const statements = [
  over('search_match', `l.state in ('ENDED', 'CANCELLED')`),
  over('ending_told', `l.state in ('ENDED', 'CANCELLED')`),
  over('watched_listing', 'l.history_until <= noren_now()'),
];

export const forgetWatches: Task<object> = {
  name: 'forget_watches',
  cron: '37 * * * *',
  run: async (_nothing, { orm }) => {
    const em = orm.em.fork();
    for (const statement of statements) while ((await em.execute<object[]>(statement, [BATCH])).length === BATCH);
  },
};
