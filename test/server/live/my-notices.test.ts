/** A member's notices as they come, over real sockets: theirs alone, each once, and none with a session that ended (SC-E1, SC-E2). */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startServer, type Person, type TestServer } from '../../harness/server.ts';
import { at, opened, type Sale } from '../../market/bid/http/sale.ts';
import { connect, IN_TIME, stream, type Client } from './clients.ts';

let [server, other]: TestServer[] = [];
let [seller, alice, bob]: Person[] = [];
const clients: { close(): void }[] = [];

beforeAll(async () => {
  server = await startServer();
  other = await startServer({ db: server.db, keys: server.keys });
  for (const { market } of [server, other]) market.relay.start();
});
afterAll(async () => {
  for (const one of [other, server]) await one!.market.relay.stop();
  await other!.close();
  await server!.stop();
});
beforeEach(async () => {
  await server!.clock.set(at('10:00'));
  [seller, alice, bob] = await Promise.all([server!.member(), server!.member(), server!.member()]);
});
afterEach(() => clients.splice(0).forEach((client) => client.close()));

const MY_NOTICES = `subscription ($after: Int) { myNotices(after: $after) {
  id kind count unread revision listing { id price } subject { __typename id } } }`;

async function client(who?: Person, place = server!): Promise<Client> {
  const made = await connect(place, who);
  clients.push(made);
  return made;
}

/** Follows from the first notice on, unless told otherwise. */
async function follower(who: Person, { after = 0, place = server! }: { after?: number; place?: TestServer } = {}) {
  const made = await client(who, place);
  made.subscribe('1', MY_NOTICES, { after });
  return made;
}

const told = ({ frames }: Client) => frames().map(({ data }) => data.myNotices);
const come = (one: Client, count: number) => one.until(({ frames }) => frames().length >= count);
/** Longer than it takes to look at all that is followed once. */
const aWhile = () => wait(900);

/** Alice leads, then Bob does, in the n-th such round. */
async function outbid(sale: Sale, round = 1): Promise<void> {
  await sale.bid(alice!, round * 2_000);
  await sale.bid(bob!, round * 2_000 + 1_000);
}

describe('a member', () => {
  test('is told of being outbid and of winning, as they happen; nobody else is', async () => {
    const sale = await opened(server!, seller!, { buyNowPrice: 90_000 });
    const [alices, bobs, sellers] = [await follower(alice!), await follower(bob!), await follower(seller!)];
    await outbid(sale);
    await come(alices, 1);
    const accepted = await sale.bid(alice!, 90_000);
    expect(accepted).toMatchObject({ __typename: 'BidAccepted' });
    await server!.runJobs();
    const trade = { __typename: 'Trade', id: expect.any(String) };
    for (const [one, count] of [
      [alices, 2],
      [bobs, 1],
      [sellers, 1],
    ] as const)
      await come(one, count);
    await aWhile();
    const listing = expect.objectContaining({ id: sale.id });
    expect(told(alices)).toEqual([
      {
        id: expect.any(String),
        kind: 'OUTBID',
        count: 1,
        unread: true,
        revision: expect.any(Number),
        listing,
        subject: null,
      },
      {
        id: expect.any(String),
        kind: 'WON',
        count: 1,
        unread: true,
        revision: expect.any(Number),
        listing,
        subject: trade,
      },
    ]);
    expect(told(bobs)).toMatchObject([{ kind: 'OUTBID', subject: null }]);
    expect(told(sellers)).toMatchObject([{ kind: 'SOLD', subject: trade }]);
  });

  test('is told again of one that happens again, which is the same with a greater count and revision', async () => {
    const sale = await opened(server!, seller!);
    const alices = await follower(alice!);
    for (let times = 1; times <= 3; times++) {
      await outbid(sale, times);
      await come(alices, times);
    }
    const [first, ...again] = told(alices);
    expect(told(alices).map(({ id, count }) => [id, count])).toEqual([1, 2, 3].map((count) => [first.id, count]));
    for (const [index, { revision }] of again.entries()) expect(revision).toBeGreaterThan(told(alices)[index].revision);
  });

  test('who comes back with the last revision gets each that was missed, in order; who has none, only what is new', async () => {
    const sales = await Promise.all([1, 2, 3].map(() => opened(server!, seller!)));
    const alices = await follower(alice!);
    for (const [index, sale] of sales.entries()) {
      await outbid(sale);
      await come(alices, index + 1);
    }
    const [one, two, three] = told(alices);
    const back = await follower(alice!, { after: one.revision });
    const current = await follower(alice!, { after: three.revision });
    const fresh = await client(alice);
    fresh.subscribe('1', MY_NOTICES);
    await come(back, 2);
    await aWhile();
    expect([told(back), told(current), told(fresh)]).toEqual([[two, three], [], []]);
    const fourth = await opened(server!, seller!);
    await outbid(fourth);
    for (const one_ of [current, fresh]) await come(one_, 1);
    await come(back, 3);
    await aWhile();
    for (const one_ of [alices, back, current, fresh])
      expect([one_.frames().length, told(one_).at(-1).listing.id]).toEqual([told(one_).length, fourth.id]);
    expect([told(alices), told(back), told(current), told(fresh)].map(({ length }) => length)).toEqual([4, 3, 1, 1]);
  });

  test('is told of nothing that is not committed, or was rolled back', async () => {
    const alices = await follower(alice!);
    const held = await server!.db.owner.connect();
    for (const end of ['rollback', 'commit']) {
      await held.query('begin');
      await held.query(`insert into notice (member_id, kind) values ($1, 'UNSOLD')`, [alice!.id]);
      server!.market.relay.nudge();
      await aWhile();
      expect(told(alices)).toEqual([]);
      await held.query(end);
    }
    held.release();
    await come(alices, 1);
    expect(told(alices)).toMatchObject([{ kind: 'UNSOLD' }]);
  });

  test('is told on every server and over either way', async () => {
    const sale = await opened(server!, seller!);
    const there = await follower(alice!, { place: other! });
    const events = await stream(other!, { query: MY_NOTICES, variables: { after: 0 } }, { token: alice!.token });
    clients.push(events);
    const since = Date.now();
    await outbid(sale);
    await come(there, 1);
    await events.until((text) => text.includes('event: next'));
    expect(Date.now() - since).toBeLessThan(2_000);
    expect(JSON.parse(/^data: (\{.*)$/m.exec(events.text())?.[1] ?? '').data.myNotices).toEqual(told(there)[0]);
  });
});

describe('no one else', () => {
  test('a visitor is refused before anything opens', async () => {
    const nobody = await client();
    nobody.subscribe('1', MY_NOTICES, { after: 0 });
    await nobody.until(({ messages }) => messages.some(({ type }) => type === 'error'));
    expect(nobody.messages.at(-1)).toMatchObject({ payload: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test.each(['signed out', 'revoked without a word'])(
    'a session that was %s closes within a second, and is told nothing',
    async (how) => {
      const sale = await opened(server!, seller!);
      const person = await server!.session(alice!);
      const [gone, stays] = [await follower(person, { place: other! }), await follower(alice!, { place: other! })];
      await sale.bid(alice!, 2_000);
      await aWhile();
      const since = Date.now();
      if (how === 'signed out') await server!.as(person).ask('mutation { signOut { signedOut } }');
      else
        await server!.db.owner.query('update session set revoked_at = noren_now() where id = $1', [person.sessionId]);
      await sale.bid(bob!, 9_000);
      expect(await gone.closed).toBe(4403);
      expect(Date.now() - since).toBeLessThan(IN_TIME);
      await come(stays, 1);
      expect(told(gone)).toEqual([]);
    },
  );
});
