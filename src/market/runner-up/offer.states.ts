/** An offer to a runner-up as a state machine (P18, R23). Nobody but the job needs to come for one to end: time alone ends it. */
export enum OfferState {
  MADE = 'MADE',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
  EXPIRED = 'EXPIRED',
}

export enum OfferActor {
  SELLER = 'SELLER',
  RUNNER_UP = 'RUNNER_UP',
  CLOCK = 'CLOCK',
}

/** From MADE, and from nowhere else: who alone leads it where. */
export const transitions = {
  acceptOffer: { to: OfferState.ACCEPTED, by: OfferActor.RUNNER_UP },
  declineOffer: { to: OfferState.DECLINED, by: OfferActor.RUNNER_UP },
  withdrawOffer: { to: OfferState.WITHDRAWN, by: OfferActor.SELLER },
  expireOffer: { to: OfferState.EXPIRED, by: OfferActor.CLOCK },
} as const;

export type OfferStep = keyof typeof transitions;

/** What says whether an offer stands. */
export interface OfferStanding {
  readonly state: OfferState;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** P6.2: while it stands, it is there; an offer past its time is expired whatever its row still says. */
export function offerStands({ state, expiresAt }: OfferStanding, now: number): boolean {
  return state === OfferState.MADE && now < expiresAt;
}
