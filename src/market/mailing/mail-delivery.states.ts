/** A mail with the contractor as a state machine (P18): every step is the contractor's. */
export enum MailDeliveryState {
  WAITING = 'WAITING',
  TAKEN = 'TAKEN',
  DELIVERED = 'DELIVERED',
  FAILED = 'FAILED',
  BOUNCED = 'BOUNCED',
}

const { WAITING, TAKEN, DELIVERED, FAILED, BOUNCED } = MailDeliveryState;

/** Every step there is; what is not here cannot happen. */
export const transitions = {
  takeMailDelivery: { from: [WAITING], to: TAKEN, ends: false },
  reportMailDelivered: { from: [WAITING, TAKEN], to: DELIVERED, ends: true },
  reportMailFailed: { from: [WAITING, TAKEN], to: FAILED, ends: true },
  reportMailBounced: { from: [WAITING, TAKEN], to: BOUNCED, ends: true },
} as const satisfies Readonly<
  Record<string, { from: readonly MailDeliveryState[]; to: MailDeliveryState; ends: boolean }>
>;

export type MailStep = keyof typeof transitions;
