/** Parcels that carriers see on an assignment: called off, called off with their trade, held up with their auction (P6.7, R29). */
import { setTimeout as wait } from 'node:timers/promises';
import type { TestServer } from '../harness/server.ts';
import { book, callOff } from '../market/shipping/scene.ts';
import { auction, take, type Traded } from '../market/trade/scene.ts';
import type { Field } from './field.ts';
import type { Make, Right } from './right.ts';

/** A paid trade of an auction that ended a minute ago, closed by one of the servers. */
async function paidTrade(field: Field): Promise<Traded> {
  const server = field as unknown as TestServer; // all that these steps use of one
  const scene = await auction(server);
  await field.owner.query(`update listing set end_at = noren_now() - interval '1 minute' where id = $1`, [
    scene.listingId,
  ]);
  await field.owner.query(`select graphile_worker.add_job('close_auction', json_build_object('listingId', $1::text))`, [
    scene.listingId,
  ]);
  const traded = { ...scene, tradeId: await tradeOf(field, scene.listingId) };
  await take(server, traded.winner, 'reportPaid', traded.tradeId);
  return traded;
}

async function tradeOf({ owner }: Field, listingId: string): Promise<string> {
  for (const limit = Date.now() + 20_000; Date.now() < limit; await wait(5)) {
    const { rows } = await owner.query<{ id: string }>('select id from trade where listing_id = $1', [listingId]);
    if (rows[0]) return rows[0].id;
  }
  throw new Error('The auction was not closed within 20 s.');
}

type Stop = (field: Field, made: Traded & { readonly shipmentId: string }) => Promise<unknown>;

export function parcel(stop: Stop): Make<Right> {
  return async (field) => {
    const server = field as unknown as TestServer; // as above
    const [traded, carrier] = [await paidTrade(field), await field.partner('shipments')];
    const { body } = await book(server, traded.seller, { tradeId: traded.tradeId, carrierId: carrier.id });
    const shipmentId: string = body.data.bookShipment.shipment.id;
    const { rows } = await field.owner.query<{ ground_id: string }>('select ground_id from shipment where id = $1', [
      shipmentId,
    ]);
    return {
      ground: rows[0]?.ground_id ?? '',
      viewer: carrier,
      look: () =>
        field.as(carrier).ask('query ($id: ID!) { shipment(id: $id) { recipient { name } } }', { id: shipmentId }),
      shows: ({ text }) => text.includes(traded.winner.values.name ?? '-'),
      stop: () => stop(field, { ...traded, shipmentId }),
    };
  };
}

export const calledOff: Stop = (field, { seller, shipmentId }) =>
  callOff(field as unknown as TestServer, seller, shipmentId);

export const withItsTrade: Stop = (field, { winner, tradeId }) =>
  take(field as unknown as TestServer, winner, 'cancelTrade', tradeId);

export const withItsAuction: Stop = async (field, { listingId }) =>
  field
    .as(await field.staff('legal'))
    .ask('mutation ($input: OrderInput!) { stopAuction(input: $input) { userErrors { code } } }', {
      input: { listingId, reason: 'AU-17', idempotencyKey: listingId },
    });
