/** Who leads an auction and at what price (rules R4 to R9, R11, R12). All amounts are whole yen. */
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

/** What the seller set before the auction began. */
export interface Terms {
  readonly startPrice: number;
  /** Secret: the seller's alone to know. The least that the seller sells for (R11); null where anything will do. */
  readonly reservePrice: number | null;
  /** Public. Who bids it or more buys at it, at once (R12); null where nobody can. */
  readonly buyNowPrice: number | null;
}

export interface Bid {
  readonly bidderId: string;
  /** The maximum that the bidder enters, in yen. */
  readonly amount: number;
}

type Maxima = Pick<Standing, 'leaderMaximum' | 'secondMaximum'>;

/**
 * R4, R5, R11: the price as a function of the standing maxima and the terms, and of nothing else. Below the reserve the
 * leader's whole maximum shows; from there on the price is the reserve at least.
 */
export function priceOf(maxima: Maxima, { startPrice, reservePrice }: Terms): number {
  const { leaderMaximum } = maxima;
  if (reservePrice === null) return contested(maxima, startPrice);
  return leaderMaximum < reservePrice ? leaderMaximum : Math.max(contested(maxima, startPrice), reservePrice);
}

function contested({ leaderMaximum, secondMaximum }: Maxima, startPrice: number): number {
  if (secondMaximum === null) return startPrice;
  return Math.min(leaderMaximum, secondMaximum + incrementAt(secondMaximum));
}

/** R12: what is paid where this amount buys at once; null where it is a bid like others. */
export function boughtFor(amount: number, { buyNowPrice }: Pick<Terms, 'buyNowPrice'>): number | null {
  return buyNowPrice !== null && amount >= buyNowPrice ? buyNowPrice : null;
}

/**
 * The standing once an allowed bid is in (R2, R4 to R9, R11, R12). Whether it is allowed is not asked here. One who buys
 * leads at the buy-now price; nobody's maximum stands against it.
 */
export function standingAfter(before: Standing | null, bid: Bid, terms: Terms): Standing {
  const { leaderId, ...maxima } = placesAfter(before, bid);
  return { leaderId, ...maxima, price: boughtFor(bid.amount, terms) ?? priceOf(maxima, terms) };
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
