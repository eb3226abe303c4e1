import './bid.reads.ts';

export { Bid } from './bid.ts';
export { PriceStep } from './price-step.ts';
export { BidResolver, PlaceBidResult } from './bid.resolver.ts';
