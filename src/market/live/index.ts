import './listing-update.reads.ts';

export { ListingUpdate } from './listing-update.ts';
export { ListingUpdateResolver } from './listing-update.resolver.ts';
