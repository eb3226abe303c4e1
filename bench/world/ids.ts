/** Ids that TypeScript and SQL (`md5(name)::uuid`) make alike. */
import { createHash } from 'node:crypto';

export function idOf(name: string): string {
  const hex = createHash('md5').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export const MEMBERS = 2_000;
export const LISTINGS = 1_400;
/** Of these listings each has a history of 50 steps. */
export const BUSY = 40;
export const STEPS = 50;
export const TRADES = 1_000;
export const BIDDERS = 32;

export const memberId = (n: number): string => idOf(`member ${n}`);
export const sessionIdOf = (n: number): string => idOf(`session ${n}`);
export const listingId = (n: number): string => idOf(`listing ${n}`);
export const tradeId = (n: number): string => idOf(`trade ${n}`);
export const cardId = (n: number, side: 'seller' | 'winner'): string => idOf(`card ${side} ${n}`);

/** Listings are sold by the first fifty members; nobody of them bids. */
export const sellerOf = (listing: number): number => (listing % 50) + 1;
/** Who took the price of a busy listing up to a line. */
export const bidderOf = (listing: number, line: number): number => 100 + ((listing * 7 + line) % 1_800) + 1;
/** The listing of a trade, and who won it. */
export const listingOfTrade = (trade: number): number => LISTINGS - TRADES + trade;
export const winnerOf = (trade: number): number => 100 + trade;
/** Who bid on the hot listing, beyond all others. */
export const hotBidder = (n: number): number => 1_950 + (n % BIDDERS);
