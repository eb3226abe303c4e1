/**
 * The rules a second time, written from their text and in another way than the code they check: it keeps every accepted
 * bid and works everything out from the beginning after each one.
 */
import type { Opening, TimedBid } from '../../../../src/market/bid/replay/replay.ts';

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

type Terms = Pick<Opening, 'startPrice' | 'reservePrice' | 'buyNowPrice'>;

/** R12: whether one of these bought it. */
export function isSold(accepted: readonly TimedBid[], { buyNowPrice }: Terms): boolean {
  return accepted.some(({ amount }) => amount >= (buyNowPrice ?? Number.POSITIVE_INFINITY));
}

/** R2, R4, R5, R11, R12. */
export function priceFrom(accepted: readonly TimedBid[], terms: Terms): number {
  const { startPrice, reservePrice, buyNowPrice } = terms;
  const [first, second] = ranking(accepted);
  if (first === undefined) return startPrice;
  if (isSold(accepted, terms)) return buyNowPrice ?? Number.NaN;
  const contested = second === undefined ? startPrice : Math.min(first.max, second.max + step(second.max));
  if (!reservePrice) return contested;
  return first.max < reservePrice ? first.max : Math.max(contested, reservePrice);
}

/** The least that this bidder may enter: R2, R3, R9, R12. */
export function leastAmount(accepted: readonly TimedBid[], who: string, terms: Terms): number {
  const [first] = ranking(accepted);
  if (first === undefined) return terms.startPrice;
  const price = priceFrom(accepted, terms);
  if (first.who === who) return first.max + 1;
  return Math.min(price + step(price), terms.buyNowPrice ?? Number.POSITIVE_INFINITY);
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

export function outcomeOf(opening: Opening, bids: readonly TimedBid[]): Outcome {
  let { endAt } = opening;
  const accepted: TimedBid[] = [];
  const refused: TimedBid[] = [];
  let extensions = 0;
  for (const bid of bids) {
    if (bid.at >= endAt || bid.amount < leastAmount(accepted, bid.bidderId, opening)) {
      refused.push(bid);
      continue;
    }
    const before = priceFrom(accepted, opening);
    accepted.push(bid);
    if (isSold(accepted, opening)) endAt = bid.at;
    else if (priceFrom(accepted, opening) > before && endAt - bid.at <= 300_000) {
      endAt += 300_000;
      extensions += 1;
    }
  }
  const [leader, runnerUp] = ranking(accepted);
  const price = priceFrom(accepted, opening);
  return { accepted, refused, price, leader, runnerUp, extensions, endAt };
}
