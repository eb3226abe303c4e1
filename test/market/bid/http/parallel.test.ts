import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decideBid, welcome } from '../../../../src/market/bid/place-bid.ts';
import { openAuction, replay, type Opening, type TimedBid } from '../../../../src/market/bid/replay/replay.ts';
import { startServer, type TestServer } from '../../../harness/server.ts';
import { at, crowd, opened, type Bidder } from './sale.ts';

let server: TestServer;
let seller: Bidder, bidders: Bidder[];

beforeAll(async () => {
  server = await startServer();
  await server.clock.set(at('10:00'));
  [seller, ...bidders] = (await crowd(server, 51)) as [Bidder, ...Bidder[]];
});
afterAll(() => server.stop());

interface Tried extends TimedBid {
  readonly outcome: string;
}

/** What each of them was told, replayed one after the other in the order of the log. */
function serially(opening: Opening, log: readonly TimedBid[]): string[] {
  let auction = openAuction(opening);
  return log.map((bid) => {
    const decision = decideBid(auction, bid, welcome, bid.at);
    if (decision.kind === 'refused') return `refused: ${decision.reason}`;
    auction = { ...auction, ...decision.next };
    return decision.outcome === 'LEADING' ? 'BidAccepted' : 'BidOutbid';
  });
}

const opening = (sellerId: string): Opening => ({
  sellerId,
  startPrice: 1_000,
  startsAt: Date.parse(at('09:00')),
  endAt: Date.parse(at('21:00')),
});
const byBidder = (one: TimedBid, other: TimedBid) =>
  one.bidderId.localeCompare(other.bidderId) || one.amount - other.amount;

describe('R32: 50 bidders at once', () => {
  test.each([
    ['10:00', 'apart', (n: number, round: number) => 1_000 + ((n * 7_919 + round * 104_729) % 60_000)],
    ['20:57', 'near each other and near the end', (n: number, round: number) => 1_000 * (round + 1) + 100 * (n % 5)],
  ])('at %s, with amounts %s, end in the state of the serial order of seq', async (time, _how, amountOf) => {
    await server.clock.set(at(time));
    const sale = await opened(server, seller);
    const tried: Tried[] = [];
    const bid = async (bidder: Bidder, amount: number) => {
      const { __typename: outcome } = await sale.bid(bidder, amount);
      tried.push({ bidderId: bidder.id, amount, at: Date.parse(at(time)), outcome });
    };
    const take = async (bidder: Bidder, n: number) => {
      for (let round = 0; round < 4; round++) await bid(bidder, amountOf(n, round));
    };
    // Each outcome is there once, whatever the order in which the crowd comes.
    for (const [bidder, amount] of [
      [bidders[0], 1_300],
      [bidders[1], 1_100],
      [bidders[2], 1_000],
    ] as const)
      await bid(bidder as Bidder, amount);
    await Promise.all(bidders.map(take));

    const [log, row, steps] = [await sale.log(), await sale.row(), await sale.steps()]; // the log has no gap, or it throws
    const played = replay(opening(seller.id), log);
    expect(played.refused).toEqual([]);
    expect(row).toEqual(played.auction);
    expect(steps).toEqual(played.steps);

    // Every accepted bid is in it, no refused one is, and each was told what the serial order says.
    const outcomes = serially(opening(seller.id), log);
    const accepted = tried.filter(({ outcome }) => outcome !== 'BidRefused');
    expect(accepted.toSorted(byBidder)).toEqual(
      log.map((bid, n) => ({ ...bid, outcome: outcomes[n] })).toSorted(byBidder),
    );
    expect(new Set(tried.map(({ outcome }) => outcome))).toEqual(new Set(['BidAccepted', 'BidOutbid', 'BidRefused']));
  });
});
