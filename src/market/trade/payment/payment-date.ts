/** Until when a trade is to be paid, and what is said about it when (R25): a date and a state, no more. Epoch milliseconds. */
import { periodInForce } from '../../../policy/index.ts';
import { TradeState } from '../trade.states.ts';

export interface PaymentFacts {
  readonly decidedAt: number;
  /** For how long an authority has held the trade up: that much later it is due (R29). */
  readonly heldMs: number;
}

/** Five days after the win, by the period that was in force then: a later change moves no date that was told. */
export function paymentDue({ decidedAt, heldMs }: PaymentFacts): number {
  return decidedAt + periodInForce('payment', decidedAt) + heldMs;
}

export interface Unpaid extends PaymentFacts {
  readonly state: TradeState;
}

export function isOverdue(trade: Unpaid, now: number): boolean {
  return trade.state === TradeState.AWAITING_PAYMENT && now >= paymentDue(trade);
}

export interface Told {
  /** Whether the winner was reminded, and whether the sides were told that the time is over. */
  readonly reminded: boolean;
  readonly overdue: boolean;
}

/** What is to be told now: the reminder in the last day, the end once it came; each once, and no reminder after the end. */
export function paymentNews(trade: Unpaid & Told, now: number): 'PAYMENT_DUE' | 'PAYMENT_OVERDUE' | null {
  if (trade.state !== TradeState.AWAITING_PAYMENT) return null;
  const due = paymentDue(trade);
  if (now >= due) return trade.overdue ? null : 'PAYMENT_OVERDUE';
  const reminds = now >= due - periodInForce('paymentReminder', trade.decidedAt);
  return reminds && !trade.reminded ? 'PAYMENT_DUE' : null;
}
