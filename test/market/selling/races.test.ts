/** Two acts at once over HTTP: exactly one serial outcome, and what is stored is what a replay of the log gives (R30, R32). */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { replay } from '../../../src/market/bid/replay/replay.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { at, crowd, opened, type Bidder, type Sale } from '../bid/http/sale.ts';
import { close } from '../trade/scene.ts';
import { cancel, endEarly, feesOf, linesOf, logOf, remove } from './scene.ts';

let server: TestServer;
let seller: Bidder, a: Bidder, b: Bidder, c: Bidder;
const ROUNDS = 25;
const rounds = Array.from({ length: ROUNDS }, (_, round) => round);

beforeAll(async () => {
  server = await startServer();
  await server.clock.set(at('10:00'));
  [seller, a, b, c] = (await crowd(server, 4)) as [Bidder, Bidder, Bidder, Bidder];
});
afterAll(() => server.stop());

/** The one that starts first is another in each round. */
async function together<T, U>(round: number, one: () => Promise<T>, other: () => Promise<U>): Promise<[T, U]> {
  if (round % 2 === 0) return Promise.all([one(), other()]);
  const second = other();
  return Promise.all([one(), second]);
}

async function expectReplayed(sale: Sale, revisions = 0): Promise<void> {
  const opening = {
    sellerId: seller.id,
    startPrice: 1_000,
    startsAt: Date.parse(at('09:00')),
    endAt: Date.parse(at('21:00')),
  };
  const played = replay(opening, await logOf(server, sale.id));
  expect(played.refused).toEqual([]);
  const { state: _state, endAt: _endAt, ...row } = await sale.row();
  const { state: _open, endAt: _end, ...expected } = played.auction;
  expect(row).toEqual({ ...expected, revision: expected.revision + revisions });
  expect(await linesOf(server, sale.id)).toEqual(played.steps);
}

const tradesOf = async (id: string) =>
  (await server.db.owner.query('select winner_id, price from trade where listing_id = $1', [id])).rows;

describe('at once, many times', () => {
  test('R16: cancel against a first bid: free without it, or with it and for a fee', async () => {
    for (const round of rounds) {
      const sale = await opened(server, seller);
      const [cancelled, bid] = await together(
        round,
        () => cancel(server, seller, sale.id),
        () => sale.bid(a, 2_000),
      );
      const bidFirst = bid.__typename === 'BidAccepted';
      expect([cancelled.fee, cancelled.userErrors]).toEqual([bidFirst ? 550 : 0, []]);
      if (!bidFirst) expect(bid.code).toBe('AUCTION_ENDED');
      expect(await feesOf(server, sale.id)).toHaveLength(bidFirst ? 1 : 0);
      await expectReplayed(sale, 1);
    }
  }, 120_000);

  test('R15: early end against a bid: whoever leads at the end wins, once, at the price of that moment', async () => {
    for (const round of rounds) {
      const sale = await opened(server, seller);
      await sale.bid(a, 2_000);
      const [ended, bid] = await together(
        round,
        () => endEarly(server, seller, sale.id),
        () => sale.bid(b, 5_000),
      );
      expect(ended.userErrors).toEqual([]);
      await close(server, sale.id);
      const bidFirst = bid.__typename === 'BidAccepted';
      if (!bidFirst) expect(bid.code).toBe('AUCTION_ENDED');
      expect(await tradesOf(sale.id)).toEqual([
        bidFirst ? { winner_id: b.id, price: 2_100 } : { winner_id: a.id, price: 1_000 },
      ]);
      await expectReplayed(sale, 2);
    }
  }, 120_000);

  test('R15, R16: early end against cancel: one of them, and the other finds it so', async () => {
    for (const round of rounds) {
      const sale = await opened(server, seller);
      await sale.bid(a, 2_000);
      const [ended, cancelled] = await together(
        round,
        () => endEarly(server, seller, sale.id),
        () => cancel(server, seller, sale.id),
      );
      await close(server, sale.id);
      const won = ended.refused === null;
      expect([ended.refused, cancelled.refused]).toEqual(
        won ? [null, { from: 'ENDED', to: 'CANCELLED' }] : [{ from: 'CANCELLED', to: 'ENDED' }, null],
      );
      expect([await tradesOf(sale.id), await feesOf(server, sale.id)].map(({ length }) => length)).toEqual(
        won ? [1, 0] : [0, 1],
      );
    }
  }, 120_000);

  test('R17: removal against bids of the removed and of another: each in its place, as the replay says', async () => {
    for (const round of rounds) {
      const sale = await opened(server, seller);
      await sale.bid(b, 3_000);
      await sale.bid(a, 5_000);
      const [removed, raised, other] = await Promise.all(
        [() => remove(server, seller, sale.id, a.id), () => sale.bid(a, 9_000), () => sale.bid(c, 4_000)].map(
          (act, index) => (round % 3 === index ? act() : Promise.resolve().then(act)),
        ),
      );
      expect(removed.userErrors).toEqual([]);
      expect(['BidAccepted', 'BidRefused']).toContain(raised.__typename);
      if (raised.__typename === 'BidRefused') expect(raised.code).toBe('REMOVED_BEFORE');
      expect(['BidAccepted', 'BidOutbid']).toContain(other.__typename);
      expect(await sale.row()).toMatchObject({ leaderId: c.id, price: 3_100 });
      await expectReplayed(sale);
    }
  }, 120_000);
});
