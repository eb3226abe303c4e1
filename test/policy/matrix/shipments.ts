/** A parcel of a trade, given to the scene's carrier. */
import { randomInt, randomUUID } from 'node:crypto';
import type { Other, TestServer } from '../../harness/server.ts';
import type { SceneRow } from './rows.ts';

const steps = ['BOOKED', 'SHIPPED', 'DELIVERED'];

export interface ShipmentWords {
  readonly state: 'BOOKED' | 'SHIPPED' | 'DELIVERED' | 'CANCELLED';
  /** Milliseconds from now, to the end of what the carrier was given. */
  readonly assignedUntil: number;
}

export async function plantShipment(
  { db }: TestServer,
  carrier: Other,
  trade: SceneRow,
  { state, assignedUntil }: ShipmentWords,
): Promise<SceneRow> {
  const id = randomUUID();
  const listing = String(trade.values['listing']);
  const trackingReference = steps.indexOf(state) > 0 ? `PARCEL-${randomInt(1e9, 9e9)}` : null;
  await db.owner.query(
    `with g as (insert into ground (sort, until, ended_at)
        select 'ASSIGNMENT', noren_now() + $8 * interval '1 ms', case when $5 = 'CANCELLED' then noren_now() end returning id)
      insert into shipment (listing_id, id, trade_id, carrier_id, ground_id, state, tracking_reference, booked_at, shipped_at,
        delivered_at, cancelled_at)
      select $1, $2, $3, $4, g.id, $5, $6, now - interval '50 min', case when $7 > 0 then now - interval '40 min' end,
        case when $7 > 1 then now - interval '30 min' end, case when $5 = 'CANCELLED' then now - interval '20 min' end
      from g, noren_now() now`,
    [listing, id, trade.id, carrier.id, state, trackingReference, steps.indexOf(state), assignedUntil],
  );
  const [{ name }] = (await db.owner.query<{ name: string }>('select name from partner where id = $1', [carrier.id]))
    .rows as [{ name: string }];
  return {
    row: 'parcel',
    type: 'Shipment',
    state: trade.state,
    id,
    under: trade.id,
    values: { trade: trade.id, carrierName: name, state, trackingReference },
  };
}
