/** Someone who bid: their own highest maximum in yen, and its place among all bids. */
export interface Bidder {
  readonly bidderId: string;
  readonly maximum: number;
  /** Of two equal maxima the earlier has the lower. */
  readonly seq: number;
  /** Who won before, was asked before, was removed, or does not deal with the seller, or the seller with them. */
  readonly passedOver: boolean;
}

/** R23: the highest maximum, then the earliest; null when nobody is left. */
export function nameRunnerUp(bidders: readonly Bidder[]): Bidder | null {
  const left = bidders.filter(({ passedOver }) => !passedOver);
  return left.reduce<Bidder | null>((best, one) => (best === null || isBefore(one, best) ? one : best), null);
}

function isBefore(one: Bidder, other: Bidder): boolean {
  return one.maximum > other.maximum || (one.maximum === other.maximum && one.seq < other.seq);
}
