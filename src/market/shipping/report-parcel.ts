import { periodInForce } from '../../policy/index.ts';
import { refusalOf, transitions, type Refused, type ShipmentActor, type ShipmentState } from './shipment.states.ts';

export type Report = 'reportParcelShipped' | 'reportParcelDelivered' | 'reportParcelReturned';

export interface Reported {
  readonly kind: 'taken';
  readonly state: ShipmentState;
  readonly at: number;
  /** Null leaves the one that it has. */
  readonly trackingReference: string | null;
  /** When the carrier's right ends; null where the parcel is still on its way. */
  readonly assignedUntil: number | null;
}

export interface InvalidReference {
  readonly kind: 'invalid';
}

/** Letters, digits and hyphens, as carriers print them: no text, in which someone could stand. */
const TRACKING = /^[0-9A-Z][0-9A-Z-]{5,33}$/;

/** What a carrier sends is judged as what a member sends (AT-19). */
function readReference(given: string | null): string | null | undefined {
  const read = given?.normalize('NFKC').trim().toUpperCase() ?? null;
  return read === null || TRACKING.test(read) ? read : undefined;
}

export interface ReportFacts {
  readonly state: ShipmentState;
  readonly actor: ShipmentActor;
  readonly trackingReference: string | null;
}

/** The carrier says what became of a parcel. Times in epoch milliseconds; the period in force at the end counts. */
export function reportParcel(report: Report, facts: ReportFacts, now: number): Reported | Refused | InvalidReference {
  const refused = refusalOf(report, facts.state, facts.actor);
  if (refused) return refused;
  const trackingReference = readReference(facts.trackingReference);
  if (trackingReference === undefined) return { kind: 'invalid' };
  const over = report !== 'reportParcelShipped';
  const assignedUntil = over ? now + periodInForce('carrierAfterDelivery', now) : null;
  return { kind: 'taken', state: transitions[report].to, at: Math.floor(now), trackingReference, assignedUntil };
}
