/** A payment as a state machine (P18): which step leads from where to where, and whose step it is. */
export enum PaymentState {
  PENDING = 'PENDING',
  SETTLED = 'SETTLED',
  FAILED = 'FAILED',
  IN_COLLECTION = 'IN_COLLECTION',
  COLLECTED = 'COLLECTED',
  CANCELLED = 'CANCELLED',
}

/** The payer has no step after paying. */
export type PaymentActor = 'PAYER' | 'SETTLEMENT_PARTNER' | 'COLLECTION_AGENCY' | 'FINANCE' | 'OPERATOR';

interface Transition {
  readonly from: readonly PaymentState[];
  readonly to: PaymentState;
  readonly by: PaymentActor;
}

const { PENDING, SETTLED, FAILED, IN_COLLECTION, COLLECTED, CANCELLED } = PaymentState;

/** Every step there is; what is not here cannot happen. */
export const transitions = {
  settlePayment: { from: [PENDING], to: SETTLED, by: 'SETTLEMENT_PARTNER' },
  failPayment: { from: [PENDING], to: FAILED, by: 'SETTLEMENT_PARTNER' },
  assignClaim: { from: [PENDING, FAILED], to: IN_COLLECTION, by: 'FINANCE' },
  withdrawClaim: { from: [IN_COLLECTION], to: FAILED, by: 'FINANCE' },
  reportCollected: { from: [IN_COLLECTION], to: COLLECTED, by: 'COLLECTION_AGENCY' },
  returnClaim: { from: [IN_COLLECTION], to: FAILED, by: 'COLLECTION_AGENCY' },
  /** The trade was called off, and nothing is owed for it any more. */
  endWithTrade: { from: [PENDING, FAILED, IN_COLLECTION], to: CANCELLED, by: 'OPERATOR' },
} as const satisfies Readonly<Record<string, Transition>>;

export type PaymentStep = keyof typeof transitions;

/** Where a step would have led. */
export interface Refused {
  readonly kind: 'refused';
  readonly code: 'WRONG_SIDE' | 'WRONG_STATE';
  readonly from: PaymentState;
  readonly to: PaymentState;
}

/** Null when the one who acts may take the step in this state. */
export function refusalOf(step: PaymentStep, state: PaymentState, actor: PaymentActor): Refused | null {
  const { from, to, by }: Transition = transitions[step];
  const refused = (code: Refused['code']): Refused => ({ kind: 'refused', code, from: state, to });
  if (by !== actor) return refused('WRONG_SIDE');
  return from.includes(state) ? null : refused('WRONG_STATE');
}
