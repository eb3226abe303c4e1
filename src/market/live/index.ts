import './listing-update.reads.ts';
import { ListingUpdateResolver } from './listing-update.resolver.ts';
import { MyNoticesResolver } from './my-notices.resolver.ts';

export { ListingUpdate } from './listing-update.ts';
export const liveResolvers = [ListingUpdateResolver, MyNoticesResolver] as const;
