import './selling.reads.ts';
import { RemovalResolver, SellingResolver } from './selling.resolver.ts';

export { letAuctionGoOn, stopAuction } from './suspension/suspension.ts';

export const sellingResolvers = [SellingResolver, RemovalResolver] as const;
