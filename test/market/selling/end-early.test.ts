import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dueAt } from '../../harness/jobs.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { at, crowd, opened, type Bidder } from '../bid/http/sale.ts';
import { close } from '../trade/scene.ts';
import { endEarly, toldOf } from './scene.ts';

let server: TestServer;
let seller: Bidder, a: Bidder, b: Bidder, stranger: Bidder;

beforeAll(async () => {
  server = await startServer();
  // The outbox stays as the acts leave it.
  await server.market.relay.stop();
  await server.clock.set(at('10:00'));
  [seller, a, b, stranger] = (await crowd(server, 4)) as [Bidder, Bidder, Bidder, Bidder];
});
afterAll(() => server.stop());

const tradeOf = async (id: string) =>
  (await server.db.owner.query('select winner_id, price, decided_at from trade where listing_id = $1', [id])).rows;

describe('R15: the seller ends an auction early', () => {
  test('the leader wins now, at the price as it stands: 4,600 by A', async () => {
    const sale = await opened(server, seller);
    await sale.bid(b, 4_500);
    await sale.bid(a, 6_000);
    const { price, revision } = await sale.seen();
    expect(price).toBe(4_600);
    const { listing, refused, userErrors } = await endEarly(server, seller, sale.id);
    expect(listing).toMatchObject({ state: 'ENDED', endAt: at('10:00:00.000'), price: 4_600, revision: revision + 1 });
    expect([refused, userErrors]).toEqual([null, []]);
    await close(server, sale.id);
    expect(await tradeOf(sale.id)).toEqual([{ winner_id: a.id, price: 4_600, decided_at: new Date(at('10:00')) }]);
  });

  test('puts the closing job down at the new end, and tells of the change', async () => {
    const sale = await opened(server, seller);
    await sale.bid(a, 2_000);
    await server.db.owner.query('delete from outbox');
    await endEarly(server, seller, sale.id);
    expect(await dueAt(server, `close:${sale.id}`)).toEqual([new Date(at('10:00'))]);
    expect(await toldOf(server, sale.id)).toEqual([['LISTING_CHANGED', null]]);
  });

  test('takes no bid from that moment on', async () => {
    const sale = await opened(server, seller);
    await sale.bid(a, 2_000);
    await endEarly(server, seller, sale.id);
    expect(await sale.bid(b, 9_000)).toMatchObject({ code: 'AUCTION_ENDED' });
  });

  test('without a bid is NO_BIDS: it is to be cancelled instead', async () => {
    const sale = await opened(server, seller);
    expect(await endEarly(server, seller, sale.id)).toMatchObject({
      listing: { state: 'OPEN', revision: 0 },
      refused: { from: 'OPEN', to: 'ENDED' },
      userErrors: [{ code: 'NO_BIDS' }],
    });
  });

  test('below the reserve is RESERVE_NOT_MET, and from the reserve on it is not', async () => {
    const sale = await opened(server, seller);
    await server.db.owner.query('update listing set reserve_price = 8000 where id = $1', [sale.id]);
    await sale.bid(a, 7_999);
    expect(await endEarly(server, seller, sale.id)).toMatchObject({ userErrors: [{ code: 'RESERVE_NOT_MET' }] });
    await sale.bid(b, 9_000);
    expect(await endEarly(server, seller, sale.id)).toMatchObject({ listing: { state: 'ENDED', price: 8_249 } });
  });

  test.each(['ENDED', 'CANCELLED', 'DRAFT'] as const)('from %s leads nowhere, and says so (P18)', async (state) => {
    const sale = await opened(server, seller, { state });
    expect(await endEarly(server, seller, sale.id)).toMatchObject({
      refused: { from: state, to: 'ENDED' },
      userErrors: [{ code: 'WRONG_STATE', field: ['listingId'] }],
    });
  });

  test('past its end leads nowhere, though no job came yet (R14)', async () => {
    const sale = await opened(server, seller, { endAt: at('10:00') });
    expect(await endEarly(server, seller, sale.id)).toMatchObject({ refused: { from: 'ENDED', to: 'ENDED' } });
  });

  test('is the seller’s alone: to a bidder and a stranger there is nothing to end', async () => {
    const sale = await opened(server, seller);
    await sale.bid(a, 2_000);
    for (const who of [a, stranger])
      expect(await endEarly(server, who, sale.id)).toMatchObject({
        listing: null,
        userErrors: [{ code: 'NOT_FOUND' }],
      });
    expect(await sale.seen()).toMatchObject({ state: 'OPEN' });
  });

  test('validated only, it changes and tells nothing (P20)', async () => {
    const sale = await opened(server, seller);
    expect(await endEarly(server, seller, sale.id, { validateOnly: true })).toMatchObject({
      userErrors: [{ code: 'NO_BIDS' }],
    });
    await sale.bid(a, 2_000);
    const before = await sale.row();
    expect(await endEarly(server, seller, sale.id, { validateOnly: true })).toMatchObject({
      listing: { state: 'OPEN' },
      refused: null,
      userErrors: [],
    });
    expect(await sale.row()).toEqual(before);
  });
});
