import { transitions, type MailDeliveryState, type MailStep } from './mail-delivery.states.ts';

export interface Taken {
  readonly kind: 'taken';
  readonly state: MailDeliveryState;
  /** Whether the contractor's right to the address ends with it. */
  readonly ends: boolean;
}

/** Where a step would have led. */
export interface Refused {
  readonly kind: 'refused';
  readonly from: MailDeliveryState;
  readonly to: MailDeliveryState;
}

/** The contractor says what became of a mail; with the last word its right to the address ends (P6.7b). */
export function reportMail(step: MailStep, state: MailDeliveryState): Taken | Refused {
  const { from, to, ends } = transitions[step];
  const allowed: readonly MailDeliveryState[] = from;
  return allowed.includes(state) ? { kind: 'taken', state: to, ends } : { kind: 'refused', from: state, to };
}
