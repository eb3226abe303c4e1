import { periodInForce } from '../../../policy/index.ts';
import type { TradeSide } from '../trade.states.ts';
import { refusalOf, TradeState, type ContactState, type Refused } from '../trade.states.ts';

/** On whose side the cause lies. */
export enum RemovalReason {
  WINNER = 'WINNER',
  SELLER = 'SELLER',
}

export interface Removed {
  readonly kind: 'taken';
  readonly state: TradeState.CANCELLED;
  readonly cancelledAt: number;
  readonly cancelledBy: TradeSide;
  readonly removalReason: RemovalReason;
}

/** What a removal looks at: the trade, and when it was decided (epoch milliseconds). */
export interface Decided extends ContactState {
  readonly decidedAt: number;
  /** For how long an authority has held it up: that much longer the seller has (R29). */
  readonly heldMs: number;
}

/**
 * R22: the seller takes the win away before it is paid, within a period from the decision. Contact is over with it (P6.1), and a
 * runner-up may be named (R23). That is what it has over `cancelTrade`, after which nobody has won. Times in epoch milliseconds.
 */
export function removeWinner(trade: Decided, side: TradeSide, reason: RemovalReason, now: number): Removed | Refused {
  const refused = refusalOf('removeWinner', trade, side, now);
  if (refused) return refused;
  const until = trade.decidedAt + periodInForce('winnerRemoval', trade.decidedAt) + trade.heldMs;
  if (now >= until) return { kind: 'refused', code: 'REMOVAL_OVER', from: trade.state, to: TradeState.CANCELLED };
  return { kind: 'taken', state: TradeState.CANCELLED, cancelledAt: now, cancelledBy: side, removalReason: reason };
}
