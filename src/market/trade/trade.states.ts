export enum TradeState {
  AWAITING_PAYMENT = 'AWAITING_PAYMENT',
  PAID = 'PAID',
  SHIPPED = 'SHIPPED',
  RECEIVED = 'RECEIVED',
  CANCELLED = 'CANCELLED',
}

export enum TradeSide {
  SELLER = 'SELLER',
  WINNER = 'WINNER',
}

export interface Contact {
  readonly state: TradeState;
  /** Epoch milliseconds; null while the goods have not arrived. */
  readonly contactUntil: number | null;
}

/** P6.1: from the decision until the contact period ends; at once gone when the trade is cancelled. */
export function contactOpen({ state, contactUntil }: Contact, now: number): boolean {
  return state !== TradeState.CANCELLED && (contactUntil === null || now < contactUntil);
}
