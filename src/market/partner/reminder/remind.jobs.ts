/**
 * Reminds the privacy officer in time of checks that fall due and of contracts that end. Nothing depends on it: an unchecked partner
 * sees nothing from the date on by its ground alone, whether or not this ever runs.
 */
import { periodInForce } from '../../../policy/index.ts';
import { clockOf } from '../../act.ts';
import type { Task } from '../../job.ts';

const remind = `insert into partner_reminder (partner_id, sort, due_at)
  select p.id, d.sort, d.due_at from partner p, lateral (values
    ('CHECK_OVERDUE', p.check_due_at, p.check_due_at <= ?::timestamptz),
    ('CHECK_DUE_SOON', p.check_due_at, p.check_due_at > ?::timestamptz and p.check_due_at <= ?::timestamptz and p.check_due_at < p.ends_at),
    ('CONTRACT_ENDS_SOON', p.ends_at, p.ends_at <= ?::timestamptz)) as d(sort, due_at, is_due)
  where p.ended_at is null and p.ends_at > ?::timestamptz and d.is_due on conflict do nothing`;

/** Each day in the morning of Japan, and at each start: what was missed meanwhile is made up for, and nothing comes twice. */
export const remindOfPartners: Task<unknown> = {
  name: 'remind_of_partners',
  cron: '0 21 * * *',
  atStart: true,
  run: async (_payload, { orm }) => {
    const em = orm.em.fork();
    const at = await clockOf(em);
    const [now, soon] = [new Date(at), new Date(at + periodInForce('partnerReminder', at))];
    await em.execute(remind, [now, now, soon, soon, now]);
  },
};
