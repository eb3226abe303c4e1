/** What sellers owe, decided from facts (R16, R24). Times in epoch milliseconds, money in whole yen. */
import { periodInForce, rateInForce } from '../../policy/index.ts';

export interface SaleFacts {
  /** The final price. */
  readonly price: number;
  readonly decidedAt: number;
  /** For how long an authority has held the trade up: that much later is its closing day (R29). */
  readonly heldMs: number;
  /** The trade was called off, or its winner removed: there is nothing to charge. */
  readonly cancelled: boolean;
  readonly asStore: boolean;
}

export interface SaleFee {
  readonly amount: number;
  /** Thousandths of the price. */
  readonly perMille: number;
}

/** In whole yen, what is less is left out (our decision): 7,255 at 8.8 % is 638. */
export function feeOn(price: number, perMille: number): number {
  return Math.floor((price * perMille) / 1000);
}

/** R24: charged on the closing day, by the rate of the day on which it was sold; null where nothing is to be charged now. */
export function chargeFee({ price, decidedAt, heldMs, cancelled, asStore }: SaleFacts, now: number): SaleFee | null {
  const closingDay = decidedAt + periodInForce('feeClosing', decidedAt) + heldMs;
  if (cancelled || now < closingDay) return null;
  const perMille = rateInForce(asStore ? 'storeSale' : 'memberSale', decidedAt);
  return { amount: feeOn(price, perMille), perMille };
}
