/** Random auctions whose bids gather where the rules change: at the minimum, at standing maxima, at what the seller set, near the end. */
import fc from 'fast-check';
import type { Opening, TimedBid } from '../../../../src/market/bid/replay/replay.ts';
import { leastAmount, outcomeOf, ranking } from './reference.ts';

export interface History {
  readonly opening: Opening;
  readonly bids: readonly TimedBid[];
}

const hour = 3_600_000;

const startPrice = fc.oneof(
  fc.integer({ min: 1, max: 60_000 }),
  fc.constantFrom(1, 999, 1_000, 4_999, 5_000, 9_999, 49_999),
);

/** Above the start price, or none; the buy-now price is above both. */
const terms = fc
  .record({
    startPrice,
    overStart: fc.option(fc.integer({ min: 1, max: 20_000 })),
    overBoth: fc.option(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 40_000 }))),
  })
  .map(({ startPrice, overStart, overBoth }) => {
    const reservePrice = overStart === null ? null : startPrice + overStart;
    return {
      startPrice,
      reservePrice,
      buyNowPrice: overBoth === null ? null : (reservePrice ?? startPrice) + overBoth,
    };
  });

const move = fc.record({
  who: fc.constantFrom('A', 'B', 'C', 'D'),
  near: fc.constantFrom(...(['least', 'first', 'second', 'far', 'reserve', 'buyNow'] as const)),
  off: fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -300, max: 1_500 })),
  wait: fc.oneof(
    fc.integer({ min: 0, max: 1_000 }),
    fc.integer({ min: 0, max: 400_000 }),
    fc.constantFrom(0, 299_999, 300_000),
  ),
});

type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

type Terms = Pick<Opening, 'startPrice' | 'reservePrice' | 'buyNowPrice'>;

const historyUnder = (terms: fc.Arbitrary<Terms>): fc.Arbitrary<History> =>
  fc.record({ terms, moves: fc.array(move, { maxLength: 25 }) }).map(({ terms, moves }) => {
    const opening = { sellerId: 'seller', startsAt: 0, endAt: hour, ...terms };
    const bids: TimedBid[] = [];
    for (const next of moves) bids.push(bidOf(next, opening, bids));
    return { opening, bids };
  });

export const history = historyUnder(terms);

/** Without a reserve or a buy-now price, as files of bids have it. */
export const plainHistory = historyUnder(fc.record({ startPrice }));

/** The first bid comes some minutes before the end, so that most histories reach it. */
function bidOf({ who, near, off, wait }: Move, opening: Opening, bids: readonly TimedBid[]): TimedBid {
  const { accepted } = outcomeOf(opening, bids);
  const [first, second] = ranking(accepted);
  const least = leastAmount(accepted, who, opening);
  const { reservePrice: reserve, buyNowPrice: buyNow } = opening;
  const base = { least, first: first?.max, second: second?.max, far: 3 * least, reserve, buyNow }[near] ?? least;
  const at = (bids.at(-1)?.at ?? hour - 900_000) + wait;
  return { bidderId: who, amount: Math.min(Math.max(base + off, 1), 999_999_999), at };
}
