/** What happened becomes a notice of the one it concerns, once; it shows what they may see when they read it. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeNotices, noticeTasks } from '../../../src/market/notice/index.ts';
import { Relay, tell } from '../../../src/market/outbox/index.ts';
import { startServer, type Person, type TestServer } from '../../harness/server.ts';
import { listed } from '../listing/scene.ts';
import { trade } from '../trade/scene.ts';
import { bid, markRead, noticesOf, unreadOf } from './noticing.ts';

const NOW = '2026-11-22T09:00:00.000Z';
let server: TestServer;
let seller: Person;
let ann: Person;
let ben: Person;
let listingId: string;
beforeAll(async () => {
  server = await startServer();
  [seller, ann, ben] = [await server.member(), await server.member(), await server.member()];
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.clock.set(NOW);
  await server.db.owner.query('delete from notice');
  [listingId = ''] = await listed(server.db.owner, { sellerId: seller.id, title: '備前の花入' });
});

const relayed = () => server.market.relay.drain();
const asTold = (kind: string, more: object = {}) => expect.objectContaining({ kind, unread: true, count: 1, ...more });

test('who is outbid is told, with the listing as they may see it; nobody else is', async () => {
  await bid(server, ann, listingId, 2000);
  await bid(server, ben, listingId, 5000);
  await relayed();
  expect(await noticesOf(server, ann)).toEqual([asTold('OUTBID', { listing: { title: '備前の花入' }, subject: null })]);
  expect(await noticesOf(server, ben)).toEqual([]);
  expect(await noticesOf(server, seller)).toEqual([]);
});

test('to be outbid again before reading is one notice that grows; after reading it is another', async () => {
  for (const [who, amount] of [
    [ann, 2000],
    [ben, 3000],
    [ann, 4000],
    [ben, 5000],
  ] as const) {
    await bid(server, who, listingId, amount);
    await server.clock.advance('1 minute');
  }
  await relayed();
  const [one, ...others] = await noticesOf(server, ann);
  expect({ one, others }).toEqual({ one: asTold('OUTBID', { count: 2 }), others: [] });
  await bid(server, ann, listingId, 6000);
  await bid(server, ben, listingId, 7000);
  await relayed();
  expect(await noticesOf(server, ann)).toEqual([{ ...one, count: 3 }]);
  await markRead(server, ann, [one?.id ?? '']);
  await server.clock.advance('1 minute');
  await bid(server, ann, listingId, 8000);
  await bid(server, ben, listingId, 9000);
  await relayed();
  expect((await noticesOf(server, ann)).map(({ count, unread }) => [count, unread])).toEqual([
    [1, true],
    [3, false],
  ]);
});

test('winner and seller are told of their trade, and reach it from there', async () => {
  const sold = await trade(server);
  await relayed();
  const subject = { __typename: 'Trade', id: sold.tradeId };
  expect(await noticesOf(server, sold.winner)).toEqual([asTold('WON', { subject })]);
  expect(await noticesOf(server, sold.seller)).toEqual([asTold('SOLD', { subject })]);
  expect(await noticesOf(server, sold.loser)).toEqual([]);
});

test('what is hidden by now is not shown by a notice that stays (SC-G6)', async () => {
  const em = server.market.orm.em.fork();
  await tell(em, [{ happening: 'ENDING_SOON', listingId, memberId: ann.id }]);
  await relayed();
  await server.db.owner.query(`update listing set state = 'ENDED', history_until = noren_now() where id = $1`, [
    listingId,
  ]);
  expect(await noticesOf(server, ann)).toEqual([asTold('ENDING_SOON', { listing: null, subject: null })]);
});

test('a notice holds ids and nothing that anyone wrote', async () => {
  await bid(server, ann, listingId, 2000);
  await bid(server, ben, listingId, 5000);
  await relayed();
  const { rows } = await server.db.owner.query<{ row: string }>('select notice::text as row from notice');
  expect(rows).toHaveLength(1);
  for (const word of [ben.nickname, ben.id, seller.id, '備前', '5000', '2000'])
    expect(rows[0]?.row).not.toContain(word);
});

test('two relays at once make one notice of each thing, and one that grows of what gathers', async () => {
  const em = server.market.orm.em.fork();
  const plain = Array.from({ length: 600 }, () => ({ happening: 'UNSOLD', listingId, memberId: ann.id }) as const);
  const gathers = Array.from({ length: 600 }, () => ({ happening: 'OUTBID', listingId, memberId: ann.id }) as const);
  await tell(
    em,
    plain.flatMap((one, index) => [one, gathers[index] ?? one]),
  );
  const relay = () => new Relay({ orm: server.market.orm, receivers: [makeNotices] });
  await Promise.all([relay().drain(), relay().drain(), relay().drain()]);
  const { rows } = await server.db.owner.query(
    `select kind, count(*)::int as rows, sum(count)::int as times from notice group by kind order by kind`,
  );
  expect(rows).toEqual([
    { kind: 'OUTBID', rows: 1, times: 600 },
    { kind: 'UNSOLD', rows: 600, times: 600 },
  ]);
});

test('a receiver that fails after the notices were made undoes them, and the next look makes them once', async () => {
  const em = server.market.orm.em.fork();
  await tell(em, [{ happening: 'WON', listingId, memberId: ann.id }]);
  const failing = new Relay({
    orm: server.market.orm,
    receivers: [makeNotices, () => Promise.reject(new Error('the server dies here'))],
  });
  await failing.drain();
  expect(await noticesOf(server, ann)).toEqual([]);
  await server.db.owner.query(`update outbox set due_at = '-infinity'`);
  await relayed();
  expect(await noticesOf(server, ann)).toEqual([asTold('WON')]);
});

test('one reads one’s own, some or all; another’s is nothing', async () => {
  const em = server.market.orm.em.fork();
  const about = (memberId: string) => ({ happening: 'UNSOLD', listingId, memberId }) as const;
  await tell(em, [about(ann.id), about(ann.id), about(ann.id), about(ben.id)]);
  await relayed();
  const [first, second] = await noticesOf(server, ann);
  const [bens] = await noticesOf(server, ben);
  const notFound = [{ code: 'NOT_FOUND', field: ['ids'] }];
  expect(await markRead(server, ann, [first?.id ?? ''])).toEqual({ me: { unreadNoticeCount: 2 }, userErrors: [] });
  for (const id of [bens?.id ?? '', randomUUID(), 'x'])
    expect(await markRead(server, ann, [id])).toEqual({ me: { unreadNoticeCount: 2 }, userErrors: notFound });
  expect(await markRead(server, ann, [second?.id ?? '', bens?.id ?? ''])).toEqual({
    me: { unreadNoticeCount: 1 },
    userErrors: notFound,
  });
  expect(await noticesOf(server, ann, { unread: false })).toHaveLength(2);
  expect(await noticesOf(server, ann, { unread: true })).toHaveLength(1);
  expect(await markRead(server, ann)).toEqual({ me: { unreadNoticeCount: 0 }, userErrors: [] });
  expect(await unreadOf(server, ben)).toBe(1);
  expect(
    (
      await markRead(
        server,
        ann,
        Array.from({ length: 101 }, () => randomUUID()),
      )
    ).userErrors[0].code,
  ).toBe('TOO_MANY_AT_ONCE');
});

test('a notice is kept for 90 days after it happened last (P10)', async () => {
  const em = server.market.orm.em.fork();
  await tell(em, [{ happening: 'UNSOLD', listingId, memberId: ann.id }]);
  await relayed();
  const kept = async () => (await server.db.owner.query('select 1 from notice')).rowCount;
  const forget = noticeTasks.find(({ name }) => name === 'forget_notices');
  await server.clock.advance('2159 hours 59 minutes');
  await forget?.run({} as never, server.market);
  expect(await kept()).toBe(1);
  await server.clock.advance('1 minute');
  await forget?.run({} as never, server.market);
  expect(await kept()).toBe(0);
});
