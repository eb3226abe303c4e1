/** A shipment as a state machine (P18): which step leads from where to where, and whose step it is. */
export enum ShipmentState {
  BOOKED = 'BOOKED',
  SHIPPED = 'SHIPPED',
  DELIVERED = 'DELIVERED',
  RETURNED = 'RETURNED',
  CANCELLED = 'CANCELLED',
}

/** The winner has no step of their own: that it arrived they say in the trade. */
export type ShipmentActor = 'SELLER' | 'WINNER' | 'CARRIER' | 'OPERATOR';

interface Transition {
  readonly from: ShipmentState;
  readonly to: ShipmentState;
  readonly by: ShipmentActor;
}

const { BOOKED, SHIPPED, DELIVERED, RETURNED, CANCELLED } = ShipmentState;

/** Every step there is; what is not here cannot happen. */
export const transitions = {
  reportParcelShipped: { from: BOOKED, to: SHIPPED, by: 'CARRIER' },
  reportParcelDelivered: { from: SHIPPED, to: DELIVERED, by: 'CARRIER' },
  reportParcelReturned: { from: SHIPPED, to: RETURNED, by: 'CARRIER' },
  cancelShipment: { from: BOOKED, to: CANCELLED, by: 'SELLER' },
  /** The trade was called off, and its parcels with it. */
  endWithTrade: { from: BOOKED, to: CANCELLED, by: 'OPERATOR' },
} as const satisfies Readonly<Record<string, Transition>>;

export type ShipmentStep = keyof typeof transitions;

/** Where a step would have led. */
export interface Refused {
  readonly kind: 'refused';
  readonly code: 'WRONG_SIDE' | 'WRONG_STATE';
  readonly from: ShipmentState;
  readonly to: ShipmentState;
}

/** Null when the one who acts may take the step in this state. */
export function refusalOf(step: ShipmentStep, state: ShipmentState, actor: ShipmentActor): Refused | null {
  const { from, to, by }: Transition = transitions[step];
  const refused = (code: Refused['code']): Refused => ({ kind: 'refused', code, from: state, to });
  if (by !== actor) return refused('WRONG_SIDE');
  return state === from ? null : refused('WRONG_STATE');
}
