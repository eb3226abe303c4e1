import { periodInForce } from '../../../policy/index.ts';
import type { ReserveStatus, StoredState } from '../../listing/index.ts';
import { contactEndUnreported } from '../contact-period.ts';

/** The standing of an auction, read under its lock; times in epoch milliseconds, the price in yen. */
export interface AuctionAtEnd {
  readonly state: StoredState;
  readonly endAt: number | null;
  readonly leaderId: string | null;
  readonly price: number;
  readonly reserveStatus: `${ReserveStatus}`;
}

export interface Ending {
  readonly endedAt: number;
  /** The period in force at the end counts, whatever comes later (P5.2). */
  readonly historyUntil: number;
}

export interface Win {
  readonly winnerId: string;
  readonly price: number;
  readonly decidedAt: number;
  readonly contactUntil: number;
}

export type Closing =
  /** Nothing to end: a draft, cancelled, or ended before by another run. */
  | { readonly kind: 'over' }
  /** The auction was extended: look again at its end. */
  | { readonly kind: 'notYet'; readonly endAt: number }
  | { readonly kind: 'unsold'; readonly ending: Ending }
  | { readonly kind: 'won'; readonly ending: Ending; readonly win: Win };

/** What the end of an auction is (R11, R14, R20, R21), however late one looks: the decision stands at its end, not at the look. */
export function closeAuction(auction: AuctionAtEnd, now: number): Closing {
  const { state, endAt, leaderId, price, reserveStatus } = auction;
  if (state !== 'OPEN' || endAt === null) return { kind: 'over' };
  if (now < endAt) return { kind: 'notYet', endAt };
  const ending = { endedAt: endAt, historyUntil: endAt + periodInForce('history', endAt) };
  if (leaderId === null || reserveStatus === 'NOT_MET') return { kind: 'unsold', ending };
  const win = { winnerId: leaderId, price, decidedAt: endAt, contactUntil: contactEndUnreported(endAt) };
  return { kind: 'won', ending, win };
}
