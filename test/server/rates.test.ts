/** How much a client may ask for, and what each answer says of it (P11, SC-D4, AT-16). */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { callerOf } from '../../src/privacy/index.ts';
import { rates, ratesTimes, type Rates } from '../../src/server/limits/index.ts';
import { noRates, startServer, type Asker, type TestServer } from '../harness/server.ts';
import { unique } from '../harness/people.ts';
import { storeTerms } from '../../src/market/store/store-terms.ts';
import { opened } from '../market/bid/http/sale.ts';
import { listed } from '../market/listing/scene.ts';
import { connect, stream } from './live/clients.ts';

const few = (points: number, seconds: number, contacts = 1_000_000): Rates => {
  const ofAll = { points: { max: points, seconds, why: '' }, contacts: { max: contacts, seconds, why: '' } };
  return { visitor: ofAll, member: ofAll, partner: ofAll, staff: ofAll };
};

describe('the table of rates', () => {
  test('gives each kind of client a reason', () => {
    for (const [name, of] of Object.entries(rates))
      for (const [what, { max, seconds, why }] of Object.entries(of) as [
        string,
        { max: number; seconds: number; why: string },
      ][])
        expect([name, what, Number.isInteger(max / 10), seconds > 0, why.length > 20]).toEqual([
          name,
          what,
          true,
          true,
          true,
        ]);
    expect(ratesTimes(3).member.points.max).toBe(3 * rates.member.points.max);
  });
});

const tiny = '{ __typename }';
const RATE = '{ rateLimit { max left restoreRate resetAt requested } }';

describe('each answer says what it cost', () => {
  let server: TestServer;
  let listingId: string;
  beforeAll(async () => {
    server = await startServer({ rates: few(1_000_000, 3_600) });
    listingId = (await opened(server, await server.member())).id;
  });
  afterAll(() => server.stop());

  test('and what is left, which the next one goes on from', async () => {
    const member = server.as(await server.member());
    const first = await member.ask(tiny);
    expect(first.cost).toEqual({
      requested: 1,
      actual: 1,
      throttle: { max: 1_000_000, left: 999_999, restoreRate: 277 },
    });
    const page = `query ($id: ID!) { listing(id: $id) { title priceHistory(first: 50) { edges { node { price } } } } }`;
    const { cost } = await member.ask(page, { id: listingId });
    expect(cost).toMatchObject({ requested: 153, actual: 4, throttle: { left: 999_995 } });
    expect((await member.ask(tiny)).cost?.throttle.left).toBe(999_994);
  });

  test.each([
    ['what is no GraphQL', '{'],
    ['what is not in the schema', '{ nothing }'],
    ['what is too deep', `{ ${'a { '.repeat(20)} b ${'}'.repeat(20)} }`],
    [
      'what could be too large',
      `{ listings(first: 100) { edges { node { a: priceHistory(first: 100) { edges { node { bidder { id nickname } at price } cursor } } } } } b: listings(first: 100) { edges { node { priceHistory(first: 100) { edges { node { bidder { id nickname } at price } cursor } } } } } c: listings(first: 100) { edges { node { priceHistory(first: 100) { edges { node { bidder { id nickname } at price } cursor } } } } } }`,
    ],
    ['an operation that is not there', 'query A { __typename } query B { __typename }'],
    ['a subscription', 'subscription { listingUpdated(id: "x") { price } }'],
  ])('%s is charged for being read', async (_what, query) => {
    const member = server.as(await server.member());
    const { status, body, cost } = await member.ask(query);
    expect([status, body.data]).toEqual([400, undefined]);
    const points = 100 + query.length;
    expect(cost).toEqual({
      requested: points,
      actual: points,
      throttle: { max: 1_000_000, left: 1_000_000 - points, restoreRate: 277 },
    });
  });

  test('and the schema of a kind of caller, by whoever it has to be made for: one can come with ever other scopes', async () => {
    const { id, sessionId } = await server.partner('mail');
    const asking = async (...powers: string[]): Promise<Asker> => {
      const holder = { caller: callerOf('partner', powers), id, sessionId };
      return server.as((await server.market.tokens.issueTo(holder, Date.now())).token);
    };
    const mail = await asking('mail');
    for (let times = 0; times < 9; times++) await mail.ask('{ nothing'.padEnd(90_000));
    const statuses: number[] = [];
    for (const other of ['engagements', 'consents', 'enquiries', 'shipments'])
      statuses.push((await (await asking('collections', other)).ask(tiny)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const again = await asking('collections', 'consents');
    expect((await again.ask(tiny)).status).toBe(200);
  });

  test('by its text alone: a thing that is hidden costs what one that is not there does', async () => {
    const seller = await server.member();
    const [draft = ''] = await listed(server.db.owner, { sellerId: seller.id, state: 'DRAFT' });
    const costs = [];
    for (const id of [draft, '00000000-0000-4000-8000-000000000000']) {
      const asked = await server.as().ask('query ($id: ID!) { listing(id: $id) { id title } }', { id });
      expect(asked.body.data).toEqual({ listing: null });
      costs.push({ ...asked.cost, throttle: null });
    }
    expect(costs[0]).toEqual({ requested: 3, actual: 1, throttle: null });
    expect(costs[1]).toEqual(costs[0]);
  });

  test('and everyone can ask for it', async () => {
    const everyone: Asker[] = [
      server.as(),
      server.as(await server.member()),
      server.as(await server.partner('mail')),
      server.as(await server.staff('support')),
    ];
    for (const one of everyone) {
      const { body, cost } = await one.ask(RATE);
      const { resetAt, ...figures } = body.data.rateLimit;
      expect(figures).toEqual({ max: 1_000_000, left: cost?.throttle.left, restoreRate: 277, requested: 6 });
      expect(Math.abs(Date.parse(resetAt) - Date.now() - 3_600_000)).toBeLessThan(60_000);
    }
  });
});

describe('one who asks for more than there is', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ rates: few(1_000, 500), trustedProxies: ['127.0.0.1'] });
  });
  afterAll(() => server.stop());
  const page = '{ listings(first: 100) { edges { node { id title } } } }';

  const empty = async (asker: Asker) => {
    for (let n = 0; n < 50; n++) {
      const asked = await asker.ask('{ nothing'.padEnd(700));
      if (asked.status === 429) return asked;
    }
    throw new Error('It is never empty.');
  };

  test('is refused before it runs, told how it stands and when to come again', async () => {
    const member = server.as(await server.member());
    await member.ask('{ nothing'.padEnd(700));
    const { status, headers, body, cost, statements } = await member.ask(page, {}, { 'accept-language': 'en' });
    expect([status, statements]).toEqual([429, []]);
    expect(body).toEqual({
      errors: [
        {
          message: 'You have asked for too much in a short time; try again later.',
          extensions: { code: 'RATE_LIMITED' },
        },
      ],
    });
    expect(cost).toEqual({ requested: 401, actual: 0, throttle: { max: 1_000, left: 200, restoreRate: 2 } });
    const after = Number(headers.get('retry-after'));
    expect(after > 400 && after <= 500).toBe(true);
    expect((await member.ask(tiny)).status).toBe(200); // what is left is enough for less
  });

  test('and is served once the time is over that it was told', async () => {
    const soon = await startServer({ rates: few(1_000, 2) });
    try {
      const member = soon.as(await soon.member());
      const after = Number((await empty(member)).headers.get('retry-after'));
      expect([1, 2]).toContain(after);
      await wait(after * 1_000 + 50);
      expect((await member.ask(page)).status).toBe(200);
    } finally {
      await soon.stop();
    }
  });

  test('and is not even read once nothing is left', async () => {
    const member = server.as(await server.member());
    const { body, cost, headers, statements } = await empty(member);
    expect(statements).toEqual([]);
    expect(cost?.requested).toBe(100 + 700); // the one that took the rest was read, and told so instead of what is wrong with it
    expect(body.errors?.[0].extensions).toEqual({ code: 'RATE_LIMITED' });
    expect(cost?.throttle.left).toBe(0);
    expect(headers.get('retry-after')).toMatch(/^(4\d\d|500)$/);
    const [bad, good] = [await member.ask('{ nothing }'), await member.ask(tiny)];
    expect([bad.status, good.status]).toEqual([429, 429]);
    expect(bad.cost?.requested).toBe(100 + '{ nothing }'.length);
  });

  test('takes nothing from anyone else: members, partners, staff one by one, visitors by network', async () => {
    const [one, other] = [await server.member(), await server.member()];
    await empty(server.as(one));
    expect((await server.as(await server.session(one)).ask(tiny)).status).toBe(429);
    expect((await server.as(other).ask(tiny)).status).toBe(200);
    const from = (ip: string): Asker => ({
      ask: (query, variables) => server.as().ask(query, variables, { 'x-forwarded-for': ip }),
    });
    await empty(from('192.0.2.1'));
    await empty(from('2001:db8::1'));
    const statuses = ['192.0.2.1', '192.0.2.2', '2001:db8::2', '2001:db8:0:1::1'].map((ip) => from(ip).ask(tiny));
    expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([429, 200, 429, 200]);
    for (const make of [() => server.partner('mail'), () => server.staff('legal')]) {
      const [first, second] = [await make(), await make()];
      await empty(server.as(first));
      expect((await server.as(second).ask(tiny)).status).toBe(200);
    }
  });

  test('opens no subscription either', async () => {
    const member = await server.member();
    await empty(server.as(member));
    const query = 'subscription { listingUpdated(id: "x") { price } }';
    const streamed = await stream(server, { query }, { token: member.token });
    expect(streamed.status).toBe(429);
    streamed.close();
    const socket = await connect(server, member);
    socket.subscribe('1', query);
    await socket.until(({ messages }) => messages.some(({ type }) => type === 'error'));
    expect(JSON.stringify(socket.messages)).toContain('RATE_LIMITED');
    socket.close();
  });

  test('of subscriptions is refused the next', async () => {
    const socket = await connect(server, await server.member());
    const id = '00000000-0000-4000-8000-000000000000';
    for (let n = 0; n < 12; n++) socket.subscribe(String(n), `subscription { listingUpdated(id: "${id}") { price } }`);
    await socket.until(({ messages }) => messages.length === 1 + 12);
    const ends = socket.messages.map(({ type }) => type);
    expect([ends.filter((type) => type === 'complete').length, ends.filter((type) => type === 'error').length]).toEqual(
      [9, 3],
    );
    socket.close();
  });
});

async function openStore(server: TestServer): Promise<string> {
  const keeper = server.as(await server.member({ type: 'COMPANY' }));
  const terms = Object.fromEntries(Object.keys(storeTerms).map((term) => [term, 'なし']));
  const address = { postalCode: '1000001', prefecture: '東京', city: '千代田区', street: '1-1' };
  const input = { shopName: `店 ${unique()}`, phone: '03-3212-3456', address, ...terms, idempotencyKey: unique() };
  const register = 'mutation ($input: RegisterStoreInput!) { registerStore(input: $input) { store { id } } }';
  return (await keeper.ask(register, { input })).body.data.registerStore.store.id;
}

describe('contact data that anyone may see (P5.1)', () => {
  let server: TestServer;
  let stores: readonly string[];
  beforeAll(async () => {
    server = await startServer({ rates: { ...noRates, visitor: few(1e9, 3_600, 3).visitor } });
    stores = await Promise.all(Array.from({ length: 5 }, () => openStore(server)));
  });
  afterAll(() => server.stop());

  test('is read one by one, and not in bulk; what else a store shows goes on', async () => {
    const contact = 'query ($id: ID!) { store(id: $id) { shopName companyName phone } }';
    const answers = [];
    for (const id of stores) answers.push(await server.as().ask(contact, { id }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
    const [first, , , refused] = answers;
    expect(first?.body.data.store.phone).toMatch(/^\+/);
    expect(first?.cost?.contacts).toEqual({ requested: 1, actual: 1, throttle: { max: 3, left: 2, restoreRate: 0 } });
    expect(refused?.cost?.contacts).toEqual({ requested: 1, actual: 0, throttle: { max: 3, left: 0, restoreRate: 0 } });
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(3_000);
    const open = await server.as().ask('query ($id: ID!) { store(id: $id) { shopName } }', { id: stores[0] });
    expect([open.status, open.cost?.contacts]).toEqual([200, undefined]);
    const member = await server.as(await server.member()).ask(contact, { id: stores[4] });
    expect(member.status).toBe(200);
  });

  test('is counted as often as it is asked for, and what was not there is given back', async () => {
    const member = server.as(await server.member());
    const query = `query ($a: ID!, $b: ID!) { a: store(id: $a) { phone } b: store(id: $b) { email } c: store(id: "x") { name } }`;
    const { cost } = await member.ask(query, { a: stores[0], b: stores[1] });
    expect(cost?.contacts).toMatchObject({ requested: 3, actual: 2 });
  });

  test('more of it than there ever is in a bucket is never worth to come again for', async () => {
    const all = `{ ${['a', 'b', 'c', 'd'].map((name) => `${name}: store(id: "x") { phone }`).join(' ')} }`;
    const { status, body, headers } = await server.as().ask(all);
    expect([status, body.errors?.[0].extensions.code, headers.get('retry-after')]).toEqual([400, 'TOO_COSTLY', null]);
  });
});
