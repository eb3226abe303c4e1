/** The scene's published posts as licensees take them, and one that was removed before. */
import { numberPosts } from '../../../src/market/licence/number-posts.jobs.ts';
import type { TestServer } from '../../harness/server.ts';

export async function plantLicensed({ db, market }: TestServer): Promise<void> {
  await market.orm.em.fork().transactional(numberPosts);
  await db.owner.query(
    `insert into licensed_post (position, post, listing_id, source_id, published_at, removed_position, removed_at)
      select nextval('licensed_position'), 'REVIEW', listing_id, id, written_at, nextval('licensed_position'), noren_now()
      from review where hidden_at is not null`,
  );
}
