/** A seller takes a member's bids out of an auction (R17), decided from facts: no database, no clock, no request. */
import { stepsOf, type AuctionFacts, type PriceStep } from './place-bid.ts';
import { standingAfter, type Bid, type Standing } from './standing.ts';

/** Every column of the row that a removal may change. The end is not among them: a removal never extends (our decision). */
export type RemovalColumns = Pick<
  AuctionFacts,
  'price' | 'leaderId' | 'leaderMaximum' | 'secondMaximum' | 'bidCount' | 'revision'
>;

export interface BidderRemoved {
  readonly next: RemovalColumns;
  /**
   * The lines to append to the public history: that the member was removed, and the new price with its leader where either is
   * another. Lines above the new price are withdrawn (`historyAfter`).
   */
  readonly steps: readonly [PriceStep, ...PriceStep[]];
}

/**
 * The price is R4 over the bids that stand without that member's, in the order of their numbers; null when none of them is
 * theirs. What the auction counts is what the remaining bids would have changed by themselves: never more than was public.
 */
export function removeBidder(auction: AuctionFacts, standing: readonly Bid[], bidderId: string): BidderRemoved | null {
  const rest = standing.filter((bid) => bid.bidderId !== bidderId);
  if (rest.length === standing.length) return null;
  const { after, bidCount } = fold(auction, rest);
  const nobody = { leaderId: null, leaderMaximum: null, secondMaximum: null, price: auction.startPrice };
  const stands = after ?? nobody;
  const { leaderId, price } = stands;
  const line: PriceStep = { bidderId, price, removed: true };
  const moved = leaderId !== null && (leaderId !== auction.leaderId || price !== auction.price);
  return {
    next: { ...stands, bidCount, revision: auction.revision + 1 },
    steps: moved ? [line, { bidderId: leaderId, price }] : [line],
  };
}

function fold(auction: AuctionFacts, bids: readonly Bid[]): { after: Standing | null; bidCount: number } {
  let [after, bidCount]: [Standing | null, number] = [null, 0];
  for (const bid of bids) {
    const before: Standing | null = after;
    after = standingAfter(before, bid, auction);
    bidCount += stepsOf(before, after, bid).length > 0 ? 1 : 0;
  }
  return { after, bidCount };
}

/**
 * R17: the public history once a removal is in. A line above the new price would tell a maximum that stands again; so would
 * the price that an earlier removal had left, which is told as the new one from now on.
 */
export function historyAfter(lines: readonly PriceStep[], { next: { price }, steps }: BidderRemoved): PriceStep[] {
  const kept = lines.filter((line) => line.removed === true || line.price <= price);
  return [...kept.map((line) => ({ ...line, price: Math.min(line.price, price) })), ...steps];
}
