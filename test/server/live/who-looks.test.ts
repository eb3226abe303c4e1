/** What depends on who looks is read for each, and recorded before it is sent; what does not is read once for all. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { startServer, type Person, type TestServer } from '../../harness/server.ts';
import { at, opened } from '../../market/bid/http/sale.ts';
import { trade } from '../../market/trade/scene.ts';
import { connect, type Client } from './clients.ts';

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
afterEach(() => clients.splice(0).forEach((client) => client.close()));

async function follower(who: Person | undefined, query: string, variables = {}): Promise<Client> {
  const client = await connect(server, who);
  clients.push(client);
  client.subscribe('1', query, variables);
  return client;
}

/** How often a row was read since then for all at once, and for one. */
function reads(since: number) {
  const texts = server.statements.slice(since);
  const count = (isOne: (text: string) => boolean) => texts.filter(isOne).length;
  return {
    shared: count((text) => text.includes("'looks'") && text.includes("'row'")),
    single: count((text) => text.includes("'stands'") && text.includes('$version')),
  };
}

describe('one change, three members who follow', () => {
  const documents = [
    [
      'what everyone sees is read once',
      `revision price state leader { nickname }`,
      { shared: 'fewer than they are', single: 0 },
    ],
    ['one’s own bid is read for each', `revision listing { myBid { maximum } }`, { shared: 0, single: 3 }],
  ] as const;
  test.each(documents)('%s', async (_what, fields, expected) => {
    await server.clock.set(at('10:00'));
    const sale = await opened(server, seller!);
    const query = `subscription ($id: ID!) { listingUpdated(id: $id) { ${fields} } }`;
    const all = [];
    for (const who of [seller, alice, bob]) {
      all.push(await follower(who, query, { id: sale.id }));
      await all.at(-1)?.until(({ frames }) => frames().length === 1);
    }
    const since = server.statements.length;
    await sale.bid(alice!, 2_000);
    for (const one of all) await one.until(({ frames }) => frames().length === 2);
    const { shared, single } = reads(since);
    // Who looks at all that is followed may have read it once more.
    expect({ shared: shared > 0 && shared < all.length ? 'fewer than they are' : shared, single }).toEqual(expected);
  });
});

describe('a contact card below a notice', () => {
  const query = `subscription { myNotices(after: 0) { kind subject { ... on Trade { otherCard { name } } } } }`;
  const lines = async ({ id }: Person): Promise<number> => {
    const text = 'select 1 from disclosure where recipient_id = $1';
    return (await server.db.owner.query(text, [id])).rows.length;
  };

  test('is recorded when the frame has come', async () => {
    const { winner, seller: other } = await trade(server);
    const one = await follower(winner, query);
    await one.until(({ frames }) => frames().length === 1);
    expect(await lines(winner)).toBe(1);
    expect(one.frames()[0]?.data.myNotices.subject.otherCard.name).toBe(other.values.name);
  });

  test('is not sent while it cannot be recorded, and is once it can', async () => {
    const { ledger } = server.market;
    const { record } = ledger;
    Object.assign(ledger, { record: () => Promise.reject(new Error('the disk is full')) });
    const { winner } = await trade(server);
    const one = await follower(winner, query);
    await wait(1_500);
    expect([one.frames(), await lines(winner)]).toEqual([[], 0]);
    Object.assign(ledger, { record });
    await one.until(({ frames }) => frames().length === 1);
    expect(await lines(winner)).toBe(1);
  });
});
