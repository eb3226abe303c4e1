/** Who leads an auction and at what price (rules R4 to R9). All amounts are whole yen. */
import { incrementAt } from './increments.ts';

/**
 * The standing of an auction that has at least one bid. `null` stands for "no bid yet".
 *
 * Whose the second maximum is stands in the bids, not here: no rule of bidding asks for it. A challenger enters more than
 * the price, and the price is above every beaten maximum, so a challenger's amount is always the new first or the new
 * second, whoever held that place before.
 */
export interface Standing {
  readonly leaderId: string;
  /** Secret: the leader's alone to know. */
  readonly leaderMaximum: number;
  /** The highest maximum of anyone but the leader; null while only one member has bid. */
  readonly secondMaximum: number | null;
  /** Public. */
  readonly price: number;
}

export interface Bid {
  readonly bidderId: string;
  /** The maximum that the bidder enters, in yen. */
  readonly amount: number;
}

type Maxima = Pick<Standing, 'leaderMaximum' | 'secondMaximum'>;

/** R4, R5: the price as a function of the standing maxima and the start price, and of nothing else. */
export function priceOf({ leaderMaximum, secondMaximum }: Maxima, startPrice: number): number {
  if (secondMaximum === null) return startPrice;
  return Math.min(leaderMaximum, secondMaximum + incrementAt(secondMaximum));
}

/** The standing once an allowed bid is in (R2, R4 to R9); the start price is in yen. Whether it is allowed is not asked here. */
export function standingAfter(before: Standing | null, bid: Bid, startPrice: number): Standing {
  const { leaderId, ...maxima } = placesAfter(before, bid);
  return { leaderId, ...maxima, price: priceOf(maxima, startPrice) };
}

/** Who is first and who is second: the highest maximum leads, the earlier of two equal ones stays ahead (R4, R7, R9). */
function placesAfter(before: Standing | null, { bidderId, amount }: Bid): Maxima & Pick<Standing, 'leaderId'> {
  if (before === null) return { leaderId: bidderId, leaderMaximum: amount, secondMaximum: null };
  if (bidderId === before.leaderId) return { ...before, leaderMaximum: amount };
  if (amount > before.leaderMaximum) {
    return { leaderId: bidderId, leaderMaximum: amount, secondMaximum: before.leaderMaximum };
  }
  return { ...before, secondMaximum: Math.max(amount, before.secondMaximum ?? amount) };
}
