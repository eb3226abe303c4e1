/** The two ways to a client, and what they are held to (AT-17, SC-E4, SC-E5, SC-F6). */
import { createClient as sseClient } from 'graphql-sse';
import { createClient as wsClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { startServer, type Person, type TestServer } from '../../harness/server.ts';
import { at, opened, type Sale } from '../../market/bid/http/sale.ts';
import {
  connect,
  handshake,
  IN_TIME,
  LISTING_UPDATED,
  open,
  stream,
  until,
  type Client,
  type Stream,
} from './clients.ts';

let server: TestServer;
let [seller, alice]: Person[] = [];
let sale: Sale;
const open_: { close(): void }[] = [];

beforeAll(async () => {
  server = await startServer({ liveLimits: { perNetwork: 12, perAccount: 3 } });
  server.market.relay.start();
  [seller, alice] = await Promise.all([server.member(), server.member()]);
});
afterAll(async () => {
  await server.market.relay.stop();
  await server.stop();
});
beforeEach(async () => {
  await server.clock.set(at('10:00'));
  sale = await opened(server, seller!);
});
afterEach(async () => {
  for (const one of open_.splice(0)) one.close();
  await until(() => true);
});

const kept = <One extends { close(): void }>(one: One): One => {
  open_.push(one);
  return one;
};
const client = async (who?: Person): Promise<Client> => kept(await connect(server, who));
const streamed = async (
  ...asked: Parameters<typeof stream> extends [unknown, ...infer Rest] ? Rest : never
): Promise<Stream> => kept(await stream(server, ...asked));
const updates = (id: string) => ({ query: LISTING_UPDATED, variables: { id } });

/** What of it is shown by the server's own counter. */
async function subscriptions(): Promise<number> {
  const text = await (await fetch(server.url.replace('/graphql', '/metrics'))).text();
  return Number(/^noren_live_subscriptions (\d+)/m.exec(text)?.[1]);
}

describe('clients as they are used', () => {
  test('graphql-ws follows, and ends what it follows', async () => {
    const ws = wsClient({
      url: server.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${alice!.token}` },
    });
    const followed = ws.iterate<{ listingUpdated: { revision: number } }>(updates(sale.id));
    expect((await followed.next()).value).toMatchObject({ data: { listingUpdated: { revision: 0 } } });
    await sale.bid(alice!, 2_000);
    expect((await followed.next()).value).toMatchObject({ data: { listingUpdated: { revision: 1 } } });
    expect(await subscriptions()).toBe(1);
    await followed.return?.();
    await until(() => true);
    while ((await subscriptions()) > 0);
    await ws.dispose();
  });

  test('graphql-sse follows in distinct connections, and is told when there is nothing', async () => {
    const sse = sseClient({ url: server.url, headers: { authorization: `Bearer ${alice!.token}` } });
    const followed = sse.iterate<{ listingUpdated: { revision: number } }>(updates(sale.id));
    expect((await followed.next()).value).toMatchObject({ data: { listingUpdated: { revision: 0 } } });
    await sale.bid(alice!, 2_000);
    expect((await followed.next()).value).toMatchObject({ data: { listingUpdated: { revision: 1 } } });
    await followed.return?.();
    expect(await sse.iterate(updates('no-id')).next()).toEqual({ done: true, value: undefined });
    sse.dispose();
  });
});

describe('one document with both', () => {
  const wrong: readonly (readonly [string, string, string])[] = [
    ['a query', '{ __typename }', 'SUBSCRIPTIONS_ONLY'],
    ['a mutation', 'mutation { signOut { signedOut } }', 'SUBSCRIPTIONS_ONLY'],
    ['no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', 'subscription { listingUpdates(id: "x") { price } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'two root fields',
      'subscription { a: listingUpdated(id: "x") { price } b: listingUpdated(id: "x") { price } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a variable that is missing', LISTING_UPDATED, 'BAD_USER_INPUT'],
    [
      '40 aliases',
      `subscription { listingUpdated(id: "x") { ${Array.from({ length: 40 }, (_, n) => `a${n}: price`).join(' ')} } }`,
      'TOO_MANY_ALIASES',
    ],
    [
      'a document too large',
      `subscription { listingUpdated(id: "x") { price } } ${'#'.repeat(21_000)}`,
      'DOCUMENT_TOO_LARGE',
    ],
    [
      'a page too large',
      'subscription ($id: ID!) { listingUpdated(id: $id) { listing { priceHistory(first: 1000) { edges { cursor } } } } }',
      'BAD_PAGE',
    ],
  ];

  test.each(wrong)('%s is refused as over HTTP, with the same error either way', async (_name, query, code) => {
    const variables = code === 'BAD_PAGE' ? { id: sale.id } : {};
    const one = await client();
    one.subscribe('1', query, variables);
    await one.until(({ messages }) => messages.length > 1);
    const [, answer] = one.messages;
    const other = await streamed({ query, variables });
    await other.ended;
    const [, json = ''] = /^event: next\ndata: (.*)$/m.exec(other.text()) ?? [];
    const errors = (payload: unknown): unknown =>
      Array.isArray(payload) ? payload : (payload as { errors: unknown }).errors;
    expect(errors(answer?.payload)).toMatchObject([{ extensions: { code } }]);
    expect(errors(JSON.parse(json))).toEqual(errors(answer?.payload));
    expect(other.text().endsWith('event: complete\ndata:\n\n')).toBe(true);
    const text = JSON.stringify(answer);
    expect(text).not.toMatch(/Did you mean|node_modules|\.ts|stack/);
  });

  test('an answer is in the reader’s language', async () => {
    const english = kept(await connect(server, undefined, { headers: { 'accept-language': 'en' } }));
    const japanese = await client();
    for (const one of [english, japanese]) one.subscribe('1', '{ __typename }');
    for (const one of [english, japanese]) await one.until(({ messages }) => messages.length > 1);
    expect(
      [english, japanese].map(({ messages }) => (messages[1]?.payload as { message: string }[])[0]?.message),
    ).toEqual(['Only subscriptions are served this way.', 'ここではサブスクリプションのみ受け付けます。']);
  });

  test('frames are the same bytes either way', async () => {
    const one = await client();
    one.subscribe('1', LISTING_UPDATED, { id: sale.id });
    const other = await streamed(updates(sale.id));
    await one.until(({ frames }) => frames().length === 1);
    await other.until((text) => text.includes('event: next'));
    expect(other.text()).toContain(`data: ${JSON.stringify(one.frames()[0])}\n\n`);
    expect(other.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(other.headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('a WebSocket', () => {
  test('is opened by programs, by this host’s pages and by origins that may call, and by no others', async () => {
    const { host } = new URL(server.url);
    const statusFor = (origin?: string) => handshake(server, origin === undefined ? {} : { origin });
    expect(await statusFor()).toBe(101);
    expect(await statusFor(`http://${host}`)).toBe(101);
    expect(await statusFor('https://shop.noren.test')).toBe(101);
    for (const origin of ['https://evil.test', 'null', 'https://shop.noren.test.evil.test', `http://${host}0`, 'x'])
      expect([origin, await statusFor(origin)]).toEqual([origin, 403]);
  });

  test('is opened at its path, under a host that is ours, and for its protocol', async () => {
    expect(await handshake({ url: server.url.replace('/graphql', '/') })).toBe(404);
    expect(await handshake({ url: server.url.replace('/graphql', '/health') })).not.toBe(101);
    expect(await handshake(server, { headers: { host: 'evil.test' } })).toBe(421);
    expect(await open(server, {}, 'graphql-ws').closed).toBeGreaterThan(1_000);
    expect((await server.as().ask('{ __typename }')).status).toBe(200);
  });

  const closes: readonly (readonly [string, unknown, number])[] = [
    ['no JSON', '{', 4400],
    ['a message of no type', '{}', 4400],
    ['a type that is none', { type: 'start', id: '1' }, 4400],
    ['a second greeting', { type: 'connection_init' }, 4429],
    ['more than a message may hold', `{"type":"ping","payload":{"x":"${'x'.repeat(60_000)}"}}`, 1009],
    ['bytes', Buffer.from([1, 2, 3]), 4400],
  ];
  test.each(closes)('is closed by %s, and no reason is given', async (_name, message, code) => {
    const one = await client();
    const reason = new Promise((done) => one.socket.once('close', (_code, text: Buffer) => done(text.toString())));
    if (Buffer.isBuffer(message)) one.socket.send(message);
    else one.send(message);
    expect(await one.closed).toBe(code);
    expect(await reason).toBe('');
  });

  test('is closed when it asks before it is greeted, and when it does not greet', async () => {
    const hasty = kept(open(server));
    await until(() => hasty.socket.readyState === WebSocket.OPEN);
    hasty.subscribe('1', LISTING_UPDATED, { id: sale.id });
    expect(await hasty.closed).toBe(4401);
    const silent = kept(open(server));
    expect(await silent.closed).toBe(4408);
  }, 10_000);

  test('is closed when it says too much', async () => {
    const one = await client();
    for (let n = 0; n < 250; n++) one.send({ type: 'ping' });
    expect(await one.closed).toBe(1008);
  });

  test('holds 20 subscriptions, and a client that ends some has room again', async () => {
    const one = await client();
    for (let n = 1; n <= 21; n++) one.subscribe(String(n), LISTING_UPDATED, { id: sale.id });
    await one.until(({ messages }) => messages.some(({ type }) => type === 'error'));
    expect(one.messages.filter(({ type }) => type === 'error')).toMatchObject([
      { id: '21', payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }] },
    ]);
    one.send({ id: '1', type: 'complete' });
    one.subscribe('22', LISTING_UPDATED, { id: sale.id });
    await one.until(({ frames }) => frames('22').length === 1);
  });

  test('that does not read is cut off, and others are served meanwhile', async () => {
    await server.db.owner.query('update listing set description = $2 where id = $1', [sale.id, 'x'.repeat(150_000)]);
    const deaf = await client();
    const listening = await client();
    const whole = `subscription ($id: ID!) { listingUpdated(id: $id) { revision listing { description } } }`;
    for (let n = 0; n < 20; n++) deaf.subscribe(String(n), whole, { id: sale.id });
    await deaf.until(({ messages }) => messages.length > 20);
    listening.subscribe('1', LISTING_UPDATED, { id: sale.id });
    deaf.socket.pause();
    expect(await subscriptions()).toBe(21);
    const bump = `with bumped as (update listing set revision = revision + 1 where id = $1)
      insert into outbox (happening, listing_id) values ('LISTING_CHANGED', $1)`;
    const since = Date.now();
    while ((await subscriptions()) > 1 && Date.now() - since < 8_000) {
      await server.db.owner.query(bump, [sale.id]);
      server.market.relay.nudge();
    }
    expect(await subscriptions()).toBe(1);
    const { rows } = await server.db.owner.query<{ revision: number }>('select revision from listing where id = $1', [
      sale.id,
    ]);
    await listening.until(({ frames }) => frames().at(-1)?.data.listingUpdated.revision === rows[0]?.revision);
  }, 15_000);

  test('is one of so many of its member, and of its network', async () => {
    const three = [await client(alice), await client(alice), await client(alice)];
    const fourth = kept(open(server));
    await until(() => fourth.socket.readyState === WebSocket.OPEN);
    fourth.send({ type: 'connection_init', payload: { authorization: `Bearer ${alice!.token}` } });
    expect(await fourth.closed).toBe(1013);
    expect((await streamed(updates(sale.id), { token: alice!.token })).status).toBe(429);
    const visitors = await Promise.all(Array.from({ length: 9 }, () => client()));
    expect(await handshake(server)).toBe(429);
    expect((await streamed(updates(sale.id))).status).toBe(429);
    for (const one of [...three, ...visitors]) one.close();
    await until(() => visitors.every(({ socket }) => socket.readyState === WebSocket.CLOSED));
    while ((await handshake(server)) !== 101);
  });
});

describe('a stream of events', () => {
  test('is refused with a token that is not good, before it opens', async () => {
    const refused = await streamed(updates(sale.id), { token: 'x.y.z' });
    expect([refused.status, refused.headers.get('content-type')]).toEqual([401, 'application/json; charset=utf-8']);
  });

  test('ends within a second with its session, without a frame and without the word that all is told', async () => {
    const person = await server.session(alice!);
    const one = await streamed(updates(sale.id), { token: person.token });
    await one.until((text) => text.includes('event: next'));
    const since = Date.now();
    await server.as(person).ask('mutation { signOut { signedOut } }');
    await one.ended;
    expect(Date.now() - since).toBeLessThan(IN_TIME);
    expect(one.text().match(/^event: .*/gm)).toEqual(['event: next']);
  });

  test('is only for who asks for it, as JSON, and not by a form', async () => {
    const json = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(updates(sale.id)),
    });
    expect([json.status, await json.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'SUBSCRIPTION_OVER_HTTP' } }] },
    ]);
    expect((await streamed(updates(sale.id), { headers: { 'content-type': 'text/plain' } })).status).toBe(415);
    expect((await streamed([updates(sale.id)])).status).toBe(400);
  });

  test('tells a page of an origin that may call that it may read it', async () => {
    const one = await streamed(updates(sale.id), { headers: { origin: 'https://shop.noren.test' } });
    expect(one.headers.get('access-control-allow-origin')).toBe('https://shop.noren.test');
  });

  test('gives its place back when the client goes', async () => {
    const one = await streamed(updates(sale.id));
    await one.until((text) => text.includes('event: next'));
    expect(await subscriptions()).toBe(1);
    one.close();
    while ((await subscriptions()) > 0);
  });
});

test('a stop closes sockets as going away, and ends streams', async () => {
  const own = await startServer({ db: server.db, keys: server.keys });
  const socket = await connect(own);
  socket.subscribe('1', LISTING_UPDATED, { id: sale.id });
  const events = await stream(own, updates(sale.id));
  await socket.until(({ frames }) => frames().length === 1);
  const since = Date.now();
  await own.close();
  expect(await socket.closed).toBe(1001);
  await events.ended;
  expect(Date.now() - since).toBeLessThan(3_000);
});
