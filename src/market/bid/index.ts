import './bid.reads.ts';
import './sums/sums.reads.ts';

export { Bid } from './bid.ts';
export { PriceStep } from './price-step.ts';
export { minimumNextBid } from './increments.ts';
export { priceOf, standingAfter, type Standing, type Terms } from './standing.ts';
export { decideBid, welcome, type AuctionFacts, type BidDecision } from './place-bid.ts';
export { removeBidder, type BidderRemoved } from './remove-bidder.ts';
export { openAuction } from './replay/replay.ts';
export { BidResolver } from './bid.resolver.ts';
