import { randomUUID } from 'node:crypto';
import type { Scope } from '../../../src/policy/index.ts';
import type { Asked, Other, Person, TestServer } from '../../harness/server.ts';
import { bringTo, regularsOf, trade, type Traded } from '../trade/scene.ts';

/** A partner whose contract stands for years: tests go far ahead. */
export async function partnerFor(server: TestServer, ...scopes: readonly Scope[]): Promise<Other> {
  const them = await server.partner(...scopes);
  await server.db.owner.query(`update ground set until = '2036-01-01' where id in ($1, $2)`, [
    them.ground,
    them.sessionId,
  ]);
  return them;
}

export const fields = 'id state trackingReference bookedAt shippedAt deliveredAt returnedAt cancelledAt carrierName';
const payload = `shipment { ${fields} } refused { from to } userErrors { code field }`;
export const recipient = 'recipient { id name companyName phone address { postalCode city street building } version }';

export function book(
  server: TestServer,
  who: Person | undefined,
  { tradeId, carrierId, key = randomUUID() }: { tradeId: string; carrierId: string; key?: string },
): Promise<Asked> {
  const input = { tradeId, carrierId, idempotencyKey: key };
  return server.as(who).ask(`mutation ($input: BookShipmentInput!) { bookShipment(input: $input) { ${payload} } }`, {
    input,
  });
}

export type Report = 'reportParcelShipped' | 'reportParcelDelivered' | 'reportParcelReturned';

export function report(
  server: TestServer,
  who: Pick<Person, 'token'>,
  step: Report,
  input: { readonly shipmentId: string; readonly trackingReference?: string; readonly idempotencyKey?: string },
): Promise<Asked> {
  return server.as(who).ask(`mutation ($input: ReportParcelInput!) { ${step}(input: $input) { ${payload} } }`, {
    input: { idempotencyKey: randomUUID(), ...input },
  });
}

export function callOff(server: TestServer, who: Person, shipmentId: string): Promise<Asked> {
  return server
    .as(who)
    .ask(`mutation ($id: ID!) { cancelShipment(input: { shipmentId: $id }) { ${payload} } }`, { id: shipmentId });
}

/** What a carrier sees of a parcel, or a side of its trade. */
export async function parcel(server: TestServer, who: Pick<Person, 'token'>, id: string) {
  const { body } = await server
    .as(who)
    .ask(`query ($id: ID!) { shipment(id: $id) { ${fields} ${recipient} } }`, { id });
  return body.data?.shipment ?? null;
}

export interface Parcel extends Traded {
  readonly shipmentId: string;
  readonly carrier: Other;
}

/** A paid trade with a parcel that a carrier was given. */
export async function booked(server: TestServer, given?: Other): Promise<Parcel> {
  const traded = await trade(server, { people: await regularsOf(server) });
  await bringTo(server, traded, 'PAID');
  const carrier = given ?? (await partnerFor(server, 'shipments'));
  const { body } = await book(server, traded.seller, { tradeId: traded.tradeId, carrierId: carrier.id });
  const shipmentId = body.data?.bookShipment.shipment?.id;
  if (!shipmentId) throw new Error(JSON.stringify(body));
  return { ...traded, shipmentId, carrier };
}

/** Brings a parcel to a state, by the right hands. */
export async function bringParcel(server: TestServer, made: Parcel, state: string): Promise<void> {
  const { carrier, seller, shipmentId } = made;
  if (state === 'CANCELLED') await callOff(server, seller, shipmentId);
  if (['SHIPPED', 'DELIVERED', 'RETURNED'].includes(state))
    await report(server, carrier, 'reportParcelShipped', { shipmentId });
  if (state === 'DELIVERED') await report(server, carrier, 'reportParcelDelivered', { shipmentId });
  if (state === 'RETURNED') await report(server, carrier, 'reportParcelReturned', { shipmentId });
}
