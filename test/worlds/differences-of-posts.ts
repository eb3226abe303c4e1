/** What is hidden of posts: see differences.ts. */
import type { TestServer } from '../harness/server.ts';

/** A member's id; for a visitor the id of nobody. */
type Viewer = string;

/** R28: what waits for an answer between others, and how much of it; P6.11: what licensees get in place of a nickname. */
export async function questions({ db: { owner } }: TestServer, viewer: Viewer): Promise<void> {
  const open = `question.answered_at is null and question.asker_id <> $1
    and not exists (select from listing where listing.id = question.listing_id and listing.seller_id = $1)`;
  await owner.query(
    `insert into question (listing_id, id, asker_id, text, asked_at)
    select listing_id, gen_random_uuid(), asker_id, 'もう一つの質問', asked_at - interval '1 hour' from question where ${open}`,
    [viewer],
  );
  await owner.query(
    `update question set text = '別の' || text, asked_at = asked_at + interval '5 hours' where ${open}`,
    [viewer],
  );
  await owner.query(
    `update question set masked_asker = 'another ' || masked_asker, masked_answerer = 'another' where answer is not null`,
  );
}

/** P6.11: what staff hid of others, who reported what, who is behind a store that was reviewed, and the masks that licensees get. */
export async function reviews({ db: { owner } }: TestServer, viewer: Viewer): Promise<void> {
  await owner.query(
    `update review set text = '別の' || text, rating = case rating when 'GOOD' then 'BAD' else 'GOOD' end, written_at = written_at - interval '1 day'
      where hidden_at is not null and author_id <> $1`,
    [viewer],
  );
  await owner.query(
    `insert into review (listing_id, id, trade_id, side, author_id, reviewed_id, rating, text, masked_author, written_at, hidden_at)
      select t.listing_id, gen_random_uuid(), t.id, 'WINNER', t.winner_id, t.seller_id, 'BAD', 'もう一つの評価', 'masked', now, now
      from trade t join listing l on l.id = t.listing_id, noren_now() now
      where t.winner_id <> $1 and l.store_id is null and not exists (select from review r where r.trade_id = t.id and r.side = 'WINNER')`,
    [viewer],
  );
  await owner.query(
    `insert into review_report (listing_id, review_id, reporter_id, reason, reported_at)
      select r.listing_id, r.id, m.id, 'OTHER', noren_now() from review r,
        (select id from member where id <> $1 order by id limit 2) m`,
    [viewer],
  );
  await owner.query(
    `update review set reviewed_id = (select id from member where id not in ($1, review.author_id) order by id limit 1)
      where reviewed_store_id is not null and reviewed_id <> $1`,
    [viewer],
  );
  await owner.query(`update review set masked_author = 'another ' || masked_author`);
}
