import { LockMode } from '@mikro-orm/postgresql';
import { clockOf } from '../act.ts';
import type { Market } from '../context.ts';
import { addJob, type Task } from '../job.ts';
import { Listing } from '../listing/index.ts';
import { endIfOver } from './answer/ending.ts';
import { RunnerUpOffer } from './runner-up-offer.ts';

export const EXPIRE_OFFER = 'expire_offer';

interface OfOffer {
  readonly listingId: string;
  readonly offerId: string;
}

/** Comes when an offer's time is over, so that both sides are told; nobody waits for it to take the offer as expired. */
const expireOfferTask: Task<OfOffer> = {
  name: EXPIRE_OFFER,
  run: ({ listingId, offerId }, { orm }) =>
    orm.em.fork().transactional(async (em) => {
      const listing = await em.findOne(Listing, { id: listingId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const now = await clockOf(em);
      const offer = listing && (await em.findOne(RunnerUpOffer, { listing, id: offerId }));
      if (offer) await endIfOver(em, offer, now);
    }),
};

/** How many late offers one sweep takes on; the next one takes more. */
const MOST_AT_ONCE = 1000;

/** Looks for offers whose time has passed without a job, or whose job failed for good: each gets a new one. */
const expireDueOffersTask: Task<unknown> = {
  name: 'expire_due_offers',
  cron: '* * * * *',
  run: async (_payload, { orm }: Market) => {
    const em = orm.em.fork();
    const due = await em.execute<OfOffer[]>(
      `select o.listing_id as "listingId", o.id as "offerId" from runner_up_offer o join listing l on l.id = o.listing_id
        where o.state = 'MADE' and o.expires_at <= noren_now() and l.state <> 'SUSPENDED' order by o.expires_at limit ?`,
      [MOST_AT_ONCE],
    );
    for (const one of due) await addJob(em, expireOfferTask, one, { key: `expire:${one.offerId}` });
  },
};

export const runnerUpTasks = [expireOfferTask, expireDueOffersTask] as const;
