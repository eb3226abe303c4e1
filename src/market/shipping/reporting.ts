/** Carries out what a carrier says of a parcel that it was given. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../../privacy/index.ts';
import { limitGround } from '../ground/index.ts';
import { tell, type Happening } from '../outbox/index.ts';
import { reportShipped, takeStep, TradeSide, type Trade } from '../trade/index.ts';
import type { Outcome } from './booking.ts';
import { lockShipment } from './locked-shipment.ts';
import { reportParcel, type Report, type Reported } from './report-parcel.ts';
import type { Shipment } from './shipment.ts';
import { ShipmentState } from './shipment.states.ts';

export interface ReportOrder {
  readonly report: Report;
  readonly shipmentId: string;
  readonly trackingReference: string | null;
}

const told = {
  reportParcelShipped: 'PARCEL_SHIPPED',
  reportParcelDelivered: 'PARCEL_DELIVERED',
  reportParcelReturned: 'PARCEL_RETURNED',
} as const satisfies Readonly<Record<Report, Happening>>;

export async function report(em: EntityManager, viewer: Viewer, order: ReportOrder): Promise<Outcome> {
  const locked = await lockShipment(em, viewer, order.shipmentId);
  if (!locked) return { problems: [{ field: '', code: 'NOT_FOUND' }] };
  const { shipment, trade, actor, now } = locked;
  const { trackingReference } = order;
  const decision = reportParcel(order.report, { state: shipment.state, actor, trackingReference }, now);
  const shipmentId = shipment.id;
  if (decision.kind === 'invalid') return { shipmentId, problems: [{ field: 'trackingReference', code: 'INVALID' }] };
  if (decision.kind === 'refused')
    return { shipmentId, problems: [{ field: '', code: decision.code }], refused: decision };
  take(shipment, decision);
  if (decision.assignedUntil !== null) await limitGround(em, shipment.groundId, new Date(decision.assignedUntil));
  if (order.report === 'reportParcelShipped') shipTrade(trade, now);
  const about = { happening: told[order.report], listingId: shipment.listing.id, ref: trade.id };
  await tell(
    em,
    [trade.winner, trade.sellingMember].map(({ id }) => ({ ...about, memberId: id })),
  );
  return { shipmentId, problems: [] };
}

function take(shipment: Shipment, { state, at, trackingReference }: Reported): void {
  shipment.state = state;
  shipment.trackingReference = trackingReference ?? shipment.trackingReference;
  if (state === ShipmentState.SHIPPED) shipment.shippedAt = new Date(at);
  if (state === ShipmentState.DELIVERED) shipment.deliveredAt = new Date(at);
  if (state === ShipmentState.RETURNED) shipment.returnedAt = new Date(at);
}

/** The seller gave it away: the first parcel under way is the seller's step of the trade, where the trade can take it. */
function shipTrade(trade: Trade, now: number): void {
  const facts = { state: trade.state, contactUntil: trade.contactUntil.getTime() };
  const step = reportShipped(facts, TradeSide.SELLER, now);
  if (step.kind === 'taken') takeStep(trade, step);
}
