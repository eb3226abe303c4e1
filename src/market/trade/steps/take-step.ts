/** Writes a decided step into its trade. */
import type { Happening } from '../../outbox/index.ts';
import type { Trade } from '../trade.ts';
import type { Cancelled } from './cancel-trade.ts';
import type { Paid } from './report-paid.ts';
import type { Received } from './report-received.ts';
import type { Removed } from './remove-winner.ts';
import type { Shipped } from './report-shipped.ts';

export type Taken = Paid | Shipped | Received | Cancelled | Removed;

const told = {
  PAID: 'TRADE_PAID',
  SHIPPED: 'TRADE_SHIPPED',
  RECEIVED: 'TRADE_RECEIVED',
  CANCELLED: 'TRADE_CANCELLED',
} as const satisfies Readonly<Record<Taken['state'], Happening>>;

/** What the other side is told of a step. */
export function toldOf(step: Taken): Happening {
  return 'removalReason' in step ? 'WINNER_REMOVED' : told[step.state];
}

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
  }
  if ('cancelReason' in step) trade.cancelReason = step.cancelReason;
  if ('removalReason' in step) trade.removalReason = step.removalReason;
}
