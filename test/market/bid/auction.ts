/**
 * The rules' own notation, played: `play(1000, 'A:5000', 'B:2500@20:54:59')` opens an auction at 1,000 yen that ends at
 * 21:00 and lets A, B, … bid in turn, at 10:00 where no time is given. In the place of the start price the terms can stand.
 */
import { decideBid, welcome } from '../../../src/market/bid/place-bid.ts';
import type { AuctionFacts, BidDecision } from '../../../src/market/bid/place-bid.ts';
import { minimumNextBid } from '../../../src/market/bid/increments.ts';
import { openAuction, type Opening } from '../../../src/market/bid/replay/replay.ts';

export const member = welcome;

/** Milliseconds from the day's start, for '20:59:59.999'. */
export function clock(time: string): number {
  return Date.parse(`1970-01-01T${time.length === 5 ? `${time}:00` : time}Z`);
}

type Opened = number | Pick<Opening, 'startPrice' | 'reservePrice' | 'buyNowPrice'>;

export function opened(terms: Opened, end = '21:00'): AuctionFacts {
  const set = typeof terms === 'number' ? { startPrice: terms } : terms;
  return openAuction({ sellerId: 'seller', startsAt: clock('09:00'), endAt: clock(end), ...set });
}

/** One bid in the rules' notation, decided on this row. */
export function bid(auction: AuctionFacts, notation: string): BidDecision {
  const [, bidderId = '', amount = '', time = '10:00'] = /^(\w+):(\d+)(?:@(.+))?$/.exec(notation) ?? [];
  return decideBid(auction, { bidderId, amount: Number(amount) }, member, clock(time));
}

export function play(terms: Opened, ...bids: string[]) {
  let auction = opened(terms);
  const told: string[] = [];
  const history: string[] = [];
  for (const notation of bids) {
    const decision = bid(auction, notation);
    told.push(answerOf(decision));
    if (decision.kind === 'refused') continue;
    auction = { ...auction, ...decision.next };
    history.push(...decision.steps.map((step) => `${step.bidderId} ${step.price}`));
  }
  const end = new Date(auction.endAt).toISOString().slice(11, 19);
  return {
    lead: auction.leaderId,
    price: auction.price,
    minimum: minimumNextBid(auction),
    told,
    history,
    end,
    auction,
  };
}

/** 'LEADING', 'OUTBID', or the refusal with the least amount that would do. */
export function answerOf(decision: BidDecision): string {
  if (decision.kind === 'accepted') return decision.outcome;
  return decision.minimumBid === undefined ? decision.reason : `${decision.reason} ${decision.minimumBid}`;
}
