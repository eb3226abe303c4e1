/** A shipment as acts see it: its auction, its trade and its row locked in that order, the clock read after the locks. */
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { knownId, type Viewer } from '../../privacy/index.ts';
import { clockOf } from '../act.ts';
import { isKnown } from '../known.ts';
import { Trade } from '../trade/index.ts';
import { Shipment } from './shipment.ts';
import type { ShipmentActor } from './shipment.states.ts';

export interface LockedShipment {
  readonly shipment: Shipment;
  readonly trade: Trade;
  readonly actor: ShipmentActor;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Null when there is no such shipment that the viewer may know of (P6). */
export async function lockShipment(em: EntityManager, viewer: Viewer, id: string): Promise<LockedShipment | null> {
  // Only one's own is found, and so locked: another's takes the time that none takes, and keeps nobody waiting (SC-D1).
  const [own] = await em.execute<{ listing_id: string; trade_id: string }[]>(
    `select s.listing_id, s.trade_id from listing l join shipment s on s.listing_id = l.id
        join trade t on t.listing_id = s.listing_id and t.id = s.trade_id
      where s.id = ?::uuid and ?::uuid in (s.carrier_id, t.seller_id, t.winner_id) and not t.stopped for key share of l`,
    [knownId(id), viewer.id],
  );
  if (!own) return null;
  const listing = own.listing_id;
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const trade = await em.findOneOrFail(Trade, { listing, id: own.trade_id }, { lockMode });
  const shipment = await em.findOneOrFail(Shipment, { listing, id: knownId(id) }, { lockMode });
  const now = await clockOf(em);
  if (!(await isKnown(em, Shipment, viewer, { id, now }))) return null;
  return { shipment, trade, actor: actorOf(viewer, shipment, trade), now };
}

function actorOf(viewer: Viewer, { carrierId }: Shipment, { sellingMember }: Trade): ShipmentActor {
  if (viewer.is(carrierId)) return 'CARRIER';
  return viewer.is(sellingMember.id) ? 'SELLER' : 'WINNER';
}
