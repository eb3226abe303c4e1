import { refusalOf, TradeState, type ContactState, type Refused, type TradeSide } from '../trade.states.ts';

export interface Paid {
  readonly kind: 'taken';
  readonly state: TradeState.PAID;
  readonly paidAt: number;
}

/** The winner says that they paid. Times in epoch milliseconds. */
export function reportPaid(trade: ContactState, side: TradeSide, now: number): Paid | Refused {
  return refusalOf('reportPaid', trade, side, now) ?? { kind: 'taken', state: TradeState.PAID, paidAt: now };
}
