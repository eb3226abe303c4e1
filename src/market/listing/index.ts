import './listing.reads.ts';
import './listings.reads.ts';

export { Listing, type ListingFacts } from './listing.ts';
export { listingById, reserveStatus } from './listing.reads.ts';
export { ListingState, stateAt, type StoredState } from './listing.states.ts';
export { makeFindable, openStoreOf } from './draft/draft-transactions.ts';
export { publishListing } from './draft/publish-listing.ts';
export { DraftResolver } from './draft/draft.resolver.ts';
export { Category, withParts } from './category.ts';
export * from './listing-conditions.ts';
export { ListingOrder, SoughtListings } from './listing.args.ts';
export { ListingConnection, listingOrders } from './listings.reads.ts';
export { longWords, SearchText, searchRow, wantedTerms } from './search-terms.ts';
export { lockDraft, type DraftAnswer } from './draft/draft-transactions.ts';
export { ListingResolver } from './listing.resolver.ts';
export { ReserveStatus, reserveStatusOf } from './reserve.ts';
export { isStopped } from './suspension.ts';
export { Seller } from './seller.ts';
