/**
 * Two worlds that differ only in what is hidden (a reserve, maxima, a maximum that is raised in secret): who follows an auction or
 * their notices gets the same frames in both, byte for byte, and as many (NI, SC-E3).
 */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { copyOf } from '../../harness/database.ts';
import { startServer, type Person, type TestServer } from '../../harness/server.ts';
import { at, opened, saleOf } from '../../market/bid/http/sale.ts';
import { connect, type Client } from './clients.ts';

const LISTING_UPDATED = `subscription ($id: ID!) { listingUpdated(id: $id) { revision price bidCount state reserveStatus endAt serverTime
  leader { nickname } listing { id version price reservePrice minimumNextBid myBid { maximum isLeading }
    priceHistory(last: 20) { edges { node { price at bidder { nickname } } } } } } }`;
const MY_NOTICES = `subscription { myNotices(after: 0) { id kind count revision happenedAt listing { price reservePrice myBid { maximum } } } }`;

let worlds: readonly [TestServer, TestServer];
let [seller, alice, bob, carol]: Person[] = [];
/** Of two auctions: one that takes bids above a reserve that none reaches, and one without a reserve. */
let [reserved, free]: string[] = [];
const clients: Client[] = [];

beforeAll(async () => {
  const origin = await startServer();
  await origin.clock.set(at('10:00'));
  [seller, alice, bob, carol] = await Promise.all([origin.member(), origin.member(), origin.member(), origin.member()]);
  for (const reservePrice of [50_000, null]) {
    const sale = await opened(origin, seller, { reservePrice });
    [reserved, free] = [reserved ?? sale.id, sale.id];
    await sale.bid(bob, 2_000);
  }
  // What comes anew gets the same id in both.
  await origin.db.owner.query(
    'create sequence harness_notice; grant usage on sequence harness_notice to noren_service',
  );
  await origin.db.owner.query(
    `alter table notice alter column id set default md5('notice ' || nextval('harness_notice'))::uuid`,
  );
  await origin.close();
  const { db, keys } = origin;
  worlds = [await startServer({ db: await copyOf(db), keys }), await startServer({ db: await copyOf(db), keys })];
  await db.drop();
  for (const { market } of worlds) market.relay.start();
}, 60_000);
afterAll(async () => {
  for (const client of clients) client.close();
  for (const { market } of worlds) await market.relay.stop();
  for (const world of worlds) await world.stop();
});

async function follower(world: TestServer, who: Person | undefined, id: string | undefined): Promise<Client> {
  const client = await connect(world, who);
  clients.push(client);
  if (id === undefined) client.subscribe('1', MY_NOTICES);
  else client.subscribe('1', LISTING_UPDATED, { id });
  return client;
}

/** The same in both worlds, one after the other. */
async function both<T>(what: (world: TestServer, index: number) => Promise<T>): Promise<[T, T]> {
  return [await what(worlds[0], 0), await what(worlds[1], 1)];
}

const bid = (id: string | undefined, who: Person | undefined, amounts: readonly [number, number]) =>
  both((world, index) => saleOf(world, id!).bid(who!, amounts[index]!));
const bytes = ({ messages }: Client) => messages.map((message) => JSON.stringify(message));
const arrived = (pairs: readonly (readonly Client[])[], count: number) =>
  Promise.all(pairs.flat().map((one) => one.until(({ frames }) => frames().length >= count)));
/** Longer than it takes to look at all that is followed once. */
const aWhile = () => wait(900);

test('frames are equal whatever a leader’s maximum is, and one raised in secret sends none', async () => {
  const insiders = await both((world) => follower(world, alice, free));
  const outsiders = [
    await both((world) => follower(world, undefined, free)),
    await both((world) => follower(world, bob, free)),
    await both((world) => follower(world, seller, free)),
  ];
  const told = await both((world) => follower(world, bob, undefined));
  const all = [...outsiders, insiders];
  await arrived(all, 1);
  await bid(free, alice, [5_000, 7_000]);
  await arrived(all, 2);
  await arrived([told], 1);
  await saleOf(worlds[1], free!).bid(alice!, 9_000); // in one world alone
  await aWhile();
  await bid(free, carol, [3_000, 3_000]);
  await arrived(all, 3);
  await bid(free, bob, [4_000, 4_000]);
  await arrived(all, 4);
  await aWhile();

  for (const [one, same] of [...outsiders, told]) expect(bytes(same)).toEqual(bytes(one));
  expect([...outsiders, told].map(([one]) => one.frames().length)).toEqual([4, 4, 4, 1]);
  expect(told[0].frames()[0]?.data.myNotices).toMatchObject({ kind: 'OUTBID', listing: { myBid: { maximum: 2_000 } } });
  const maxima = insiders.map((one) => one.frames().at(-1)?.data.listingUpdated.listing.myBid.maximum as unknown);
  expect(maxima).toEqual([5_000, 9_000]); // there were two worlds
});

test('frames are equal whatever a reserve is that no bid reaches', async () => {
  await worlds[1].db.owner.query('update listing set reserve_price = 80000 where id = $1', [reserved]);
  const insiders = await both((world) => follower(world, seller, reserved));
  const outsiders = [
    await both((world) => follower(world, undefined, reserved)),
    await both((world) => follower(world, bob, reserved)),
    await both((world) => follower(world, alice, reserved)),
  ];
  const all = [...outsiders, insiders];
  await arrived(all, 1);
  for (const [count, who] of [
    [2, carol],
    [3, alice],
  ] as const) {
    await bid(reserved, who, [count * 5_000, count * 5_000]);
    await arrived(all, count);
  }
  await aWhile();
  for (const [one, same] of outsiders) expect(bytes(same)).toEqual(bytes(one));
  expect(outsiders.map(([one]) => one.frames().length)).toEqual([3, 3, 3]);
  const reserves = insiders.map((one) => one.frames().at(-1)?.data.listingUpdated.listing.reservePrice as unknown);
  expect(reserves).toEqual([50_000, 80_000]); // there were two worlds
});
