/** Carries out what a seller does with parcels: gives one to a carrier, and calls it off. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId, type Viewer } from '../../privacy/index.ts';
import { endGround, GroundEnded, holdGrounds, layGround } from '../ground/index.ts';
import { tell } from '../outbox/index.ts';
import type { Problem } from '../text/index.ts';
import { endsWithTrade, hangsOnTrade, lockTrade } from '../trade/index.ts';
import { bookShipment } from './book-shipment.ts';
import { lockShipment } from './locked-shipment.ts';
import { Shipment } from './shipment.ts';
import { refusalOf, ShipmentState, transitions, type Refused } from './shipment.states.ts';

/** What an act came to; it may be kept as a first answer. */
export interface Outcome {
  readonly shipmentId?: string;
  readonly problems: readonly Problem[];
  readonly refused?: Pick<Refused, 'from' | 'to'>;
}

const problem = (code: string, field = ''): Outcome => ({ problems: [{ field, code }] });

export interface Booking {
  readonly tradeId: string;
  readonly carrierId: string;
}

export async function book(em: EntityManager, viewer: Viewer, { tradeId, carrierId }: Booking): Promise<Outcome> {
  const locked = await lockTrade(em, viewer, tradeId);
  if (!locked) return problem('NOT_FOUND', 'tradeId');
  const { trade, facts, side, now } = locked;
  const decision = bookShipment(facts, side, now);
  if (decision.kind === 'refused') return problem(decision.code);
  const carrier = await standingCarrier(em, carrierId);
  if (carrier === null) return problem('NOT_FOUND', 'carrierId');
  const [id, listingId] = [randomUUID(), trade.listing.id];
  const groundId = await layGround(em, { sort: 'ASSIGNMENT', until: new Date(decision.assignedUntil) });
  const bookedAt = new Date(decision.bookedAt);
  const state = ShipmentState.BOOKED;
  em.create(Shipment, { listing: trade.listing, id, tradeId: trade.id, carrierId: carrier, groundId, state, bookedAt });
  await tell(em, [
    { happening: 'SHIPMENT_ASSIGNED', listingId, partnerId: carrier, ref: id },
    { happening: 'SHIPMENT_BOOKED', listingId, memberId: facts.winnerId, ref: trade.id },
  ]);
  return { shipmentId: id, problems: [] };
}

/** A partner whose contract is for parcels and stands, kept from ending before this act does; null for any other. */
async function standingCarrier(em: EntityManager, id: string): Promise<string | null> {
  const [carrier] = await em.execute<{ id: string; ground_id: string }[]>(
    `select id, ground_id from partner where id = ?::uuid and 'shipments' = any(scopes)`,
    [knownId(id)],
  );
  if (!carrier) return null;
  try {
    await holdGrounds(em, [carrier.ground_id]);
    return carrier.id;
  } catch (error) {
    if (error instanceof GroundEnded) return null;
    throw error;
  }
}

/** The carrier knows nothing of it from the commit on. */
export async function callOff(em: EntityManager, viewer: Viewer, shipmentId: string): Promise<Outcome> {
  const locked = await lockShipment(em, viewer, shipmentId);
  if (!locked) return problem('NOT_FOUND');
  const { shipment, trade, actor, now } = locked;
  const refused = refusalOf('cancelShipment', shipment.state, actor);
  if (refused) return { ...problem(refused.code), shipmentId: shipment.id, refused };
  shipment.state = transitions.cancelShipment.to;
  shipment.cancelledAt = new Date(Math.floor(now));
  await endGround(em, shipment.groundId);
  const [listingId, partnerId] = [shipment.listing.id, shipment.carrierId];
  await tell(em, [
    { happening: 'SHIPMENT_CANCELLED', listingId, partnerId, ref: shipment.id },
    { happening: 'SHIPMENT_CALLED_OFF', listingId, memberId: trade.winner.id, ref: trade.id },
  ]);
  return { shipmentId: shipment.id, problems: [] };
}

hangsOnTrade({ table: 'shipment', grounds: ['ground_id'] });

/** A trade that is called off, which no carrier has anything of yet, takes its parcels with it; both sides know why. */
endsWithTrade(async (em, { id, listing }) => {
  const { from, to } = transitions.endWithTrade;
  const ended = await em.execute<{ id: string; carrier_id: string }[]>(
    `update shipment set state = ?, cancelled_at = noren_now() where listing_id = ? and trade_id = ? and state = ?
      returning id, carrier_id`,
    [to, listing.id, id, from],
  );
  const told = { happening: 'SHIPMENT_CANCELLED', listingId: listing.id } as const;
  await tell(
    em,
    ended.map(({ id, carrier_id }) => ({ ...told, partnerId: carrier_id, ref: id })),
  );
});
