/** Writes a decided step into its trade. */
import type { Happening } from '../../outbox/index.ts';
import type { Trade } from '../trade.ts';
import type { Cancelled } from './cancel-trade.ts';
import type { Paid } from './report-paid.ts';
import type { Received } from './report-received.ts';
import type { Shipped } from './report-shipped.ts';

export type Taken = Paid | Shipped | Received | Cancelled;

/** What the other side is told of a step, by the state that it leads to. */
export const toldOf = {
  PAID: 'TRADE_PAID',
  SHIPPED: 'TRADE_SHIPPED',
  RECEIVED: 'TRADE_RECEIVED',
  CANCELLED: 'TRADE_CANCELLED',
} as const satisfies Readonly<Record<Taken['state'], Happening>>;

const date = (at: number): Date => new Date(Math.floor(at));

export function takeStep(trade: Trade, step: Taken): void {
  trade.state = step.state;
  if ('paidAt' in step) trade.paidAt = date(step.paidAt);
  if ('shippedAt' in step) trade.shippedAt = date(step.shippedAt);
  if ('receivedAt' in step) trade.receivedAt = date(step.receivedAt);
  if ('contactUntil' in step) trade.contactUntil = date(step.contactUntil);
  if ('cancelledAt' in step) {
    trade.cancelledAt = date(step.cancelledAt);
    trade.cancelledBy = step.cancelledBy;
    trade.cancelReason = step.cancelReason;
  }
}
