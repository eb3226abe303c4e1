/** Updates of an auction for those who follow it (P16, SC-E1 to SC-E3), over real sockets. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startServer, type Person, type TestServer } from '../../harness/server.ts';
import { opened, at, type Sale } from '../../market/bid/http/sale.ts';
import { connect, IN_TIME, LISTING_UPDATED, revisions, type Client } from './clients.ts';

let server: TestServer;
let [seller, alice, bob]: Person[] = [];
const clients: Client[] = [];

beforeAll(async () => {
  server = await startServer();
  server.market.relay.start();
  [seller, alice, bob] = await Promise.all([server.member(), server.member(), server.member()]);
});
afterAll(async () => {
  await server.market.relay.stop();
  await server.stop();
});
beforeEach(() => server.clock.set(at('10:00')));
afterEach(() => clients.splice(0).forEach((client) => client.close()));

async function client(who?: Person): Promise<Client> {
  const made = await connect(server, who);
  clients.push(made);
  return made;
}

async function follower(sale: Sale, who?: Person, after?: number): Promise<Client> {
  const made = await client(who);
  made.subscribe('1', LISTING_UPDATED, { id: sale.id, after });
  return made;
}

/** Longer than it takes to look at all that is followed once. */
const aWhile = () => wait(900);

describe('a follower', () => {
  test('gets how it stands at once, and each visible change, in the shape of a query’s answer', async () => {
    const sale = await opened(server, seller!);
    const visitor = await follower(sale);
    await visitor.until(({ frames }) => frames().length === 1);
    await sale.bid(alice!, 5_000);
    await visitor.until(({ frames }) => frames().length === 2);
    expect(visitor.frames()).toMatchObject([
      { data: { listingUpdated: { revision: 0, price: 1_000, bidCount: 0, leader: null, state: 'OPEN' } } },
      { data: { listingUpdated: { revision: 1, price: 1_000, bidCount: 1, leader: { nickname: alice!.nickname } } } },
    ]);
    expect(visitor.frames()[0]?.data.listingUpdated).toMatchObject({
      endAt: '2026-11-22T21:00:00.000Z',
      serverTime: '2026-11-22T10:00:00.000Z',
    });
  });

  test('sees that a reserve is met, and never the reserve (R11)', async () => {
    const sale = await opened(server, seller!);
    await server.db.owner.query('update listing set reserve_price = 8765 where id = $1', [sale.id]);
    const visitor = await client();
    visitor.subscribe('1', `subscription ($id: ID!) { listingUpdated(id: $id) { price reserveStatus } }`, {
      id: sale.id,
    });
    await visitor.until(({ frames }) => frames().length === 1);
    await sale.bid(alice!, 5_000);
    await visitor.until(({ frames }) => frames().length === 2);
    expect(JSON.stringify(visitor.messages)).not.toContain('8765');
    await sale.bid(bob!, 9_000);
    await visitor.until(({ frames }) => frames().length === 3);
    expect(visitor.frames().map(({ data }) => data.listingUpdated.reserveStatus)).toEqual([
      'NOT_MET',
      'NOT_MET',
      'MET',
    ]);
  });

  test('gets nothing of a change that is not committed', async () => {
    const sale = await opened(server, seller!);
    const visitor = await follower(sale);
    await visitor.until(({ frames }) => frames().length === 1);
    const held = await server.db.owner.connect();
    await held.query('begin');
    await held.query('update listing set revision = 1, price = 4321 where id = $1', [sale.id]);
    await held.query(`insert into outbox (happening, listing_id) values ('LISTING_CHANGED', $1)`, [sale.id]);
    server.market.relay.nudge();
    await aWhile();
    expect(revisions(visitor)).toEqual([0]);
    await held.query('commit');
    held.release();
    await visitor.until(() => revisions(visitor).includes(1));
    expect(visitor.frames()[1]?.data.listingUpdated.price).toBe(4321);
  });

  test('gets nothing when a leader raises their maximum in secret (SC-E3)', async () => {
    const sale = await opened(server, seller!);
    await sale.bid(alice!, 5_000);
    const visitor = await follower(sale, undefined, 1);
    await sale.bid(alice!, 9_000);
    await aWhile();
    expect(visitor.messages.map(({ type }) => type)).toEqual(['connection_ack']);
    await sale.bid(bob!, 5_500);
    await visitor.until(() => revisions(visitor).length === 1);
    expect(revisions(visitor)).toEqual([2]);
  });

  test('who comes back with the last revision gets what was missed, as it stands now', async () => {
    const sale = await opened(server, seller!);
    await sale.bid(alice!, 2_000);
    await sale.bid(bob!, 3_000);
    await sale.bid(alice!, 4_000);
    const back = await follower(sale, undefined, 1);
    const current = await follower(sale, undefined, 3);
    await back.until(({ frames }) => frames().length === 1);
    expect(back.frames()[0]?.data.listingUpdated).toMatchObject({ revision: 3, price: 3_100 });
    await aWhile();
    expect(current.frames()).toEqual([]);
    expect(await sale.history()).toHaveLength(3);
  });

  test('is served when a wake-up is lost', async () => {
    const sale = await opened(server, seller!);
    const visitor = await follower(sale);
    await visitor.until(({ frames }) => frames().length === 1);
    await server.db.owner.query('update listing set revision = 7 where id = $1', [sale.id]); // nobody is told
    await visitor.until(() => revisions(visitor).includes(7));
  });

  test('sees a listing of its own viewer: another’s maximum is not in it, one’s own is', async () => {
    const sale = await opened(server, seller!);
    await sale.bid(alice!, 5_000);
    const document = `subscription ($id: ID!) { listingUpdated(id: $id) { revision listing { price myBid { maximum } } } }`;
    const [one, other, nobody] = [await client(alice), await client(bob), await client()];
    for (const one_ of [one, other, nobody]) one_.subscribe('1', document, { id: sale.id });
    for (const one_ of [one, other, nobody]) await one_.until(({ frames }) => frames().length === 1);
    await sale.bid(bob!, 2_000);
    for (const one_ of [one, other, nobody]) await one_.until(({ frames }) => frames().length === 2);
    const maxima = (which: Client) =>
      which.frames().map(({ data }) => data.listingUpdated.listing.myBid?.maximum ?? null);
    expect([maxima(one), maxima(other), maxima(nobody)]).toEqual([
      [5_000, 5_000],
      [null, 2_000],
      [null, null],
    ]);
    const grounds = one.frames()[0]?.extensions.privacy;
    expect(grounds).toMatchObject([{ coordinate: 'Bid.maximum' }]);
    expect(other.frames()[0]?.extensions.privacy).toEqual(grounds);
  });
});

describe('what may not be known ends as what never was', () => {
  const bytesOf = ({ messages }: Client) => JSON.stringify(messages).replace(/"id":"[^"]*"/g, '"id"');

  test('a stranger’s draft, a history that is over, an id of nothing, and no id at all', async () => {
    const draft = await opened(server, seller!, { state: 'DRAFT' });
    const over = await opened(server, seller!, { state: 'ENDED', historyUntil: at('09:59') });
    for (const who of [undefined, alice]) {
      const all = [];
      for (const id of [draft.id, over.id, randomUUID(), 'no-id', '']) {
        const one = await client(who);
        one.subscribe('1', LISTING_UPDATED, { id });
        await one.until(({ messages }) => messages.some(({ type }) => type === 'complete'));
        all.push(one);
      }
      expect(new Set(all.map(bytesOf)).size).toBe(1);
      expect(bytesOf(all[0]!)).toBe('[{"type":"connection_ack"},{"id","type":"complete"}]');
    }
    const own = await follower(draft, seller);
    await own.until(({ frames }) => frames().length === 1);
  });

  test('a stream ends within a second once the listing may not be known any more, without a frame', async () => {
    const sale = await opened(server, seller!, { state: 'ENDED', endAt: at('09:00'), historyUntil: at('10:30') });
    const visitor = await follower(sale);
    const owner = await follower(sale, seller);
    for (const one of [visitor, owner]) await one.until(({ frames }) => frames().length === 1);
    await server.clock.set(at('10:30'));
    const since = Date.now();
    await visitor.until(({ messages }) => messages.some(({ type }) => type === 'complete'));
    expect(Date.now() - since).toBeLessThan(IN_TIME);
    expect(visitor.frames()).toHaveLength(1);
    await server.db.owner.query('update listing set revision = revision + 1 where id = $1', [sale.id]);
    await owner.until(({ frames }) => frames().length === 2);
    expect(visitor.frames()).toHaveLength(1);
  });
});

describe('a lost credential', () => {
  test('closes the socket at once when its session is signed out here, and no frame follows', async () => {
    const sale = await opened(server, seller!);
    const stays = await follower(sale, bob);
    await stays.until(({ frames }) => frames().length === 1);
    // A machine that stalls may be late for one of them; where nobody is told, each waits for the look at all, all but by luck.
    const allGone: Client[] = [];
    let took = Infinity;
    while (took >= 600 && allGone.length < 3) {
      const person = await server.session(bob!);
      const gone = await follower(sale, person);
      allGone.push(gone);
      await gone.until(({ frames }) => frames().length === 1);
      const since = Date.now();
      await server.as(person).ask('mutation { signOut { signedOut } }');
      expect(await gone.closed).toBe(4403);
      took = Date.now() - since;
    }
    expect(took).toBeLessThan(600);
    await sale.bid(alice!, 2_000);
    await stays.until(({ frames }) => frames().length === 2);
    for (const gone of allGone) expect(gone.frames()).toHaveLength(1);
  });

  test('closes it within a second when it is revoked without a word, and a change meanwhile is not sent (SC-E2)', async () => {
    const sale = await opened(server, seller!);
    const person = await server.session(bob!);
    const gone = await follower(sale, person);
    await gone.until(({ frames }) => frames().length === 1);
    const since = Date.now();
    await server.db.owner.query('update session set revoked_at = noren_now() where id = $1', [person.sessionId]);
    await sale.bid(alice!, 2_000);
    expect(await gone.closed).toBe(4403);
    expect(Date.now() - since).toBeLessThan(IN_TIME);
    expect(gone.frames()).toHaveLength(1);
  });

  test('closes it when the token ends', async () => {
    const sale = await opened(server, seller!);
    const { token } = await server.market.tokens.issue(
      { memberId: bob!.id, sessionId: bob!.sessionId },
      Date.now() - 595_000,
    );
    const short = await connect(server, token);
    clients.push(short);
    short.subscribe('1', LISTING_UPDATED, { id: sale.id });
    await short.until(({ frames }) => frames().length === 1);
    expect(await short.closed).toBe(4403);
  });

  test('is refused like any other that is not good', async () => {
    const { token: late } = await server.market.tokens.issue(
      { memberId: bob!.id, sessionId: bob!.sessionId },
      Date.now() - 700_000,
    );
    for (const token of [late, 'x.y.z', `${bob!.token}x`, ''])
      expect(await (await connect(server, token)).closed).toBe(4403);
  });
});
