/** Past auctions replayed through the rules as they run (R30: the log of an auction gives its stored state again). */
import { decideBid, welcome } from '../place-bid.ts';
import type { AuctionFacts, PriceStep } from '../place-bid.ts';
import { historyAfter, removeBidder } from '../remove-bidder.ts';
import type { Bid, Terms } from '../standing.ts';

export interface TimedBid extends Bid {
  /** Epoch milliseconds, UTC; in a replay from a file, milliseconds from the auction's start. */
  readonly at: number;
}

/** R17, in its place among the bids: after the one before it in the log, before the next. */
export interface Removal {
  readonly removedId: string;
}

export interface Replayed {
  /** The row as it stands after the last bid. */
  readonly auction: AuctionFacts;
  /** In the order of their private numbers: the first has `bidSeq` 1. */
  readonly accepted: readonly TimedBid[];
  readonly refused: readonly TimedBid[];
  /** The public history (R26). */
  readonly steps: readonly PriceStep[];
  readonly extensions: number;
}

export interface Opening extends Pick<Terms, 'startPrice'>, Partial<Omit<Terms, 'startPrice'>> {
  readonly sellerId: string;
  readonly startsAt: number;
  readonly endAt: number;
}

/** An auction's row before its first bid; without a reserve or a buy-now price where none is given. */
export function openAuction(opening: Opening): AuctionFacts {
  const noBid = { leaderId: null, leaderMaximum: null, secondMaximum: null, bidCount: 0, bidSeq: 0, revision: 0 };
  return { reservePrice: null, buyNowPrice: null, ...opening, ...noBid, state: 'OPEN', price: opening.startPrice };
}

/** Decides the bids one after the other, in the order given, each at its own time, all from members who may bid; with removals. */
export function replay(opening: Opening, log: readonly (TimedBid | Removal)[]): Replayed {
  const accepted: TimedBid[] = [];
  const refused: TimedBid[] = [];
  const gone = new Set<string>();
  let steps: PriceStep[] = [];
  let extensions = 0;
  let auction = openAuction(opening);
  for (const entry of log) {
    if ('removedId' in entry) {
      const standing = accepted.filter(({ bidderId }) => !gone.has(bidderId));
      const decision = removeBidder(auction, standing, entry.removedId);
      gone.add(entry.removedId);
      if (!decision) continue;
      auction = { ...auction, ...decision.next };
      steps = historyAfter(steps, decision);
      continue;
    }
    const decision = decideBid(auction, entry, { ...welcome, removed: gone.has(entry.bidderId) }, entry.at);
    if (decision.kind === 'refused') {
      refused.push(entry);
      continue;
    }
    auction = { ...auction, ...decision.next };
    accepted.push(entry);
    steps.push(...decision.steps);
    extensions += decision.extended ? 1 : 0;
  }
  return { auction, accepted, refused, steps, extensions };
}

/** The next distinct bidder after the leader, by the highest maximum, then the earliest; null when nobody else bid. */
export function runnerUpOf({ auction, accepted }: Pick<Replayed, 'auction' | 'accepted'>): Bid | null {
  const others = accepted.filter(({ bidderId }) => bidderId !== auction.leaderId);
  return others.reduce<Bid | null>((best, bid) => (best === null || bid.amount > best.amount ? bid : best), null);
}
