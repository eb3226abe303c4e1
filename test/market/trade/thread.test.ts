/** The thread of a trade: between its two sides, sealed, never looked into. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { unique, type Person } from '../../harness/people.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { bringTo, regularsOf, take, trade, type Traded } from './scene.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const sending = `mutation ($tradeId: ID!, $text: String!, $key: IdempotencyKey!) { sendMessage(input: { tradeId: $tradeId, text: $text, idempotencyKey: $key }) {
  sentMessage { id text from mine sentAt } userErrors { code } } }`;
const send = (who: Person | undefined, tradeId: string, text: string, key: string = randomUUID()) =>
  server.as(who).ask(sending, { tradeId, text, key });
const reading = `query ($id: ID!, $first: Int, $last: Int, $after: String, $orderBy: ThreadOrder) { trade(id: $id) {
  thread(first: $first, last: $last, after: $after, orderBy: $orderBy) { edges { cursor node { text from mine } } pageInfo { hasNextPage endCursor } } } }`;
async function read(who: Person, id: string, words: object = {}) {
  const { body } = await server.as(who).ask(reading, { id, ...words });
  return body.data.trade?.thread ?? null;
}
const texts = (thread: { edges: { node: { text: string } }[] }) => thread.edges.map(({ node }) => node.text);

describe('A message in a trade', () => {
  test('is read by both sides, each told whether it is their own, by side and not by member', async () => {
    const traded = await trade(server);
    const sent = await send(traded.seller, traded.tradeId, ' おまたせしました。\r\n明日発送します。 ');
    expect(sent.body.data.sendMessage.userErrors).toEqual([]);
    expect(sent.body.data.sendMessage.sentMessage).toMatchObject({
      text: 'おまたせしました。\n明日発送します。',
      from: 'SELLER',
      mine: true,
    });
    await send(traded.winner, traded.tradeId, 'ありがとう');
    const { edges } = (await read(traded.winner, traded.tradeId)) as { edges: { node: object }[] };
    expect(edges.map((edge) => edge.node)).toEqual([
      { text: 'おまたせしました。\n明日発送します。', from: 'SELLER', mine: false },
      { text: 'ありがとう', from: 'WINNER', mine: true },
    ]);
  });

  test('is not there for others: neither in the thread, nor by its id, nor to write', async () => {
    const traded = await trade(server);
    const sent = await send(traded.seller, traded.tradeId, 'Only for you.');
    const { id } = sent.body.data.sendMessage.sentMessage;
    const byId = 'query ($id: ID!) { node(id: $id) { id ... on Message { text } } }';
    const stranger = await server.member();
    for (const who of [traded.loser, stranger, undefined]) {
      const there = await server.as(who).ask(byId, { id });
      expect(there.text).toBe((await server.as(who).ask(byId, { id: randomUUID() })).text);
    }
    for (const who of [traded.loser, stranger]) {
      expect(await read(who, traded.tradeId)).toBeNull();
      const refused = await send(who, traded.tradeId, 'Hello');
      expect(refused.text).toBe((await send(who, randomUUID(), 'Hello')).text);
      expect(refused.body.data.sendMessage).toEqual({ sentMessage: null, userErrors: [{ code: 'NOT_FOUND' }] });
    }
    expect((await server.as(traded.winner).ask(byId, { id })).body.data.node).toEqual({ id, text: 'Only for you.' });
  });

  test('is refused once the trade is cancelled or contact is over; what was written stays readable', async () => {
    const traded = await trade(server);
    await send(traded.winner, traded.tradeId, 'before');
    await bringTo(server, traded, 'CANCELLED');
    const late = await send(traded.winner, traded.tradeId, 'after');
    expect(late.body.data.sendMessage).toEqual({ sentMessage: null, userErrors: [{ code: 'CONTACT_CLOSED' }] });
    expect(texts(await read(traded.seller, traded.tradeId))).toEqual(['before']);

    const given = await trade(server);
    await server.clock.advance('120 days');
    const seller = await server.session(given.seller);
    expect((await send(seller, given.tradeId, 'after')).body.data.sendMessage.userErrors).toEqual([
      { code: 'CONTACT_CLOSED' },
    ]);
    await server.clock.release();
  });

  test('and a cancellation at the same time come to one order', async () => {
    for (let round = 0; round < 8; round++) {
      const traded = await trade(server, { people: await regularsOf(server) });
      const [sent] = await Promise.all([
        send(traded.winner, traded.tradeId, 'now'),
        take(server, traded.seller, 'cancelTrade', traded.tradeId),
      ]);
      const accepted = sent.body.data.sendMessage.userErrors.length === 0;
      expect(texts(await read(traded.seller, traded.tradeId))).toEqual(accepted ? ['now'] : []);
    }
  });

  test('sent again under its key is one message; the key with another text is refused (R31)', async () => {
    const traded = await trade(server);
    const key = randomUUID();
    const both = await Promise.all([
      send(traded.winner, traded.tradeId, 'once', key),
      send(traded.winner, traded.tradeId, 'once', key),
    ]);
    expect(both[0].text).toBe(both[1].text);
    expect((await send(traded.winner, traded.tradeId, 'twice', key)).body.data.sendMessage.userErrors).toEqual([
      { code: 'KEY_REUSED' },
    ]);
    expect(texts(await read(traded.seller, traded.tradeId))).toEqual(['once']);
  });

  test.each([
    ['', 'TEXT_MISSING'],
    [' \n ', 'TEXT_MISSING'],
    ['字'.repeat(2001), 'TEXT_TOO_LONG'],
    ['a\u0000b', 'TEXT_UNFIT'],
  ])('of %j is refused', async (text, code) => {
    const traded = await trade(server);
    expect((await send(traded.winner, traded.tradeId, text)).body.data.sendMessage.userErrors).toEqual([{ code }]);
  });

  test('may be 2,000 characters long, and may hold contact data: nobody looks into it', async () => {
    const traded = await trade(server);
    for (const text of ['𠮷'.repeat(2000), '090-1234-5678 か a@example.jp へ'])
      expect((await send(traded.winner, traded.tradeId, text)).body.data.sendMessage.userErrors).toEqual([]);
  });

  test('stands nowhere in plain, and neither does anything by which it could be guessed', async () => {
    const traded = await trade(server);
    const text = `secret ${unique()}`;
    const key = randomUUID();
    await send(traded.winner, traded.tradeId, text, key);
    const { rows } = await server.db.owner.query(
      'select m::text as all from message m union all select i::text from idempotency i',
    );
    const everything = JSON.stringify(rows);
    expect(everything).not.toContain(text);
    expect(everything).not.toContain(Buffer.from(text).toString('hex'));
  });
});

describe('A thread', () => {
  let traded: Traded;
  const all = Array.from({ length: 7 }, (_, n) => `message ${n + 1}`);
  beforeAll(async () => {
    traded = await trade(server);
    for (const [n, text] of all.entries()) await send(n % 2 ? traded.seller : traded.winner, traded.tradeId, text);
  });

  test('is paged from the oldest and from the newest without a gap, in one statement', async () => {
    const pages: string[] = [];
    let after: string | undefined;
    do {
      const page = await read(traded.winner, traded.tradeId, { first: 3, after });
      pages.push(...texts(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    } while (after);
    expect(pages).toEqual(all);
    expect(texts(await read(traded.winner, traded.tradeId, { first: 3, orderBy: 'NEWEST' }))).toEqual([
      'message 7',
      'message 6',
      'message 5',
    ]);
    const { statements } = await server.as(traded.winner).ask(reading, { id: traded.tradeId });
    expect(statements).toHaveLength(1);
  });

  test('takes messages at once each as a line of its own', async () => {
    const at = await trade(server);
    await Promise.all(
      Array.from({ length: 10 }, (_, n) => send(n % 2 ? at.seller : at.winner, at.tradeId, `at once ${n}`)),
    );
    expect(new Set(texts(await read(at.seller, at.tradeId))).size).toBe(10);
  });
});

describe('Checking one’s own text', () => {
  test('marks contact data in it, for members only', async () => {
    const text = 'Call 090-1234-5678 please';
    const query = 'query ($text: String!) { checkText(text: $text) { kind start end } }';
    const { body } = await server.as(await server.member()).ask(query, { text });
    expect(body.data.checkText).toEqual([{ kind: 'PHONE', start: 5, end: 18 }]);
    expect((await server.as().ask(query, { text })).body.errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
  });
});
