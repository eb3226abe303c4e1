/** Tells those who watch a listing, or bid on it, that it ends soon: each of them once, however its end moves. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { periodInForce } from '../../policy/index.ts';
import { clockOf } from '../act.ts';
import type { Task } from '../job.ts';
import { tell } from '../outbox/index.ts';

/** Those who are told in one transaction. */
const BATCH = 2_000;

/** How many were told. What is over by now, or was called off, ends no more. */
async function tellSome(em: EntityManager): Promise<number> {
  const now = await clockOf(em);
  const told = await em.execute<{ listingId: string; memberId: string }[]>(
    `with soon as (select id from listing where state = 'OPEN' and end_at > ? and end_at <= ?),
      interested as (select soon.id, w.member_id from soon join watched_listing w on w.listing_id = soon.id
        union select soon.id, b.bidder_id from soon join bid b on b.listing_id = soon.id)
    insert into ending_told (listing_id, member_id) select i.id, i.member_id from interested i
      where not exists (select from ending_told t where t.listing_id = i.id and t.member_id = i.member_id)
      order by 1, 2 limit ? on conflict do nothing returning listing_id as "listingId", member_id as "memberId"`,
    [new Date(now), new Date(now + periodInForce('endingSoon', now)), BATCH],
  );
  await tell(
    em,
    told.map((line) => ({ happening: 'ENDING_SOON', ...line })),
  );
  return told.length;
}

export const tellEndingSoon: Task<object> = {
  name: 'tell_ending_soon',
  cron: '* * * * *',
  run: async (_nothing, { orm, relay }) => {
    while ((await orm.em.fork().transactional(tellSome)) > 0) relay.nudge();
  },
};
