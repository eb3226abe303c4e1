/** Reviews: of a received trade, by both sides, under the names that everyone knows (P6.11, PR12). */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { hideReview, unhideReview } from '../../../src/market/post/index.ts';
import {
  hideReview as decideHiding,
  unhideReview as decideShowing,
} from '../../../src/market/post/review/hide-review.ts';
import { writeReview } from '../../../src/market/post/review/write-review.ts';
import type { Person } from '../../harness/people.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { bringTo, regularsOf, trade, type Traded } from '../trade/scene.ts';
import { codes, storeOf } from './scene.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const trader = '__typename ... on Member { nickname } ... on Store { shopName }';
const fields = `id rating text authorSide writtenAt hidden mine reportedByMe listing { id } author { ${trader} } reviewed { ${trader} }`;

async function received(words: Parameters<typeof trade>[1] = {}): Promise<Traded> {
  const traded = await trade(server, { people: await regularsOf(server), ...words });
  await bringTo(server, traded, 'RECEIVED');
  return traded;
}

interface Said {
  readonly rating?: 'GOOD' | 'BAD';
  readonly text?: string;
  readonly key?: string;
}

async function write(
  who: Person | undefined,
  tradeId: string,
  { rating = 'GOOD', text = '', key = randomUUID() }: Said = {},
) {
  const { body } = await server
    .as(who)
    .ask(
      `mutation ($input: WriteReviewInput!) { writeReview(input: $input) { review { ${fields} } userErrors { code field places { start } } } }`,
      { input: { tradeId, rating, text, idempotencyKey: key } },
    );
  return body.data.writeReview;
}

async function byId(who: Person | undefined, id: string) {
  const { body } = await server
    .as(who)
    .ask(`query ($id: ID!) { node(id: $id) { ... on Review { ${fields} } } }`, { id });
  return body.data.node;
}

const page = `rating { good bad } reviews { totalCount edges { node { id text author { ${trader} } } } }`;

async function pageOf(id: string, who?: Person) {
  const { body, text } = await server
    .as(who)
    .ask(`query ($id: ID!) { node(id: $id) { ... on Member { ${page} } ... on Store { ${page} } } }`, { id });
  const { rating, reviews } = body.data.node;
  return {
    rating,
    count: reviews.totalCount,
    ids: reviews.edges.map(({ node }: { node: { id: string } }) => node.id),
    text,
  };
}

describe('A review', () => {
  test('is for everyone to read, under nicknames, beside what was sold; the trade is not reached from it', async () => {
    const { tradeId, seller, winner, listingId } = await received({
      people: [await server.member(), await server.member(), await server.member()],
    });
    const said = await write(winner, tradeId, { text: ' 迅速な\r\n発送 ' });
    expect(said).toMatchObject({
      userErrors: [],
      review: {
        rating: 'GOOD',
        text: '迅速な\n発送',
        authorSide: 'WINNER',
        mine: true,
        hidden: false,
        listing: { id: listingId },
        author: { nickname: winner.nickname },
        reviewed: { nickname: seller.nickname },
      },
    });
    const { id } = said.review;
    expect(await byId(undefined, id)).toMatchObject({ text: '迅速な\n発送', mine: false, reportedByMe: false });
    expect(await pageOf(seller.id)).toMatchObject({ rating: { good: 1, bad: 0 }, count: 1, ids: [id] });
    await write(seller, tradeId, { rating: 'BAD' });
    expect(await pageOf(winner.id)).toMatchObject({ rating: { good: 0, bad: 1 }, count: 1 });
    const all = await server.as().ask(`query ($id: ID!) { node(id: $id) { ... on Review { trade { id } } } }`, { id });
    expect(all.text).toContain('Cannot query field');
  });

  test('is written once by each side, also when it comes twice at once, and only after receipt', async () => {
    const { tradeId, seller, winner, loser } = await received();
    const before = await pageOf(seller.id);
    const twice = await Promise.all([write(winner, tradeId), write(winner, tradeId)]);
    expect(twice.flatMap(codes)).toEqual(['ALREADY_REVIEWED']);
    expect(codes(await write(seller, tradeId))).toEqual([]);
    expect((await pageOf(seller.id)).rating.good).toBe(before.rating.good + 1);
    expect(codes(await write(loser, tradeId))).toEqual(['NOT_FOUND']);
    const early = await trade(server, { people: await regularsOf(server) });
    for (const state of ['AWAITING_PAYMENT', 'SHIPPED']) {
      if (state === 'SHIPPED') await bringTo(server, early, state);
      expect(codes(await write(early.winner, early.tradeId))).toEqual(['WRONG_STATE']);
    }
  });

  test('P9: sent again it is one; the key with other words is refused', async () => {
    const { tradeId, winner, seller } = await received();
    const { rating } = await pageOf(seller.id);
    const key = randomUUID();
    const first = await write(winner, tradeId, { key });
    expect((await write(winner, tradeId, { key })).review.id).toBe(first.review.id);
    expect(codes(await write(winner, tradeId, { key, rating: 'BAD' }))).toEqual(['KEY_REUSED']);
    expect((await pageOf(seller.id)).rating).toEqual({ ...rating, good: rating.good + 1 });
  });

  test('P14: holds no contact data, and is refused with the place marked', async () => {
    const { tradeId, winner } = await received();
    const refused = await write(winner, tradeId, { text: '次は 090-1234-5678 へ' });
    expect(refused).toMatchObject({
      review: null,
      userErrors: [{ code: 'CONTACT_DATA_IN_TEXT', places: [{ start: 3 }] }],
    });
    expect(codes(await write(winner, tradeId, { text: 'あ'.repeat(1001) }))).toEqual(['TEXT_TOO_LONG']);
    expect(codes(await write(winner, tradeId))).toEqual([]);
  });

  test('is told to the reviewed, by ids alone', async () => {
    const { tradeId, seller, winner, listingId } = await received();
    await server.db.owner.query('delete from outbox');
    const { review } = await write(winner, tradeId, { text: '良い取引' });
    const { rows } = await server.db.owner.query('select happening, member_id, listing_id, ref from outbox');
    expect(rows).toEqual([{ happening: 'REVIEWED', member_id: seller.id, listing_id: listingId, ref: review.id }]);
  });

  test('is found in the trade by its two sides: one’s own, and the other’s', async () => {
    const { tradeId, seller, winner } = await received();
    await write(winner, tradeId, { text: '買い手より' });
    const ask = async (who: Person) =>
      (
        await server
          .as(who)
          .ask('query ($id: ID!) { trade(id: $id) { myReview { text } otherReview { text } } }', { id: tradeId })
      ).body.data.trade;
    expect(await ask(winner)).toEqual({ myReview: { text: '買い手より' }, otherReview: null });
    expect(await ask(seller)).toEqual({ myReview: null, otherReview: { text: '買い手より' } });
  });
});

describe('PR12: after the history period', () => {
  test('a review stays; what was sold is there for those who took part alone', async () => {
    const { tradeId, winner, seller, loser, listingId } = await received();
    const { review } = await write(winner, tradeId, { text: '長く残る' });
    await server.db.owner.query('update listing set history_until = noren_now() where id = $1', [listingId]);
    for (const who of [undefined, await server.member()])
      expect(await byId(who, review.id)).toMatchObject({ text: '長く残る', listing: null });
    for (const who of [winner, seller, loser])
      expect(await byId(who, review.id)).toMatchObject({ listing: { id: listingId } });
    expect((await pageOf(seller.id)).ids).toContain(review.id);
  });
});

describe('P5.2: a store', () => {
  test('is reviewed and reviews as the store: nothing leads to its owner’s nickname, nor from that to the store', async () => {
    const keeper = await server.member();
    const storeId = await storeOf(server, keeper, '評判の店');
    const traded = await trade(server, { seller: keeper });
    await server.db.owner.query('update listing set store_id = $2 where id = $1', [traded.listingId, storeId]);
    await bringTo(server, traded, 'RECEIVED');
    const ofStore = await write(traded.winner, traded.tradeId, { text: '丁寧な店' });
    const byStore = await write(keeper, traded.tradeId, { text: 'よいお客様' });
    expect(ofStore.review.reviewed).toEqual({ __typename: 'Store', shopName: '評判の店' });
    expect(byStore.review.author).toEqual({ __typename: 'Store', shopName: '評判の店' });
    expect(await pageOf(storeId)).toMatchObject({ rating: { good: 1, bad: 0 }, ids: [ofStore.review.id] });
    expect(await pageOf(keeper.id)).toMatchObject({ rating: { good: 0, bad: 0 }, count: 0 });
    expect((await pageOf(traded.winner.id)).text).not.toContain(keeper.nickname);
    expect(JSON.stringify(await byId(undefined, byStore.review.id))).not.toContain(keeper.nickname);
  });

  test('that buys is a nickname, and so is what is said of it', async () => {
    const keeper = await server.member();
    const storeId = await storeOf(server, keeper, '買う店');
    const traded = await received({ people: [await server.member(), keeper, await server.member()] });
    await write(traded.seller, traded.tradeId, { rating: 'BAD' });
    expect(await pageOf(keeper.id)).toMatchObject({ rating: { good: 0, bad: 1 }, count: 1 });
    expect(await pageOf(storeId)).toMatchObject({ rating: { good: 0, bad: 0 }, count: 0 });
  });

  test('that is closed is nobody: its reviews stay without it', async () => {
    const keeper = await server.member();
    const storeId = await storeOf(server, keeper, '閉じる店');
    const traded = await trade(server, { seller: keeper });
    await server.db.owner.query('update listing set store_id = $2 where id = $1', [traded.listingId, storeId]);
    await bringTo(server, traded, 'RECEIVED');
    const { review } = await write(traded.winner, traded.tradeId);
    await server.db.owner.query('update store set closed_at = noren_now() where id = $1', [storeId]);
    expect(await byId(undefined, review.id)).toMatchObject({ rating: 'GOOD', reviewed: null });
  });
});

describe('Staff', () => {
  test('hide a review: it is gone from pages, counts and ids for everyone but its author, and can come back', async () => {
    const { tradeId, seller, winner } = await received();
    const before = await pageOf(seller.id);
    const { review } = await write(winner, tradeId, { rating: 'BAD', text: '隠される' });
    const shown = await pageOf(seller.id);
    for (let twice = 0; twice < 2; twice++) expect(await hideReview(server.market, review.id)).toBe(true);
    expect(await pageOf(seller.id)).toEqual(before);
    expect((await pageOf(seller.id, winner)).text).toBe(before.text);
    for (const who of [undefined, seller]) expect(await byId(who, review.id)).toBeNull();
    expect(await byId(winner, review.id)).toMatchObject({ hidden: true, text: '隠される' });
    const { body } = await server.as(winner).ask('{ me { reviews { edges { node { text hidden } } } } }');
    expect(body.data.me.reviews.edges).toContainEqual({ node: { text: '隠される', hidden: true } });
    expect(codes(await write(winner, tradeId))).toEqual(['ALREADY_REVIEWED']);
    for (let twice = 0; twice < 2; twice++) expect(await unhideReview(server.market, review.id)).toBe(true);
    expect(await pageOf(seller.id)).toEqual(shown);
    expect(await hideReview(server.market, randomUUID())).toBe(false);
  });

  test('two who hide one review at once take it out of the count once', async () => {
    const { tradeId, seller, winner } = await received();
    const before = await pageOf(seller.id);
    const { review } = await write(winner, tradeId);
    await Promise.all([1, 2, 3].map(() => hideReview(server.market, review.id)));
    expect((await pageOf(seller.id)).rating).toEqual(before.rating);
  });
});

describe('A report', () => {
  const report = async (who: Person, reviewId: string, reason = 'ABUSE') =>
    server
      .as(who)
      .ask(
        'mutation ($input: ReportReviewInput!) { reportReview(input: $input) { review { id reportedByMe } userErrors { code } } }',
        { input: { reviewId, reason } },
      );

  test('is known to its reporter alone, and is one however often it is sent', async () => {
    const { tradeId, winner, seller } = await received();
    const { review } = await write(winner, tradeId, { text: '悪口' });
    const before = await byId(winner, review.id);
    for (const reason of ['ABUSE', 'OTHER']) {
      const { body } = await report(seller, review.id, reason);
      expect(body.data.reportReview).toEqual({ review: { id: review.id, reportedByMe: true }, userErrors: [] });
    }
    expect(await byId(winner, review.id)).toEqual(before);
    expect(await byId(undefined, review.id)).toMatchObject({ reportedByMe: false });
    const { rows } = await server.db.owner.query('select reporter_id, reason from review_report where review_id = $1', [
      review.id,
    ]);
    expect(rows).toEqual([{ reporter_id: seller.id, reason: 'ABUSE' }]);
  });

  test('of what one may not know of is a report of nothing', async () => {
    const { tradeId, winner, seller } = await received();
    const { review } = await write(winner, tradeId);
    await hideReview(server.market, review.id);
    const hidden = await report(seller, review.id);
    expect(hidden.text).toBe((await report(seller, randomUUID())).text);
    expect(codes(hidden.body.data.reportReview)).toEqual(['NOT_FOUND']);
  });
});

describe('the decisions', () => {
  test('a review needs receipt, no words, and is the side’s first', () => {
    const facts = { state: 'RECEIVED', reviewed: false };
    expect(writeReview(facts, ' ', 7)).toEqual({ kind: 'written', text: '', writtenAt: 7 });
    for (const state of ['AWAITING_PAYMENT', 'PAID', 'SHIPPED', 'CANCELLED'])
      expect(writeReview({ ...facts, state }, '', 7)).toMatchObject({ problems: [{ code: 'WRONG_STATE' }] });
    expect(writeReview({ ...facts, reviewed: true }, '', 7)).toMatchObject({
      problems: [{ code: 'ALREADY_REVIEWED' }],
    });
  });

  test('hiding and showing change a review only where it is not so already', () => {
    expect(decideHiding({ hidden: false }, 7)).toEqual({ kind: 'changed', hiddenAt: 7, counted: -1 });
    expect(decideHiding({ hidden: true }, 7)).toEqual({ kind: 'as it was' });
    expect(decideShowing({ hidden: true })).toEqual({ kind: 'changed', hiddenAt: null, counted: 1 });
    expect(decideShowing({ hidden: false })).toEqual({ kind: 'as it was' });
  });
});
