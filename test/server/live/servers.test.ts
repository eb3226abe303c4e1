/** Two servers on one database: what is done on one is seen by who follows on the other. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { databaseBus } from '../../../src/server/live/bus/database-bus.ts';
import { messagesOf, wakesIn } from '../../../src/server/live/bus/bus.ts';
import { connected } from '../../../src/database/roles.ts';
import { thisRun } from '../../harness/run.ts';
import { startServer, type Person, type TestServer } from '../../harness/server.ts';
import { at, opened } from '../../market/bid/http/sale.ts';
import { aBus, listening, type Listening } from './bus.ts';
import { connect, IN_TIME, LISTING_UPDATED, revisions, type Client } from './clients.ts';

let [first, second]: TestServer[] = [];
let people: Person[];

beforeAll(async () => {
  first = await startServer();
  second = await startServer({ db: first.db, keys: first.keys });
  for (const { market } of [first, second]) market.relay.start();
  await first.clock.set(at('10:00'));
  people = await Promise.all([first.member(), first.member(), first.member(), first.member()]);
});
afterAll(async () => {
  for (const one of [second, first]) await one!.market.relay.stop();
  await second!.close();
  await first!.stop();
});

describe('a bus through the database', () => {
  let two: readonly [Listening, Listening];
  beforeAll(async () => {
    const pool = first!.market.pool;
    two = [listening(await databaseBus({ pool })), listening(await databaseBus({ pool }))];
  });
  afterAll(async () => {
    for (const { bus } of two) await bus.close();
  });
  aBus(
    () => two,
    async () => {
      const listeners = `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and query like 'listen %'`;
      const { rowCount } = await connected(thisRun().adminUrl, (admin) => admin.query(listeners, [first!.db.name]));
      expect(rowCount).toBeGreaterThanOrEqual(2);
    },
  );

  test('sends messages that the database carries, and reads nothing else', () => {
    const ids = Array.from({ length: 400 }, (_, n) => `${n}`.padStart(36, '0'));
    const messages = messagesOf('00000000-0000-0000-0000-000000000000', { listings: ids, members: ids });
    for (const message of messages) expect(Buffer.byteLength(message)).toBeLessThan(8_000);
    for (const text of ['', '{', 'null', '[]', '{"from":"x","listings":[1],"members":{}}'])
      expect(wakesIn(text, 'me') ?? { listings: [], members: [] }).toEqual({ listings: [], members: [] });
  });
});

async function follower(server: TestServer, id: string, who?: Person): Promise<Client> {
  const client = await connect(server, who);
  client.subscribe('1', LISTING_UPDATED, { id });
  await client.until(({ frames }) => frames().length === 1);
  return client;
}

test('a bid on one server reaches who follows on either, and a sign-out on one closes the socket on the other', async () => {
  const [seller, alice] = people as [Person, Person];
  const sale = await opened(first!, seller);
  const person = await first!.session(alice);
  const [here, there] = [await follower(first!, sale.id), await follower(second!, sale.id, person)];
  await sale.bid(alice, 2_000);
  for (const one of [here, there]) await one.until((client) => revisions(client).includes(1));
  const since = Date.now();
  await first!.as(person).ask('mutation { signOut { signedOut } }');
  expect(await there.closed).toBe(4403);
  expect(Date.now() - since).toBeLessThan(IN_TIME);
  here.close();
});

test('whatever is bid, each follower’s revisions grow, and the last frame is how it stands (P16)', async () => {
  const [seller, ...bidders] = people as [Person, ...Person[]];
  const bid = fc.record({ who: fc.nat({ max: 2 }), amount: fc.integer({ min: 1_000, max: 60_000 }), on: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(bid, { minLength: 1, maxLength: 12 }), async (bids) => {
      const sale = await opened(first!, seller);
      const followers = [
        await follower(first!, sale.id),
        await follower(second!, sale.id),
        await follower(second!, sale.id, seller),
      ];
      const place = (server: TestServer, { who, amount }: (typeof bids)[number]) =>
        server.as(bidders[who]).ask(`mutation ($input: PlaceBidInput!) { placeBid(input: $input) { __typename } }`, {
          input: { listingId: sale.id, amount, idempotencyKey: `${Math.random()}` },
        });
      await Promise.all(bids.map((one) => place(one.on ? first! : second!, one)));
      const { revision, price, leader } = await sale.seen();
      for (const one of followers) {
        await one.until((client) => revisions(client).at(-1) === revision);
        const seen = revisions(one);
        expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
        expect(one.frames().at(-1)?.data.listingUpdated).toMatchObject({ price, leader });
        one.close();
      }
    }),
    { numRuns: 12 },
  );
}, 60_000);
