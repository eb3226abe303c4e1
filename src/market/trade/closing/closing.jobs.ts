import type { Market } from '../../context.ts';
import { addClosing, CLOSE_AUCTION, type Task } from '../../job.ts';
import { endAuction } from './auction-closing.ts';

/** Comes at an auction's end, or after it; comes again where the end was moved. */
const closeAuctionTask: Task<{ readonly listingId: string }> = {
  name: CLOSE_AUCTION,
  run: async ({ listingId }, market) => void (await endAuction(market, listingId)),
};

/** How many late auctions one sweep takes on; the next one takes more. */
const MOST_AT_ONCE = 1000;

/** Looks for auctions whose end has passed without a job, or whose job failed for good: each gets a new one. */
const closeDueAuctionsTask: Task<unknown> = {
  name: 'close_due_auctions',
  cron: '* * * * *',
  atStart: true,
  run: async (_payload, { orm }: Market) => {
    const em = orm.em.fork();
    const due = await em.execute<{ id: string; end_at: string }[]>(
      `select id, end_at from listing where state = 'OPEN' and end_at <= noren_now() order by end_at, id limit ?`,
      [MOST_AT_ONCE],
    );
    for (const { id, end_at } of due) await addClosing(em, id, new Date(end_at));
  },
};

export const closingTasks = [closeAuctionTask, closeDueAuctionsTask] as const;
