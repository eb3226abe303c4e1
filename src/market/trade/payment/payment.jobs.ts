import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { clockOf } from '../../act.ts';
import { forEachOf, type Task } from '../../job.ts';
import { tell, type Telling } from '../../outbox/index.ts';
import { Trade } from '../trade.ts';
import { paymentNews, type Told, type Unpaid } from './payment-date.ts';

type News = NonNullable<ReturnType<typeof paymentNews>>;

interface Row extends Unpaid, Told {
  readonly id: string;
}

const unpaid = `select id, state, extract(epoch from decided_at)::float8 * 1000 as "decidedAt", held_ms::float8 as "heldMs",
    payment_reminded_at is not null as reminded, payment_overdue_at is not null as overdue
  from trade where state = 'AWAITING_PAYMENT' and payment_overdue_at is null and not stopped order by decided_at`;

/** Tells the winner that payment is due within a day, and both sides that it is overdue (R25). */
export const remindOfPayments: Task<unknown> = {
  name: 'remind_of_payments',
  cron: '* * * * *',
  run: async (_payload, { orm, relay }) => {
    const em = orm.em.fork();
    const [rows, now] = [await em.execute<Row[]>(unpaid), await clockOf(em)];
    const due = rows.filter((row) => paymentNews(row, now) !== null);
    await forEachOf(due, ({ id }) => orm.em.fork().transactional((em) => remind(em, id))).finally(() => relay.nudge());
  },
};

/** Decides again under the trade's lock: the winner may have paid meanwhile, and another run may have told it. */
async function remind(em: EntityManager, id: string): Promise<void> {
  const trade = await em.findOne(Trade, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!trade || trade.stopped) return;
  const now = await clockOf(em);
  const news = paymentNews(factsOf(trade), now);
  if (!news) return;
  await tell(em, tellings(trade, news));
  // Not through the entity: its version tells of visible changes.
  const column = news === 'PAYMENT_DUE' ? 'payment_reminded_at' : 'payment_overdue_at';
  await em.execute(`update trade set ${column} = ? where listing_id = ? and id = ?`, [
    new Date(now),
    trade.listing.id,
    id,
  ]);
}

function factsOf({ state, decidedAt, heldMs, paymentRemindedAt, paymentOverdueAt }: Trade): Unpaid & Told {
  const told = { reminded: paymentRemindedAt !== null, overdue: paymentOverdueAt !== null };
  return { state, decidedAt: decidedAt.getTime(), heldMs, ...told };
}

function tellings({ id, listing, winner, sellingMember }: Trade, happening: News): Telling[] {
  const whom = happening === 'PAYMENT_DUE' ? [winner] : [winner, sellingMember];
  return whom.map((member) => ({ happening, listingId: listing.id, memberId: member.id, ref: id }));
}
