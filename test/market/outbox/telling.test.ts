/** What acts put into the outbox, and for whom. The relay of this server stands still, so that the lines can be read. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startServer, type TestServer } from '../../harness/server.ts';
import { at, crowd, opened, type Bidder } from '../bid/http/sale.ts';
import { auction, bringTo, close, trade } from '../trade/scene.ts';

let server: TestServer;
let seller: Bidder, aoi: Bidder, ben: Bidder;

beforeAll(async () => {
  server = await startServer();
  [seller, aoi, ben] = (await crowd(server, 3)) as [Bidder, Bidder, Bidder];
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.clock.set(at('10:00'));
  await server.db.owner.query('delete from outbox');
});

/** 'OUTBID aoi', …: in their order, with the names of those who are told. */
async function told(names: Readonly<Record<string, string>>): Promise<string[]> {
  const { rows } = await server.db.owner.query<{ happening: string; member_id: string | null }>(
    'delete from outbox returning id, happening, member_id',
  );
  return rows.map(({ happening, member_id }) => (member_id ? `${happening} ${names[member_id]}` : happening));
}

test('a bid that changes what is public is told once, and the one who led that another leads', async () => {
  const names = { [aoi.id]: 'aoi', [ben.id]: 'ben', [seller.id]: 'seller' };
  const sale = await opened(server, seller);
  await sale.bid(aoi, 5_000);
  expect(await told(names)).toEqual(['LISTING_CHANGED']);
  await sale.bid(ben, 3_000); // outbid at once: its answer says so
  expect(await told(names)).toEqual(['LISTING_CHANGED']);
  await sale.bid(aoi, 9_000); // a raise that nobody sees (R9)
  expect(await told(names)).toEqual([]);
  await sale.bid(ben, 1_000); // refused
  expect(await told(names)).toEqual([]);
  const key = randomUUID();
  await sale.bid(ben, 20_000, key);
  await sale.bid(ben, 20_000, key);
  expect(await told(names)).toEqual(['LISTING_CHANGED', 'OUTBID aoi']);
});

test('the end of an auction is told to everyone, to both sides, once', async () => {
  const scene = await auction(server);
  const names = { [scene.seller.id]: 'seller', [scene.winner.id]: 'winner', [scene.loser.id]: 'loser' };
  await server.clock.set('2026-12-01T12:00:01Z');
  await close(server, scene.listingId);
  await close(server, scene.listingId);
  expect(await told(names)).toEqual(['LISTING_CHANGED', 'WON winner', 'SOLD seller']);

  const unsold = await auction(server, { bids: false, seller: scene.seller });
  await close(server, unsold.listingId);
  expect(await told(names)).toEqual(['LISTING_CHANGED', 'UNSOLD seller']);
});

test('each step of a trade is told to the other side', async () => {
  const traded = await trade(server);
  const names = { [traded.seller.id]: 'seller', [traded.winner.id]: 'winner' };
  await told(names);
  await bringTo(server, traded, 'RECEIVED');
  expect(await told(names)).toEqual(['TRADE_PAID seller', 'TRADE_SHIPPED winner', 'TRADE_RECEIVED seller']);
  const write = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { userErrors { code } } }`;
  const input = { tradeId: traded.tradeId, text: 'Thank you', idempotencyKey: randomUUID() };
  await server.as(traded.winner).ask(write, { input });
  await server.as(traded.winner).ask(write, { input });
  expect(await told(names)).toEqual(['MESSAGE_WRITTEN seller']);
});
