import './selling.reads.ts';
import { RemovalResolver, SellingResolver } from './selling.resolver.ts';

export { relist } from './relisting.ts';
export { remove } from './removal.ts';
export { cancel, endEarly } from './selling-transactions.ts';
export { goOnInside, letAuctionGoOn, stopAuction, stopInside } from './suspension/suspension.ts';

export const sellingResolvers = [SellingResolver, RemovalResolver] as const;
