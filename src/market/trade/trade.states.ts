/** A trade as a state machine (P18): which step leads from where to where, and whose step it is. */
export enum TradeState {
  AWAITING_PAYMENT = 'AWAITING_PAYMENT',
  PAID = 'PAID',
  SHIPPED = 'SHIPPED',
  RECEIVED = 'RECEIVED',
  CANCELLED = 'CANCELLED',
}

/** Who speaks in a thread. A runner-up is a side of an offer alone, and becomes the winner of the trade that it leads to. */
export enum TradeSide {
  SELLER = 'SELLER',
  WINNER = 'WINNER',
  RUNNER_UP = 'RUNNER_UP',
}

interface Transition {
  readonly from: readonly TradeState[];
  readonly to: TradeState;
  readonly by: readonly TradeSide[];
}

const { AWAITING_PAYMENT, PAID, SHIPPED, RECEIVED, CANCELLED } = TradeState;
const { SELLER, WINNER } = TradeSide;

/** Every step there is; what is not here cannot happen. That contact ends is no step: it is a time (`contactOpen`). */
export const transitions = {
  reportPaid: { from: [AWAITING_PAYMENT], to: PAID, by: [WINNER] },
  reportShipped: { from: [PAID], to: SHIPPED, by: [SELLER] },
  reportReceived: { from: [SHIPPED], to: RECEIVED, by: [WINNER] },
  removeWinner: { from: [AWAITING_PAYMENT], to: CANCELLED, by: [SELLER] },
  cancelTrade: { from: [AWAITING_PAYMENT, PAID], to: CANCELLED, by: [SELLER, WINNER] },
} as const satisfies Readonly<Record<string, Transition>>;

export type TransitionName = keyof typeof transitions;

/** Until the goods are on their way, a side may correct its card. */
export const cardCorrectableIn: readonly TradeState[] = [AWAITING_PAYMENT, PAID];

/** What says whether the two sides are in contact. */
export interface ContactState {
  readonly state: TradeState;
  /** Epoch milliseconds: when contact ends at the latest. */
  readonly contactUntil: number;
}

/** P6.1: from the decision until the contact period ends; at once gone when the trade is cancelled. */
export function contactOpen({ state, contactUntil }: ContactState, now: number): boolean {
  return state !== CANCELLED && now < contactUntil;
}

/** Where a step would have led; the state itself is no secret to a side of the trade. */
export interface Refused {
  readonly kind: 'refused';
  readonly code: 'WRONG_SIDE' | 'WRONG_STATE' | 'CONTACT_CLOSED' | 'REMOVAL_OVER';
  readonly from: TradeState;
  readonly to: TradeState;
}

/** Null when the side may take the step now. A trade whose contact is over takes no step: what would, would open it again. */
export function refusalOf(name: TransitionName, trade: ContactState, side: TradeSide, now: number): Refused | null {
  const { from, to, by }: Transition = transitions[name];
  const refused = (code: Refused['code']): Refused => ({ kind: 'refused', code, from: trade.state, to });
  if (!by.includes(side)) return refused('WRONG_SIDE');
  if (!from.includes(trade.state)) return refused('WRONG_STATE');
  return contactOpen(trade, now) ? null : refused('CONTACT_CLOSED');
}
