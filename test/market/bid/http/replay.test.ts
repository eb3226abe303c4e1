import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { replay, type Opening, type TimedBid } from '../../../../src/market/bid/replay/replay.ts';
import { startServer, type TestServer } from '../../../harness/server.ts';
import { history } from '../histories/random-histories.ts';
import { beginning, playOverHttp } from './replayed.ts';
import { at, crowd, type Bidder } from './sale.ts';

let server: TestServer;
let seller: Bidder;
let cast: Map<string, Bidder>;

beforeAll(async () => {
  server = await startServer();
  await server.clock.set(at('00:00'));
  const [first, ...others] = (await crowd(server, 5)) as [Bidder, ...Bidder[]];
  seller = first;
  cast = new Map(['A', 'B', 'C', 'D'].map((name, n) => [name, others[n] as Bidder])); // four others
});
afterAll(() => server.stop());

const idOf = (name: string): string => cast.get(name)?.id ?? '';
const later = (opening: Opening): Opening => ({
  ...opening,
  sellerId: seller.id,
  startsAt: beginning + opening.startsAt,
  endAt: beginning + opening.endAt,
});
const byCast = (bids: readonly TimedBid[]): TimedBid[] =>
  bids.map((bid) => ({ ...bid, bidderId: idOf(bid.bidderId), at: beginning + bid.at }));

test('R30: random auctions, placed over HTTP at their own times, are stored as the pure rules replay them, bid by bid and line by line', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (recorded) => {
      const { sale, accepted, refused, extensions } = await playOverHttp(server, seller, cast, recorded);
      const expected = replay(later(recorded.opening), byCast(recorded.bids));
      expect(await sale.row()).toEqual(expected.auction);
      expect(await sale.log()).toEqual(expected.accepted);
      expect(await sale.steps()).toEqual(expected.steps);
      expect([accepted, refused, extensions]).toEqual([
        expected.accepted.length,
        expected.refused.length,
        expected.extensions,
      ]);
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 60_000);
