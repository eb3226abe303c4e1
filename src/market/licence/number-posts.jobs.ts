/**
 * Gives published posts their places, in the order in which licensees are told of them, and notes which are public no more. What a
 * licensee sees of a post is decided when it is read; this only says in which order there is something to see, or to take down.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Task } from '../job.ts';

const isPublic = `not p.hidden and p.published_at <= noren_now() and (p.published_until is null or noren_now() < p.published_until)`;

const sameAs = 'k.listing_id = p.listing_id and k.source_id = p.source_id and k.post = p.post';

const remove = `update licensed_post set removed_position = nextval('licensed_position'), removed_at = noren_now()
  where removed_position is null and not exists (select from publishable_post p
    where p.listing_id = licensed_post.listing_id and p.source_id = licensed_post.source_id and p.post = licensed_post.post and ${isPublic})`;

/** A question comes before its answer. */
const add = `insert into licensed_post (position, post, listing_id, source_id, published_at)
  select nextval('licensed_position'), post, listing_id, source_id, published_at from (
    select p.post, p.listing_id, p.source_id, p.published_at from publishable_post p
    where ${isPublic} and not exists (select from licensed_post k where ${sameAs} and k.removed_position is null)
    order by p.published_at, p.source_id, p.post desc) new`;

/** One at a time: places are given in the order of commits, so that no later one stands before one that was read. */
export async function numberPosts(em: EntityManager): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock(hashtextextended('number_posts', 0))`);
  await em.execute(remove);
  await em.execute(add);
}

export const numberPublishedPosts: Task<object> = {
  name: 'number_published_posts',
  cron: '* * * * *',
  run: (_nothing, { orm }) => orm.em.fork().transactional(numberPosts),
};
