/** The steps of a parcel (P18): who may take which from where, over HTTP; what is not in this table is refused, and changes nothing. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer, type Other, type TestServer } from '../../harness/server.ts';
import { booked, bringParcel, callOff, partnerFor, report, type Parcel } from './scene.ts';

let server: TestServer;
let carrier: Other;
beforeAll(async () => {
  server = await startServer();
  await server.clock.set('2026-12-01T12:00:01Z');
  carrier = await partnerFor(server, 'shipments');
});
afterAll(() => server.stop());

const states = ['BOOKED', 'SHIPPED', 'DELIVERED', 'RETURNED', 'CANCELLED'] as const;
const steps = ['reportParcelShipped', 'reportParcelDelivered', 'reportParcelReturned', 'cancelShipment'] as const;

/** By hand: what each one’s step leads to. */
const allowed: Readonly<Record<string, string>> = {
  'reportParcelShipped BOOKED': 'SHIPPED',
  'reportParcelDelivered SHIPPED': 'DELIVERED',
  'reportParcelReturned SHIPPED': 'RETURNED',
  'cancelShipment BOOKED': 'CANCELLED',
};
const leadsTo = {
  reportParcelShipped: 'SHIPPED',
  reportParcelDelivered: 'DELIVERED',
  reportParcelReturned: 'RETURNED',
  cancelShipment: 'CANCELLED',
};

async function stateOf({ shipmentId }: Parcel): Promise<string> {
  const { rows } = await server.db.owner.query<{ state: string }>('select state from shipment where id = $1', [
    shipmentId,
  ]);
  return rows[0]?.state ?? 'none';
}

const take = (made: Parcel, step: (typeof steps)[number]) =>
  step === 'cancelShipment'
    ? callOff(server, made.seller, made.shipmentId)
    : report(server, carrier, step, { shipmentId: made.shipmentId });

describe.each(states)('From %s', (state) => {
  test.each(steps)('%s', async (step) => {
    const made = await booked(server, carrier);
    await bringParcel(server, made, state);
    expect(await stateOf(made)).toBe(state);
    const to = allowed[`${step} ${state}`];
    const { body } = await take(made, step);
    expect(await stateOf(made)).toBe(to ?? state);
    const answered = body.data[step];
    // A parcel that was called off is nothing to its carrier any more.
    const gone = state === 'CANCELLED' && step !== 'cancelShipment';
    const code = gone ? 'NOT_FOUND' : 'WRONG_STATE';
    expect(answered.userErrors.map((error: { code: string }) => error.code)).toEqual(to ? [] : [code]);
    expect(answered.refused).toEqual(to || gone ? null : { from: state, to: leadsTo[step] });
  });

  test('the winner calls nothing off', async () => {
    const made = await booked(server, carrier);
    await bringParcel(server, made, state);
    const { body } = await callOff(server, made.winner, made.shipmentId);
    expect(body.data.cancelShipment.userErrors).toMatchObject([{ code: 'WRONG_SIDE' }]);
    expect(await stateOf(made)).toBe(state);
  });
});
