import './listing.reads.ts';

export { Listing, type ListingFacts } from './listing.ts';
export { listingById } from './listing.reads.ts';
export { ListingState, stateAt, type StoredState } from './listing.states.ts';
export { ListingResolver } from './listing.resolver.ts';
