/** The carrier has itself told of parcels (P19); of the tea bowl’s it was, at the second attempt. */
import { randomUUID } from 'node:crypto';
import { partnerOf } from '../acting.ts';
import { idOf, type Telling } from '../tell.ts';

const MINUTE = 60_000;

export async function tellOfWebhook(telling: Telling): Promise<void> {
  const { em, now } = telling;
  const [shipment] = await em.execute<{ id: string; booked_at: string }[]>(
    'select id, booked_at from shipment where listing_id = ?',
    [idOf(telling, 'tea-bowl')],
  );
  if (!shipment) throw new Error('The demo’s tea bowl has no parcel.');
  const { id: partnerId } = await partnerOf(telling, 'carrier');
  const [booked, madeAt, endpointId] = [new Date(shipment.booked_at), new Date(now - 3_000 * MINUTE), randomUUID()];
  await em.execute(
    `insert into webhook_endpoint (id, partner_id, url, events, secret_changed_at, made_at) values (?, ?, ?, ?, ?, ?)`,
    [
      ...[endpointId, partnerId, 'https://hooks.hayabusa.example/noren', '{SHIPMENT_ASSIGNED,SHIPMENT_CANCELLED}'],
      ...[madeAt, madeAt],
    ],
  );
  const told = new Date(booked.getTime() + 5 * MINUTE);
  await em.execute(
    `insert into webhook_delivery (endpoint_id, event_id, event, version, happened_at, ref, state, attempts, pending_since, last_status,
      last_tried_at, ended_at) values (?, ?, 'SHIPMENT_ASSIGNED', 1, ?, ?, 'DELIVERED', 2, ?, 204, ?, ?)`,
    [endpointId, randomUUID(), booked, shipment.id, booked, told, told],
  );
}
