/** R28: a question is between asker and seller until the answer makes both public. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { answerQuestion } from '../../../src/market/post/question/answer-question.ts';
import { askQuestion, MOST_OPEN_QUESTIONS } from '../../../src/market/post/question/ask-question.ts';
import type { Person } from '../../harness/people.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { listed, type ListingWords } from '../listing/scene.ts';
import { codes, Questions, storeOf } from './scene.ts';

const NOW = '2026-11-22T00:00:00.000Z';
const AFTER_END = '2026-11-26T00:00:00.000Z';

let server: TestServer;
let questions: Questions;
let seller: Person, aoi: Person, ben: Person, bidder: Person;

beforeAll(async () => {
  server = await startServer();
  questions = new Questions(server);
  [seller, aoi, ben, bidder] = (await Promise.all(Array.from({ length: 4 }, () => server.member()))) as [
    Person,
    Person,
    Person,
    Person,
  ];
});
afterAll(() => server.stop());
beforeEach(() => server.clock.set(NOW));

async function offered(words: Partial<ListingWords> = {}): Promise<string> {
  const [id = ''] = await listed(server.db.owner, { sellerId: seller.id, ...words });
  return id;
}

/** The end came, with a history period that ends at a moment; `bidder` took part. */
async function ended(listingId: string, historyUntil: string): Promise<void> {
  await server.db.owner.query(
    `update listing set state = 'ENDED', ended_at = end_at, history_until = $2 where id = $1`,
    [listingId, historyUntil],
  );
  await server.db.owner.query(
    `insert into bid (listing_id, seq, bidder_id, maximum, placed_at) values ($1, 1, $2, 1000, $3)`,
    [listingId, bidder.id, NOW],
  );
}

describe('R28: until it is answered', () => {
  test('asker and seller read it, and nobody else has any sign of it', async () => {
    const listingId = await offered();
    const [before, beforeNobody] = [await questions.of(ben, listingId), await questions.of(undefined, listingId)];
    const { question } = await questions.ask(aoi, listingId, ' 傷は\r\nありますか ');
    expect(question).toMatchObject({ text: '傷は\nありますか', mine: true, answer: null, answeredBy: null });
    expect(question?.asker.nickname).toBe(aoi.nickname);
    const id = question?.id ?? '';
    expect(await questions.of(aoi, listingId)).toMatchObject({ count: 1, shown: [{ id, mine: true }] });
    expect(await questions.of(seller, listingId)).toMatchObject({ count: 1, shown: [{ id, mine: false }] });
    expect((await questions.of(ben, listingId))?.text).toBe(before?.text);
    expect((await questions.of(undefined, listingId))?.text).toBe(beforeNobody?.text);
    for (const who of [ben, bidder, undefined]) expect(await questions.byId(who, id)).toBeNull();
    for (const who of [aoi, seller]) expect(await questions.byId(who, id)).toMatchObject({ text: '傷は\nありますか' });
  });

  test('no page, count or cursor of others counts it, also between answered ones', async () => {
    const listingId = await offered();
    for (const text of ['一', '二', '三']) {
      await server.clock.advance('1 minute');
      const { question } = await questions.ask(text === '二' ? ben : aoi, listingId, text);
      if (text !== '二') await questions.answer(seller, question?.id ?? '', 'はい');
    }
    const paged = (who: Person | undefined, after: string | null) =>
      server
        .as(who)
        .ask(
          `query ($id: ID!, $after: String) { listing(id: $id) { questions(first: 1, after: $after) { totalCount edges { node { text } } pageInfo { hasNextPage endCursor } } } }`,
          { id: listingId, after },
        );
    const first = (await paged(undefined, null)).body.data.listing.questions;
    const second = (await paged(undefined, first.pageInfo.endCursor)).body.data.listing.questions;
    expect([first, second]).toMatchObject([
      { totalCount: 2, edges: [{ node: { text: '三' } }], pageInfo: { hasNextPage: true } },
      { totalCount: 2, edges: [{ node: { text: '一' } }], pageInfo: { hasNextPage: false } },
    ]);
    expect((await questions.of(ben, listingId))?.count).toBe(3);
  });

  test('the auction’s revision does not grow, and only the seller is told', async () => {
    const listingId = await offered();
    await server.db.owner.query('delete from outbox');
    const { question } = await questions.ask(aoi, listingId, '色は');
    await questions.answer(seller, question?.id ?? '', '青です');
    const { rows } = await server.db.owner.query(
      'select o.happening, o.member_id, o.listing_id, o.ref, l.revision from outbox o join listing l on l.id = o.listing_id order by o.id',
    );
    const about = { listing_id: listingId, ref: question?.id, revision: 0 };
    expect(rows).toEqual([
      { happening: 'QUESTION_ASKED', member_id: seller.id, ...about },
      { happening: 'QUESTION_ANSWERED', member_id: aoi.id, ...about },
    ]);
  });

  test('its asker may take it back, and nothing of it stays', async () => {
    const listingId = await offered();
    const { question } = await questions.ask(aoi, listingId, '取り消します');
    const id = question?.id ?? '';
    for (const who of [ben, seller]) expect(codes(await questions.withdraw(who, id))).toEqual(['NOT_FOUND']);
    expect(await questions.withdraw(aoi, id)).toEqual({ withdrawnId: id, userErrors: [] });
    expect(await questions.byId(seller, id)).toBeNull();
    const { rows } = await server.db.owner.query('select from question where id = $1', [id]);
    expect(rows).toEqual([]);
  });
});

describe('R28: the answer', () => {
  test('makes both public, each under the name that everyone knows', async () => {
    const listingId = await offered();
    const { question } = await questions.ask(aoi, listingId, '箱は');
    const id = question?.id ?? '';
    for (const who of [aoi, ben]) expect(codes(await questions.answer(who, id, 'あります'))).toEqual(['NOT_FOUND']);
    const answered = await questions.answer(seller, id, ' あります ');
    expect(answered.question).toMatchObject({ answer: 'あります', answeredBy: { nickname: seller.nickname } });
    for (const who of [ben, undefined]) {
      expect(await questions.of(who, listingId)).toMatchObject({
        count: 1,
        shown: [{ id, text: '箱は', answer: 'あります', asker: { nickname: aoi.nickname }, mine: false }],
      });
      expect(await questions.byId(who, id)).toMatchObject({ answer: 'あります' });
    }
  });

  test('is given once, and can be neither changed nor taken back with its question', async () => {
    const { question } = await questions.ask(aoi, await offered(), '重さは');
    const id = question?.id ?? '';
    expect(codes(await questions.answer(seller, id, '1キロ'))).toEqual([]);
    expect(codes(await questions.answer(seller, id, '2キロ'))).toEqual(['WRONG_STATE']);
    expect(codes(await questions.withdraw(aoi, id))).toEqual(['WRONG_STATE']);
    expect(await questions.byId(undefined, id)).toMatchObject({ answer: '1キロ' });
  });

  test('of a store is the store’s: nothing of it leads to its owner’s nickname', async () => {
    const keeper = await server.member();
    const storeId = await storeOf(server, keeper, '骨董店');
    const listingId = await offered({ sellerId: keeper.id, storeId });
    const { question } = await questions.ask(aoi, listingId, '真贋は');
    await questions.answer(keeper, question?.id ?? '', '鑑定書つき');
    const seen = await questions.of(ben, listingId);
    expect(seen?.shown).toMatchObject([{ answeredBy: { shopName: '骨董店' } }]);
    expect(seen?.text).not.toContain(keeper.nickname);
    expect(seen?.text).not.toContain(keeper.id);
    expect(codes(await questions.ask(keeper, listingId, '自分に'))).toEqual(['OWN_LISTING']);
  });

  test('comes while the listing takes bids, and not after', async () => {
    const { question } = await questions.ask(aoi, await offered(), '状態は');
    await server.clock.set('2026-11-25T00:00:00.000Z');
    expect(codes(await questions.answer(seller, question?.id ?? '', '良い'))).toEqual(['WRONG_STATE']);
    expect(await questions.byId(ben, question?.id ?? '')).toBeNull();
  });
});

describe('R28 with P5.2: after the history period', () => {
  test('an answered question goes with its listing, but for those who took part and for its asker', async () => {
    const listingId = await offered();
    const { question } = await questions.ask(aoi, listingId, '年代は');
    const id = question?.id ?? '';
    await questions.answer(seller, id, '昭和');
    await ended(listingId, AFTER_END);
    await server.clock.set('2026-11-25T23:59:59.999Z');
    expect(await questions.byId(ben, id)).toMatchObject({ answer: '昭和' });
    await server.clock.set(AFTER_END);
    for (const who of [ben, undefined]) expect(await questions.byId(who, id)).toBeNull();
    for (const who of [seller, bidder])
      expect(await questions.byId(who, id)).toMatchObject({ answer: '昭和', listing: { id: listingId } });
    expect(await questions.byId(aoi, id)).toMatchObject({ answer: '昭和', listing: null });
  });
});

describe('P14: what everyone will read', () => {
  test.each(['連絡は 090-1234-5678 まで', 'a.b@example.jp へ', '4242 4242 4242 4242 です'])(
    'holds no contact data: %s is refused with its place, as question and as answer',
    async (text) => {
      const listingId = await offered();
      const refused = await questions.ask(aoi, listingId, text);
      expect(refused).toMatchObject({
        question: null,
        userErrors: [{ code: 'CONTACT_DATA_IN_TEXT', field: ['text'] }],
      });
      expect(refused.userErrors[0]?.places).toHaveLength(1);
      const { question } = await questions.ask(aoi, listingId, '送料は');
      const answer = await questions.answer(seller, question?.id ?? '', text);
      expect(answer.userErrors[0]?.places).toEqual(refused.userErrors[0]?.places);
      expect(await questions.byId(ben, question?.id ?? '')).toBeNull();
    },
  );

  test.each([
    ['TEXT_MISSING', ' \n '],
    ['TEXT_TOO_LONG', 'あ'.repeat(1001)],
    ['TEXT_UNFIT', '鐘\u0007'],
  ])('is readable: %s', async (code, text) => {
    expect(codes(await questions.ask(aoi, await offered(), text))).toEqual([code]);
  });
});

describe('Asking', () => {
  test(`is bounded: ${MOST_OPEN_QUESTIONS} of a member wait on one listing, also when they come at once`, async () => {
    const listingId = await offered();
    const asked = await Promise.all(['一', '二', '三', '四', '五'].map((text) => questions.ask(aoi, listingId, text)));
    expect(asked.flatMap(codes)).toEqual(['TOO_MANY_QUESTIONS', 'TOO_MANY_QUESTIONS']);
    expect(codes(await questions.ask(ben, listingId, 'ほかの人'))).toEqual([]);
    const [first] = asked.flatMap(({ question }) => question?.id ?? []);
    await questions.answer(seller, first ?? '', 'はい');
    expect(codes(await questions.ask(aoi, listingId, '六'))).toEqual([]);
  });

  test('is for listings that take bids, and not for one’s own; what one may not know of is nothing', async () => {
    const open = await offered();
    expect(codes(await questions.ask(seller, open, '自分に'))).toEqual(['OWN_LISTING']);
    const over = await offered({ endAt: NOW });
    expect(codes(await questions.ask(aoi, over, '遅い'))).toEqual(['WRONG_STATE']);
    const draft = await questions.asking(aoi, await offered({ state: 'DRAFT' }), '下書き');
    expect(draft.text).toBe((await questions.asking(aoi, randomUUID(), '下書き')).text);
    expect(codes(draft.body.data.askQuestion)).toEqual(['NOT_FOUND']);
  });

  test('R18: is refused in one way to whoever is blocked, linked or rated too bad, and to nobody else', async () => {
    const asker = await server.member();
    const { owner } = server.db;
    const listingId = await offered();
    const link = [asker.id, seller.id].sort();
    const answers: string[] = [];
    for (const [begin, end] of [
      [`insert into block (owner_id, member_id) values ('${seller.id}', '${asker.id}')`, 'delete from block'],
      [`insert into member_link (member_id, linked_id) values ('${link.join("', '")}')`, 'delete from member_link'],
      [
        `update member set bad_ratings = 2, good_ratings = 1 where id = '${asker.id}'; update listing set refuses_bad_ratings = true`,
        'update listing set refuses_bad_ratings = false',
      ],
    ] as const) {
      await owner.query(begin);
      answers.push((await questions.asking(asker, listingId, '聞けますか')).text);
      await owner.query(end);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('NOT_ALLOWED_HERE');
    await owner.query('insert into block (owner_id, member_id) values ($1, $2)', [asker.id, seller.id]);
    expect(codes(await questions.ask(asker, listingId, '聞けますか'))).toEqual([]);
  });

  test('P9: sent again it is one question; the key with another text is refused', async () => {
    const listingId = await offered();
    const key = randomUUID();
    const first = await questions.ask(aoi, listingId, '一度だけ', key);
    expect((await questions.ask(aoi, listingId, '一度だけ', key)).question?.id).toBe(first.question?.id);
    expect(codes(await questions.ask(aoi, listingId, '別の文', key))).toEqual(['KEY_REUSED']);
    expect((await questions.of(aoi, listingId))?.count).toBe(1);
  });
});

test('me: what I asked; what waits for my answer, while I can give it', async () => {
  const [asker, owner] = [await server.member(), await server.member()];
  const listingId = await offered({ sellerId: owner.id });
  await questions.ask(asker, listingId, '先');
  await server.clock.advance('1 minute');
  const { question } = await questions.ask(asker, listingId, '後');
  expect(await questions.mine(asker, 'questions')).toEqual(['後', '先']);
  expect(await questions.mine(owner, 'openQuestions')).toEqual(['先', '後']);
  await questions.answer(owner, question?.id ?? '', 'はい');
  expect(await questions.mine(owner, 'openQuestions')).toEqual(['先']);
  await server.clock.set('2026-11-25T00:00:00.000Z');
  expect(await questions.mine(owner, 'openQuestions')).toEqual([]);
  expect(await questions.mine(asker, 'openQuestions')).toEqual([]);
});

describe('the decisions', () => {
  const open = { state: 'OPEN', endAt: 100, isSeller: false, notAllowedHere: false, openQuestions: 0 } as const;
  const codeOf = (decision: { kind: string; problems?: readonly { code: string }[] }) => decision.problems?.[0]?.code;

  test('a question is asked until just before the end', () => {
    expect(askQuestion(open, ' 色 ', 99.999)).toEqual({ kind: 'asked', text: '色', askedAt: 99.999 });
    expect(codeOf(askQuestion(open, '色', 100))).toBe('WRONG_STATE');
    for (const state of ['DRAFT', 'ENDED', 'CANCELLED'] as const)
      expect(codeOf(askQuestion({ ...open, state }, '色', 1))).toBe('WRONG_STATE');
  });

  test('an answer is given until just before the end', () => {
    expect(answerQuestion({ ...open, answered: false }, '青', 99)).toMatchObject({ kind: 'answered', answeredAt: 99 });
    expect(codeOf(answerQuestion({ ...open, answered: false }, '青', 100))).toBe('WRONG_STATE');
    expect(codeOf(answerQuestion({ ...open, answered: true }, '青', 99))).toBe('WRONG_STATE');
  });
});
