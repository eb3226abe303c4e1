import { refusalOf, TradeState, type ContactState, type Refused, type TradeSide } from '../trade.states.ts';

export enum CancelReason {
  AGREED = 'AGREED',
  NOT_PAID = 'NOT_PAID',
  NOT_AVAILABLE = 'NOT_AVAILABLE',
  NO_ANSWER = 'NO_ANSWER',
  OTHER = 'OTHER',
}

export interface Cancelled {
  readonly kind: 'taken';
  readonly state: TradeState.CANCELLED;
  readonly cancelledAt: number;
  readonly cancelledBy: TradeSide;
  readonly cancelReason: CancelReason;
}

/** Either side calls it off before the goods are on their way; contact is over with it (P6.1). Times in epoch milliseconds. */
export function cancelTrade(
  trade: ContactState,
  side: TradeSide,
  reason: CancelReason,
  now: number,
): Cancelled | Refused {
  const refused = refusalOf('cancelTrade', trade, side, now);
  return (
    refused ?? { kind: 'taken', state: TradeState.CANCELLED, cancelledAt: now, cancelledBy: side, cancelReason: reason }
  );
}
