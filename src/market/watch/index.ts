import './list/watched-listing.reads.ts';
import './search/saved-search.reads.ts';
import { tellEndingSoon } from './ending-soon.jobs.ts';
import { forgetWatches } from './forget-watches.jobs.ts';
import { WatchResolver } from './list/watch.resolver.ts';
import { matchSearches } from './search/matching.jobs.ts';
import { SavedSearchResolver } from './search/saved-search.resolver.ts';

export { SavedSearch } from './search/saved-search.ts';
export { whenPublished } from './search/matching.jobs.ts';
export { WatchedListing } from './list/watched-listing.ts';

export const watchResolvers = [WatchResolver, SavedSearchResolver] as const;
export const watchTasks = [matchSearches, tellEndingSoon, forgetWatches] as const;
