import { periodInForce } from '../../../policy/index.ts';
import type { StoredState } from '../../listing/index.ts';
import { CancelReason, TradeSide, TradeState } from '../../trade/index.ts';
import { nameRunnerUp, type Bidder } from './name-runner-up.ts';

/** A trade that followed the auction. */
export interface FormerTrade {
  readonly state: TradeState;
  readonly cancelledBy: TradeSide | null;
  readonly cancelReason: CancelReason | null;
  /** Whether the seller removed its winner (R22). */
  readonly winnerRemoved: boolean;
  readonly paid: boolean;
}

/** What an offer looks at, read under the listing's lock; times in epoch milliseconds. */
export interface Sale {
  readonly state: StoredState;
  readonly historyUntil: number | null;
  /** All that followed it, in no order: two can be of one instant. */
  readonly trades: readonly FormerTrade[];
  /** Whether another offer stands. */
  readonly offered: boolean;
  readonly bidders: readonly Bidder[];
}

export type OfferDecision =
  | {
      readonly kind: 'offered';
      readonly runnerUpId: string;
      /** In yen. */
      readonly price: number;
      readonly offeredAt: number;
      readonly expiresAt: number;
    }
  | { readonly kind: 'refused'; readonly code: 'WRONG_STATE' | 'OFFER_STANDS' | 'NO_RUNNER_UP' };

/**
 * The winner is out: removed by the seller (R22), gone before paying, or in default, as the seller says who calls an unpaid trade off for
 * that (P6.2). A trade that was called off otherwise has sold nothing on.
 */
function winnerIsOut({ state, cancelledBy, cancelReason, winnerRemoved, paid }: FormerTrade): boolean {
  if (state !== TradeState.CANCELLED) return false;
  return winnerRemoved || (!paid && (cancelledBy === TradeSide.WINNER || cancelReason === CancelReason.NOT_PAID));
}

/**
 * R23: the next bidder is offered it at that bidder's own maximum; one offer at a time, and one to each. It can be made as long as
 * the auction is public (our decision): a maximum of long ago is no longer told.
 */
export function offerToRunnerUp(sale: Sale, now: number): OfferDecision {
  const { state, historyUntil, trades, offered, bidders } = sale;
  const isOpen = state === 'ENDED' && historyUntil !== null && now < historyUntil;
  // Only after every winner before was out did another win: so all are, or the last is not.
  const isVacant = trades.length > 0 && trades.every(winnerIsOut);
  if (!isOpen || !isVacant) return { kind: 'refused', code: 'WRONG_STATE' };
  if (offered) return { kind: 'refused', code: 'OFFER_STANDS' };
  const next = nameRunnerUp(bidders);
  if (next === null) return { kind: 'refused', code: 'NO_RUNNER_UP' };
  const offeredAt = Math.floor(now);
  const expiresAt = offeredAt + periodInForce('runnerUpOffer', offeredAt);
  return { kind: 'offered', runnerUpId: next.bidderId, price: next.maximum, offeredAt, expiresAt };
}
