import { contactEndReceived } from '../contact-period.ts';
import { refusalOf, TradeState, type ContactState, type Refused, type TradeSide } from '../trade.states.ts';

export interface Received {
  readonly kind: 'taken';
  readonly state: TradeState.RECEIVED;
  readonly receivedAt: number;
  readonly contactUntil: number;
}

/** The winner says that it arrived: the contact period runs from now. Times in epoch milliseconds. */
export function reportReceived(trade: ContactState, side: TradeSide, now: number): Received | Refused {
  const refused = refusalOf('reportReceived', trade, side, now);
  const contactUntil = contactEndReceived(now, trade.contactUntil);
  return refused ?? { kind: 'taken', state: TradeState.RECEIVED, receivedAt: now, contactUntil };
}
