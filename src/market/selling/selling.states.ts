/** What can follow what when a seller, or an authority, acts on an auction (P18). */
import { ListingState } from '../listing/index.ts';

interface Transition {
  readonly from: readonly ListingState[];
  readonly to: ListingState;
}

const { OPEN, ENDED, CANCELLED, SUSPENDED } = ListingState;

/** Every step beside publishing and the clock's own end. To re-list makes a new auction: the old one stays as it ended. */
export const transitions = {
  endListingEarly: { from: [OPEN], to: ENDED },
  cancelListing: { from: [OPEN], to: CANCELLED },
  removeBidder: { from: [OPEN], to: OPEN },
  relistListing: { from: [ENDED], to: OPEN },
  suspendListing: { from: [OPEN, ENDED, CANCELLED], to: SUSPENDED },
} as const satisfies Readonly<Record<string, Transition>>;

export type TransitionName = keyof typeof transitions;

export type RefusalCode =
  | 'WRONG_STATE'
  | 'NO_BIDS'
  | 'RESERVE_NOT_MET'
  | 'NOT_A_BIDDER'
  | 'HAD_A_WINNER'
  | 'RELISTED_BEFORE'
  | 'RELIST_LIMIT'
  | 'CUT_OUT_OF_RANGE';

/** Where the auction stands and where the step would have led; neither is a secret to its seller. */
export interface Refused {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly from: ListingState;
  readonly to: ListingState;
}

export function refuse(name: TransitionName, from: ListingState, code: RefusalCode): Refused {
  return { kind: 'refused', code, from, to: transitions[name].to };
}

/** Null when the step leads from here. */
export function wrongState(name: TransitionName, state: ListingState): Refused | null {
  const { from }: Transition = transitions[name];
  return from.includes(state) ? null : refuse(name, state, 'WRONG_STATE');
}
