import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../../harness/server.ts';
import { at, crowd, opened, type Bidder, type Sale } from '../bid/http/sale.ts';
import { cancel, remove, toldOf } from './scene.ts';

let server: TestServer;
let seller: Bidder, a: Bidder, b: Bidder, c: Bidder;

beforeAll(async () => {
  server = await startServer();
  await server.market.relay.stop();
  await server.clock.set(at('10:00'));
  [seller, a, b, c] = (await crowd(server, 4)) as [Bidder, Bidder, Bidder, Bidder];
});
afterAll(() => server.stop());

const history = `query ($id: ID!, $after: String) { listing(id: $id) { priceHistory(first: 2, after: $after) {
  edges { cursor node { price removed bidder { nickname } } } } } }`;

async function lines(sale: Sale, after: string | null = null): Promise<[string, number, boolean, string][]> {
  const { body } = await server.as().ask(history, { id: sale.id, after });
  return body.data.listing.priceHistory.edges.map(
    ({ cursor, node }: { cursor: string; node: { price: number; removed: boolean; bidder: { nickname: string } } }) => [
      node.bidder.nickname,
      node.price,
      node.removed,
      cursor,
    ],
  );
}

async function ownBid(who: Bidder, sale: Sale) {
  const { body } = await server
    .as(who.token)
    .ask('query ($id: ID!) { listing(id: $id) { myBid { maximum isLeading removedAt } } }', { id: sale.id });
  return body.data.listing.myBid;
}

describe('R17: the seller removes a bidder', () => {
  test('lead B, price 1,000; the history keeps the removal and nothing above the price', async () => {
    const sale = await opened(server, seller);
    await sale.bid(a, 5_000);
    await sale.bid(b, 3_000);
    expect(await sale.seen()).toMatchObject({ price: 3_100, revision: 2 });
    expect(await remove(server, seller, sale.id, a.id)).toMatchObject({
      listing: { price: 1_000, revision: 3, bidCount: 1, leader: { nickname: b.nickname }, state: 'OPEN' },
      refused: null,
      userErrors: [],
    });
    const [newest, removal] = await lines(sale);
    expect([newest?.slice(0, 3), removal?.slice(0, 3)]).toEqual([
      [b.nickname, 1_000, false],
      [a.nickname, 1_000, true],
    ]);
    expect((await lines(sale, removal?.[3])).map((line) => line.slice(0, 3))).toEqual([[a.nickname, 1_000, false]]);
  });

  test('validated only, it says whether it could be done, tells nothing of what would be, and changes nothing (P20)', async () => {
    const sale = await opened(server, seller);
    await sale.bid(a, 5_000);
    await sale.bid(b, 3_000);
    const [before, seen] = [await sale.row(), await sale.seen()];
    const text = `mutation ($i: RemoveBidderInput!) { removeBidder(input: $i) { listing { price revision } refused { from } userErrors { code } } }`;
    const dry = async (bidder: Bidder) =>
      (await server.as(seller.token).ask(text, { i: { listingId: sale.id, bidderId: bidder.id, validateOnly: true } }))
        .body.data.removeBidder;
    expect(await dry(a)).toEqual({ listing: { price: 3_100, revision: 2 }, refused: null, userErrors: [] });
    expect(await dry(c)).toMatchObject({ userErrors: [{ code: 'NOT_A_BIDDER' }] });
    expect([await sale.row(), await sale.seen()]).toEqual([before, seen]);
    expect((await toldOf(server, sale.id)).map(([happening]) => happening)).not.toContain('BIDDER_REMOVED');
    expect(await sale.bid(a, 6_000)).toMatchObject({ __typename: 'BidAccepted' });
  });

  test('a cursor from before stays good: the page behind it is met once, without what was withdrawn (P3)', async () => {
    const sale = await opened(server, seller);
    await sale.bid(a, 5_000);
    await sale.bid(b, 3_000);
    const [, second] = await lines(sale);
    await remove(server, seller, sale.id, a.id);
    expect((await lines(sale, second?.[3])).map((line) => line.slice(0, 3))).toEqual([[a.nickname, 1_000, false]]);
  });

  test('they may not bid there again, and still see their own bid, as removed', async () => {
    const sale = await opened(server, seller);
    await sale.bid(a, 5_000);
    await sale.bid(b, 3_000);
    await remove(server, seller, sale.id, a.id);
    expect(await sale.bid(a, 9_000)).toMatchObject({ __typename: 'BidRefused', code: 'REMOVED_BEFORE' });
    expect(await ownBid(a, sale)).toEqual({ maximum: 5_000, isLeading: false, removedAt: at('10:00:00.000') });
    expect(await ownBid(b, sale)).toEqual({ maximum: 3_000, isLeading: true, removedAt: null });
    expect(await sale.bid(c, 1_100)).toMatchObject({ __typename: 'BidOutbid', listing: { price: 1_200 } });
  });

  test('tells the one removed, and that the auction changed', async () => {
    const sale = await opened(server, seller);
    await sale.bid(a, 5_000);
    await server.db.owner.query('delete from outbox');
    await remove(server, seller, sale.id, a.id);
    expect(await toldOf(server, sale.id)).toEqual([
      ['LISTING_CHANGED', null],
      ['BIDDER_REMOVED', a.id],
    ]);
  });

  test('does not make a cancellation free: it ever had a bid (R16)', async () => {
    const sale = await opened(server, seller);
    await sale.bid(a, 5_000);
    await remove(server, seller, sale.id, a.id);
    expect(await sale.seen()).toMatchObject({ price: 1_000, leader: null, minimumNextBid: 1_000, bidCount: 0 });
    expect(await cancel(server, seller, sale.id)).toMatchObject({ fee: 550 });
  });

  test('one who did not bid, is removed, or is nobody: NOT_A_BIDDER alike', async () => {
    const sale = await opened(server, seller);
    await sale.bid(a, 5_000);
    await remove(server, seller, sale.id, a.id);
    for (const id of [a.id, b.id, '00000000-0000-4000-8000-000000000001', 'x'])
      expect(await remove(server, seller, sale.id, id)).toMatchObject({
        refused: { from: 'OPEN', to: 'OPEN' },
        userErrors: [{ code: 'NOT_A_BIDDER' }],
      });
  });

  test('is the seller’s alone, and for an auction that is open', async () => {
    const sale = await opened(server, seller);
    await sale.bid(a, 5_000);
    expect(await remove(server, b, sale.id, a.id)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    await cancel(server, seller, sale.id);
    expect(await remove(server, seller, sale.id, a.id)).toMatchObject({ refused: { from: 'CANCELLED', to: 'OPEN' } });
  });
});
