/** Sums that a client need not work out (P15), from what everyone sees. All amounts are whole yen. */
import { MOST_YEN } from '../../yen.ts';
import { incrementAt, minimumNextBid, type PublicStanding } from '../increments.ts';
import { boughtFor } from '../standing.ts';

/** Three: the least next bid and an increment more each time, up to what buys at once. What cannot be entered is left out. */
export function suggestedBids(standing: PublicStanding): number[] {
  const capped = (bid: number): number => Math.min(bid, standing.buyNowPrice ?? bid);
  const first = minimumNextBid(standing);
  const second = capped(first + incrementAt(first));
  const third = capped(second + incrementAt(second));
  return [...new Set([first, second, third])].filter((bid) => bid <= MOST_YEN);
}

/** What one who bids this comes to pay at the most: the bid itself, or the buy-now price where it buys. */
export function totalCost(bid: number, { buyNowPrice }: Pick<PublicStanding, 'buyNowPrice'>): number {
  return boughtFor(bid, { buyNowPrice }) ?? bid;
}
