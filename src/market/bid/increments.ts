/** How far a price steps (rules R1, R2, R3). All amounts are whole yen. */

interface Increment {
  /** The lowest current price to which it applies, in yen. */
  readonly from: number;
  /** In yen. */
  readonly increment: number;
}

/** R1, the highest prices first. */
export const INCREMENTS: readonly Increment[] = [
  { from: 50_000, increment: 1_000 },
  { from: 10_000, increment: 500 },
  { from: 5_000, increment: 250 },
  { from: 1_000, increment: 100 },
  { from: 1, increment: 10 },
];

/** R1: the increment at a current price. Throws a RangeError for a price below one yen, which no auction can have. */
export function incrementAt(price: number): number {
  const step = INCREMENTS.find(({ from }) => price >= from);
  if (step === undefined) throw new RangeError('A price is at least 1 yen.');
  return step.increment;
}

/** Where the bidding stands, as everyone sees it; prices in yen. */
export interface PublicStanding {
  readonly price: number;
  readonly leaderId: string | null;
  readonly buyNowPrice: number | null;
}

/**
 * R2, R3: the least that a newcomer may enter now, in yen: the start price before a first bid (when `leaderId` is null
 * and the price is still the start price), afterwards one increment above the price, and never more than what buys at
 * once. It may lie above the largest amount that can be entered; then nobody can bid any more.
 */
export function minimumNextBid({ price, leaderId, buyNowPrice }: PublicStanding): number {
  const least = leaderId === null ? price : price + incrementAt(price);
  return Math.min(least, buyNowPrice ?? least);
}
