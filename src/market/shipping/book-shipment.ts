import { periodInForce } from '../../policy/index.ts';
import { contactOpen, TradeSide, TradeState, type ContactState } from '../trade/index.ts';

export type BookDecision =
  | { readonly kind: 'booked'; readonly bookedAt: number; readonly assignedUntil: number }
  | { readonly kind: 'refused'; readonly code: 'WRONG_SIDE' | 'WRONG_STATE' | 'CONTACT_CLOSED' };

/** Before it is paid there is nothing to send, and no carrier needs to know to whom. */
const bookableIn: readonly TradeState[] = [TradeState.PAID, TradeState.SHIPPED];

/**
 * The seller gives a parcel to a carrier. The carrier's right to know to whom it goes has an end even where nobody ever says that it
 * arrived: as receipt is presumed, and the period after it. Times in epoch milliseconds.
 */
export function bookShipment(trade: ContactState, side: TradeSide, now: number): BookDecision {
  if (side !== TradeSide.SELLER) return { kind: 'refused', code: 'WRONG_SIDE' };
  if (!bookableIn.includes(trade.state)) return { kind: 'refused', code: 'WRONG_STATE' };
  if (!contactOpen(trade, now)) return { kind: 'refused', code: 'CONTACT_CLOSED' };
  const assignedUntil = now + periodInForce('presumedReceipt', now) + periodInForce('carrierAfterDelivery', now);
  return { kind: 'booked', bookedAt: Math.floor(now), assignedUntil };
}
