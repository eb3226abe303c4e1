import { SellingResolver } from './selling.resolver.ts';

export { letAuctionGoOn, stopAuction } from './suspension/suspension.ts';

export const sellingResolvers = [SellingResolver] as const;
