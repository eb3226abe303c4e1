import { contactEndUnreported } from '../contact-period.ts';
import { refusalOf, TradeState, type ContactState, type Refused, type TradeSide } from '../trade.states.ts';

export interface Shipped {
  readonly kind: 'taken';
  readonly state: TradeState.SHIPPED;
  readonly shippedAt: number;
  readonly contactUntil: number;
}

/** The seller says that it is on its way. Times in epoch milliseconds. */
export function reportShipped(trade: ContactState, side: TradeSide, now: number): Shipped | Refused {
  const refused = refusalOf('reportShipped', trade, side, now);
  return (
    refused ?? { kind: 'taken', state: TradeState.SHIPPED, shippedAt: now, contactUntil: contactEndUnreported(now) }
  );
}
