/** Writes a decided step into its trade. */
import type { Trade } from '../trade.ts';
import type { Cancelled } from './cancel-trade.ts';
import type { Paid } from './report-paid.ts';
import type { Received } from './report-received.ts';
import type { Shipped } from './report-shipped.ts';

export type Taken = Paid | Shipped | Received | Cancelled;

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
