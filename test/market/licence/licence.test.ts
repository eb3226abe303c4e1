/** Licensees: published posts with a mask in place of the nickname, while they are public, and what is to be taken down (P6.11). */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { numberPosts } from '../../../src/market/licence/number-posts.jobs.ts';
import { hideReview, unhideReview } from '../../../src/market/post/index.ts';
import { unique } from '../../harness/people.ts';
import { ending, meanwhile } from '../../harness/meanwhile.ts';
import { startServer, type Other, type Person, type TestServer } from '../../harness/server.ts';
import { trade, type Traded } from '../trade/scene.ts';

let server: TestServer;
let licensee: Other;
let sold: Traded;
beforeAll(async () => {
  server = await startServer();
  sold = await trade(server);
  licensee = await server.partner('published-posts');
});
afterAll(() => server.stop());

const number = () => server.market.orm.em.fork().transactional(numberPosts);

/** What a side wrote of the trade; its text is nowhere else. */
async function reviewBy(author: Person, reviewed: Person, side: string): Promise<{ id: string; text: string }> {
  const text = `口コミ ${unique()}`;
  const { rows } = await server.db.owner.query<{ id: string }>(
    `insert into review (listing_id, trade_id, side, author_id, reviewed_id, rating, text, masked_author, written_at)
      values ($1, $2, $3, $4, $5, 'GOOD', $6, 'ab******', noren_now()) returning id`,
    [sold.listingId, sold.tradeId, side, author.id, reviewed.id, text],
  );
  await server.db.owner.query('update member set good_ratings = good_ratings + 1 where id = $1', [reviewed.id]);
  return { id: rows[0]?.id ?? '', text };
}

async function answered(): Promise<{ question: string; answer: string }> {
  const words = { question: `質問 ${unique()}`, answer: `回答 ${unique()}` };
  await server.db.owner.query(
    `insert into question (listing_id, asker_id, text, asked_at, answer, answered_at, masked_asker, masked_answerer)
      values ($1, $2, $3, noren_now(), $4, noren_now(), '********', '1*******')`,
    [sold.listingId, sold.loser.id, words.question, words.answer],
  );
  return words;
}

interface Page {
  readonly nodes: readonly Record<string, unknown>[];
  readonly end: string | null;
  readonly more: boolean;
}

async function page(field: 'publishedPosts' | 'removedPosts', after: string | null = null, first = 100): Promise<Page> {
  const fields =
    field === 'publishedPosts'
      ? 'id position post inReplyTo maskedAuthor text publishedAt'
      : 'id removedPosition removedAt';
  const { body } = await server
    .as(licensee)
    .ask(
      `query ($after: String, $first: Int) { ${field}(after: $after, first: $first) { edges { node { ${fields} } } pageInfo { endCursor hasNextPage } } }`,
      { after, first },
    );
  const { edges, pageInfo } = body.data[field];
  return {
    nodes: edges.map(({ node }: { node: object }) => node),
    end: pageInfo.endCursor,
    more: pageInfo.hasNextPage,
  };
}

const texts = ({ nodes }: Page) => nodes.map(({ text }) => text);

test('come in the order in which they were published, each with its mask, and each look is recorded', async () => {
  const words = await answered();
  await number();
  const { nodes } = await page('publishedPosts');
  expect(nodes).toMatchObject([
    { post: 'QUESTION', text: words.question, maskedAuthor: '********', inReplyTo: null },
    { post: 'ANSWER', text: words.answer, maskedAuthor: '1*******', inReplyTo: nodes[0]?.['id'] },
  ]);
  const { rows } = await server.db.owner.query<{ leaf: Record<string, unknown> }>(
    'select leaf from disclosure, jsonb_array_elements(leaves) leaf where recipient_id = $1',
    [licensee.id],
  );
  const recorded = rows.map(({ leaf }) => [leaf['subject'], leaf['article'], leaf['kinds'], leaf['reference']]);
  expect(recorded).toEqual(
    expect.arrayContaining([
      [sold.loser.id, 'P6.11', ['NICKNAME', 'PUBLISHED_POST'], `post:${String(nodes[0]?.['id'])}`],
      [sold.seller.id, 'P6.11', ['NICKNAME', 'PUBLISHED_POST'], `post:${String(nodes[1]?.['id'])}`],
    ]),
  );
});

test('go on after the last cursor with what came since, also once posts before it are gone', async () => {
  const before = await page('publishedPosts');
  const review = await reviewBy(sold.winner, sold.seller, 'WINNER');
  expect(texts(await page('publishedPosts', before.end))).toEqual([]);
  await number();
  const next = await page('publishedPosts', before.end);
  expect(texts(next)).toEqual([review.text]);
  await hideReview(server.market, review.id);
  expect(texts(await page('publishedPosts', before.end))).toEqual([]); // at once, before anything is noted
  const other = await reviewBy(sold.seller, sold.winner, 'SELLER');
  await number();
  expect(texts(await page('publishedPosts', next.end))).toEqual([other.text]);
  expect((await page('removedPosts')).nodes).toMatchObject([{ id: next.nodes[0]?.['id'] }]);
  await unhideReview(server.market, review.id);
  await number();
  const again = await page('publishedPosts', next.end);
  expect(texts(again)).toEqual([other.text, review.text]);
  expect(again.nodes[1]?.['id']).not.toBe(next.nodes[0]?.['id']);
});

test('are given page by page, and removals go on after their cursor too', async () => {
  const all = await page('publishedPosts');
  const one = await page('publishedPosts', null, 1);
  expect(one.more).toBe(true);
  expect(texts(await page('publishedPosts', one.end))).toEqual(texts(all).slice(1));
  const removed = await page('removedPosts');
  await server.db.owner.query(
    `update listing set state = 'SUSPENDED', suspended_state = state, suspended_at = noren_now() where id = $1`,
    [sold.listingId],
  );
  const left = await page('publishedPosts');
  expect(left.nodes.map(({ post }) => post)).toEqual(['REVIEW', 'REVIEW']);
  await number();
  expect((await page('removedPosts', removed.end)).nodes).toHaveLength(2);
});

test('name no member: neither nickname nor an id by which anyone else knows a post, a listing or its author', async () => {
  const { rows } = await server.db.owner.query<{ id: string }>(
    'select id from review union all select id from question',
  );
  const shown = JSON.stringify(await page('publishedPosts'));
  const people = [sold.seller, sold.winner, sold.loser];
  for (const hidden of [
    ...people.flatMap(({ id, nickname }) => [id, nickname]),
    sold.listingId,
    ...rows.map(({ id }) => id),
  ])
    expect(shown).not.toContain(hidden);
});

test('are a licensee’s alone, and end with the licence, also for an answer on its way', async () => {
  for (const who of [await server.partner('shipments'), await server.staff('legal'), sold.seller, undefined])
    expect((await server.as(who).ask('{ publishedPosts { edges { node { text } } } }')).text).toContain(
      'Cannot query field',
    );
  const ask = () => server.as(licensee).ask('{ publishedPosts { edges { node { text maskedAuthor } } } }');
  const { body } = await meanwhile(server, ending(licensee.ground), ask);
  expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['RIGHT_ENDED']);
  expect((await ask()).body.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
});
