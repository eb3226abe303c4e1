import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decideBid } from '../../../../src/market/bid/place-bid.ts';
import type { AuctionFacts, BidTaken } from '../../../../src/market/bid/place-bid.ts';
import { openAuction, replay, runnerUpOf } from '../../../../src/market/bid/replay/replay.ts';
import type { TimedBid } from '../../../../src/market/bid/replay/replay.ts';
import { member } from '../auction.ts';
import { history } from './random-histories.ts';
import type { History } from './random-histories.ts';
import { isSold, leastAmount, outcomeOf, ranking } from './reference.ts';

interface Taken {
  readonly before: AuctionFacts;
  readonly bid: TimedBid;
  readonly decision: BidTaken;
  readonly earlier: readonly TimedBid[];
}

/** Checks a claim at every accepted bid of many random histories. */
function atEveryBid(claim: (taken: Taken) => void): void {
  fc.assert(
    fc.property(history, (random) => takenIn(random).forEach(claim)),
    { numRuns: 300 },
  );
}

function takenIn({ opening, bids }: History): Taken[] {
  const taken: Taken[] = [];
  let before = openAuction(opening);
  for (const bid of bids) {
    const decision = decideBid(before, bid, member, bid.at);
    if (decision.kind === 'refused') continue;
    taken.push({ before, bid, decision, earlier: taken.map((one) => one.bid) });
    before = { ...before, ...decision.next };
  }
  return taken;
}

describe('R30: over random histories', () => {
  test('everything is as a replay from scratch by the text of the rules gives it', () => {
    fc.assert(
      fc.property(history, ({ opening, bids }) => {
        const played = replay(opening, bids);
        const { leader, runnerUp, ...expected } = outcomeOf(opening, bids);
        const { accepted, refused, extensions } = played;
        const { price, endAt, leaderId, leaderMaximum, secondMaximum } = played.auction;
        expect({ accepted, refused, extensions, price, endAt }).toEqual(expected);
        expect([leaderId, leaderMaximum, secondMaximum]).toEqual([
          leader?.who ?? null,
          leader?.max ?? null,
          runnerUp?.max ?? null,
        ]);
        expect(runnerUpOf(played)?.bidderId).toBe(runnerUp?.who);
      }),
      { numRuns: 1_000 },
    );
  });

  test('the price is at most the leader’s maximum, and never falls', () => {
    atEveryBid(({ before, decision: { next } }) => {
      expect(next.price).toBeLessThanOrEqual(next.leaderMaximum ?? 0);
      expect(next.price).toBeGreaterThanOrEqual(before.price);
    });
  });

  test('the leader has the highest maximum, the earliest of equal ones', () => {
    atEveryBid(({ bid, decision, earlier }) => {
      const [first] = ranking([...earlier, bid]);
      expect(decision.next.leaderId).toBe(first?.who);
      expect(decision.outcome).toBe(first?.who === bid.bidderId ? 'LEADING' : 'OUTBID');
    });
  });

  test('an accepted amount was at least the bidder’s minimum at its number', () => {
    atEveryBid(({ before, bid, earlier }) => {
      expect(bid.amount).toBeGreaterThanOrEqual(leastAmount(earlier, bid.bidderId, before));
    });
  });

  test('a refused amount was below it, and the minimum that is told would have been accepted', () => {
    fc.assert(
      fc.property(
        history,
        fc.constantFrom('A', 'B', 'C'),
        fc.integer({ min: 1, max: 99_999 }),
        (random, bidderId, amount) => {
          const { auction, accepted } = replay(random.opening, random.bids);
          fc.pre(!isSold(accepted, random.opening));
          const decide = (entered: number) =>
            decideBid(auction, { bidderId, amount: entered }, member, auction.endAt - 1);
          const decision = decide(amount);
          if (decision.kind === 'accepted' || decision.minimumBid === undefined) return;
          expect(amount).toBeLessThan(decision.minimumBid);
          expect(decide(decision.minimumBid).kind).toBe('accepted');
        },
      ),
    );
  });

  test('the revision and the public count grow by one exactly when something public changes', () => {
    const publicOf = ({ price, leaderId, endAt }: Pick<AuctionFacts, 'price' | 'leaderId' | 'endAt'>) => ({
      price,
      leaderId,
      endAt,
    });
    atEveryBid(({ before, decision: { next, steps } }) => {
      const changed = JSON.stringify(publicOf(before)) === JSON.stringify(publicOf(next)) ? 0 : 1;
      expect([next.revision - before.revision, next.bidCount - before.bidCount]).toEqual([changed, changed]);
      expect(steps.length > 0).toBe(changed === 1);
    });
  });

  test('R11: while the reserve is not met the price is the leader’s maximum, afterwards the reserve at least', () => {
    atEveryBid(({ before: { reservePrice }, decision: { next } }) => {
      if (reservePrice === null || next.leaderMaximum === null) return;
      if (next.leaderMaximum < reservePrice) expect(next.price).toBe(next.leaderMaximum);
      else expect(next.price).toBeGreaterThanOrEqual(reservePrice);
    });
  });

  test('R12: a bid buys if and only if it reaches the buy-now price; it pays that, and nothing is accepted after it', () => {
    atEveryBid(({ before, bid, decision, earlier }) => {
      const { buyNowPrice } = before;
      expect(isSold(earlier, before)).toBe(false);
      expect(decision.bought).toBe(buyNowPrice !== null && bid.amount >= buyNowPrice);
      if (decision.bought)
        expect(decision.next).toMatchObject({ leaderId: bid.bidderId, price: buyNowPrice, endAt: bid.at });
      else if (buyNowPrice !== null) expect(decision.next.price).toBeLessThan(buyNowPrice);
    });
  });

  test('an ended auction never accepts', () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 1_000_000 }), (random, late) => {
        const { auction } = replay(random.opening, random.bids);
        const decision = decideBid(auction, { bidderId: 'E', amount: 999_999_999 }, member, auction.endAt + late);
        expect(decision).toEqual({ kind: 'refused', reason: 'AUCTION_ENDED' });
      }),
    );
  });
});

describe('R30, R32: the log', () => {
  test('replayed in the order of its private numbers it gives the stored state, line for line', () => {
    fc.assert(
      fc.property(history, ({ opening, bids }) => {
        const played = replay(opening, bids);
        expect(replay(opening, played.accepted)).toEqual({ ...played, refused: [] });
        expect(played.auction.bidSeq).toBe(played.accepted.length);
      }),
    );
  });
});
