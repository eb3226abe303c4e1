import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../../harness/server.ts';
import { at, crowd, opened, type Bidder } from '../bid/http/sale.ts';
import { close } from '../trade/scene.ts';
import { cancel, feesOf, toldOf } from './scene.ts';

let server: TestServer;
let seller: Bidder, a: Bidder, b: Bidder, stranger: Bidder;

beforeAll(async () => {
  server = await startServer();
  await server.market.relay.stop();
  await server.clock.set(at('10:00'));
  [seller, a, b, stranger] = (await crowd(server, 4)) as [Bidder, Bidder, Bidder, Bidder];
});
afterAll(() => server.stop());

const fees = `{ me { fees(first: 50) { edges { node { reason amount price perMille chargedAt trade { id } listing { id state } } } } } }`;

async function ownFees(who: Bidder, listingId: string): Promise<unknown[]> {
  const { body } = await server.as(who.token).ask(fees);
  const all = body.data.me.fees.edges as { node: { listing: { id: string } | null } }[];
  return all.map(({ node }) => node).filter(({ listing }) => listing?.id === listingId);
}

describe('R16: the seller calls an auction off', () => {
  test('that never had a bid: for nothing', async () => {
    const sale = await opened(server, seller);
    expect(await cancel(server, seller, sale.id)).toMatchObject({
      listing: { state: 'CANCELLED', revision: 1 },
      fee: 0,
      refused: null,
      userErrors: [],
    });
    expect(await feesOf(server, sale.id)).toEqual([]);
    expect(await toldOf(server, sale.id)).toEqual([['LISTING_CHANGED', null]]);
  });

  test('that had a bid: for a fee of 550 yen, recorded for the seller alone', async () => {
    const sale = await opened(server, seller);
    await sale.bid(a, 2_000);
    expect(await cancel(server, seller, sale.id)).toMatchObject({ fee: 550, listing: { state: 'CANCELLED' } });
    expect(await feesOf(server, sale.id)).toEqual([{ payer_id: seller.id, reason: 'CANCELLATION', amount: 550 }]);
    expect(await ownFees(seller, sale.id)).toEqual([
      {
        reason: 'CANCELLATION',
        amount: 550,
        price: null,
        perMille: null,
        chargedAt: at('10:00:00.000'),
        trade: null,
        listing: { id: sale.id, state: 'CANCELLED' },
      },
    ]);
    expect(await ownFees(a, sale.id)).toEqual([]);
  });

  test('tells each bidder once, however often they bid', async () => {
    const sale = await opened(server, seller);
    for (const [who, amount] of [
      [a, 2_000],
      [b, 5_000],
      [a, 7_000],
      [a, 8_000],
    ] as const)
      await sale.bid(who, amount);
    await server.db.owner.query('delete from outbox');
    await cancel(server, seller, sale.id);
    const told = await toldOf(server, sale.id);
    expect(told[0]).toEqual(['LISTING_CHANGED', null]);
    expect(told.slice(1).sort()).toEqual([a, b].map(({ id }) => ['LISTING_CANCELLED', id]).sort());
  });

  test('nobody wins: the job at its end finds nothing, and no contact card is ever made', async () => {
    const sale = await opened(server, seller);
    await sale.bid(a, 2_000);
    await cancel(server, seller, sale.id);
    await server.clock.set(at('21:00:01'));
    await close(server, sale.id);
    await server.clock.set(at('10:00'));
    for (const table of ['trade', 'contact_card'])
      expect((await server.db.owner.query(`select id from ${table} where listing_id = $1`, [sale.id])).rows).toEqual(
        [],
      );
    expect(await sale.bid(b, 9_000)).toMatchObject({ code: 'AUCTION_ENDED' });
    expect(await sale.seen()).toMatchObject({ state: 'CANCELLED', minimumNextBid: null });
  });

  test('a second time leads nowhere, and costs nothing more (P18)', async () => {
    const sale = await opened(server, seller);
    await sale.bid(a, 2_000);
    await cancel(server, seller, sale.id);
    expect(await cancel(server, seller, sale.id)).toMatchObject({
      fee: null,
      refused: { from: 'CANCELLED', to: 'CANCELLED' },
      userErrors: [{ code: 'WRONG_STATE' }],
    });
    expect(await feesOf(server, sale.id)).toHaveLength(1);
  });

  test.each(['ENDED', 'DRAFT'] as const)('from %s leads nowhere', async (state) => {
    const sale = await opened(server, seller, { state });
    expect(await cancel(server, seller, sale.id)).toMatchObject({ refused: { from: state, to: 'CANCELLED' } });
  });

  test('at its end leads nowhere: a millisecond earlier it does (R14)', async () => {
    const [over, last] = [
      await opened(server, seller, { endAt: at('10:00') }),
      await opened(server, seller, { endAt: at('10:00:00.001') }),
    ];
    expect(await cancel(server, seller, over.id)).toMatchObject({ refused: { from: 'ENDED', to: 'CANCELLED' } });
    expect(await cancel(server, seller, last.id)).toMatchObject({ refused: null });
  });

  test('validated only, it tells the fee before, and changes nothing (P20)', async () => {
    const sale = await opened(server, seller);
    expect(await cancel(server, seller, sale.id, { validateOnly: true })).toMatchObject({ fee: 0, userErrors: [] });
    await sale.bid(a, 2_000);
    const before = await sale.row();
    expect(await cancel(server, seller, sale.id, { validateOnly: true })).toMatchObject({
      fee: 550,
      listing: { state: 'OPEN' },
    });
    expect([await sale.row(), await feesOf(server, sale.id)]).toEqual([before, []]);
  });

  test('is the seller’s alone', async () => {
    const sale = await opened(server, seller);
    await sale.bid(a, 2_000);
    for (const who of [a, stranger])
      expect(await cancel(server, who, sale.id)).toMatchObject({
        listing: null,
        fee: null,
        userErrors: [{ code: 'NOT_FOUND' }],
      });
    expect(await sale.seen()).toMatchObject({ state: 'OPEN' });
  });
});
