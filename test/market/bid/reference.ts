/**
 * The rules a second time, written from their text and in another way than the code they check: it keeps every accepted
 * bid and works everything out from the beginning after each one.
 */
import type { Opening, TimedBid } from '../../../src/market/bid/replay/replay.ts';

interface Maximum {
  readonly who: string;
  readonly max: number;
}

/** R1, as the page states it. */
export function step(price: number): number {
  if (price <= 999) return 10;
  if (price <= 4_999) return 100;
  if (price <= 9_999) return 250;
  return price <= 49_999 ? 500 : 1_000;
}

/** Everyone's standing maximum, the highest first; of equal ones the one entered first. */
export function ranking(accepted: readonly TimedBid[]): Maximum[] {
  const latest = accepted.filter((bid, at) => !accepted.slice(at + 1).some((later) => later.bidderId === bid.bidderId));
  return latest.map(({ bidderId, amount }) => ({ who: bidderId, max: amount })).toSorted((a, b) => b.max - a.max);
}

/** R2, R4, R5. */
export function priceFrom(accepted: readonly TimedBid[], start: number): number {
  const [first, second] = ranking(accepted);
  return first === undefined || second === undefined ? start : Math.min(first.max, second.max + step(second.max));
}

/** The least that this bidder may enter: R2, R3, R9. */
export function leastAmount(accepted: readonly TimedBid[], who: string, start: number): number {
  const [first] = ranking(accepted);
  if (first === undefined) return start;
  const price = priceFrom(accepted, start);
  return first.who === who ? first.max + 1 : price + step(price);
}

export interface Outcome {
  readonly accepted: readonly TimedBid[];
  readonly refused: readonly TimedBid[];
  readonly price: number;
  readonly leader: Maximum | undefined;
  readonly runnerUp: Maximum | undefined;
  readonly extensions: number;
  readonly endAt: number;
}

export function outcomeOf({ startPrice, endAt }: Opening, bids: readonly TimedBid[]): Outcome {
  const accepted: TimedBid[] = [];
  const refused: TimedBid[] = [];
  let extensions = 0;
  for (const bid of bids) {
    const end = endAt + extensions * 300_000;
    if (bid.at >= end || bid.amount < leastAmount(accepted, bid.bidderId, startPrice)) {
      refused.push(bid);
      continue;
    }
    const before = priceFrom(accepted, startPrice);
    accepted.push(bid);
    if (priceFrom(accepted, startPrice) > before && end - bid.at <= 300_000) extensions += 1;
  }
  const [leader, runnerUp] = ranking(accepted);
  const price = priceFrom(accepted, startPrice);
  return { accepted, refused, price, leader, runnerUp, extensions, endAt: endAt + extensions * 300_000 };
}
