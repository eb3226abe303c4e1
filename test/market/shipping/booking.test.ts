/** Booking: the seller of a paid trade gives a parcel to a carrier whose contract stands (P6.7, P14). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { endGround } from '../../../src/market/ground/index.ts';
import { startServer, type Other, type TestServer } from '../../harness/server.ts';
import { bringTo, regularsOf, trade } from '../trade/scene.ts';
import { book, partnerFor } from './scene.ts';

let server: TestServer;
let carrier: Other;
let rival: Other;
beforeAll(async () => {
  server = await startServer();
  await server.clock.set('2026-12-01T12:00:01Z');
  [carrier, rival] = [await partnerFor(server, 'shipments'), await partnerFor(server, 'shipments')];
});
afterAll(() => server.stop());

const outbox = async () =>
  (
    await server.db.owner.query(
      'select happening, member_id, partner_id, ref from outbox where partner_id is not null order by id',
    )
  ).rows;
const stop = (ground: string) => endGround(server.market.orm.em.fork(), ground);
const end = (statement: string, ...values: unknown[]) => server.db.owner.query(statement, values);

describe('Booking', () => {
  test('is for the seller of a paid trade', async () => {
    const traded = await trade(server, { people: await regularsOf(server) });
    const order = { tradeId: traded.tradeId, carrierId: carrier.id };
    const code = async (who: typeof traded.seller) =>
      (await book(server, who, order)).body.data.bookShipment.userErrors[0]?.code;
    expect(await code(traded.seller)).toBe('WRONG_STATE');
    await bringTo(server, traded, 'PAID');
    expect(await code(traded.winner)).toBe('WRONG_SIDE');
    expect(await code(traded.loser)).toBe('NOT_FOUND');
    expect(await code(traded.seller)).toBeUndefined();
  });

  test('takes a carrier whose contract stands; any other is as none', async () => {
    const traded = await trade(server, { people: await regularsOf(server) });
    await bringTo(server, traded, 'PAID');
    const [suspended, over, other] = [
      await partnerFor(server, 'shipments'),
      await partnerFor(server, 'shipments'),
      await partnerFor(server, 'mail'),
    ];
    await stop(suspended.ground);
    await end(`update ground set until = noren_now() where id = $1`, over.ground);
    const answer = async (carrierId: string) => (await book(server, traded.seller, { ...traded, carrierId })).text;
    const nothing = await answer(randomUUID());
    expect(nothing).toContain('NOT_FOUND');
    for (const { id } of [suspended, over, other]) expect(await answer(id)).toBe(nothing);
    const { body } = await server.as(traded.seller).ask('{ carriers { id } }');
    const ids = body.data.carriers.map(({ id }: { id: string }) => id);
    expect(ids).toContain(carrier.id);
    for (const { id } of [suspended, over, other]) expect(ids).not.toContain(id);
  });

  test('comes once for each key, tells the carrier and the winner, and names nobody', async () => {
    const traded = await trade(server, { people: await regularsOf(server) });
    await bringTo(server, traded, 'PAID');
    const order = { tradeId: traded.tradeId, carrierId: carrier.id, key: randomUUID() };
    const [one, again] = await Promise.all([book(server, traded.seller, order), book(server, traded.seller, order)]);
    expect(again.text).toBe(one.text);
    const other = await book(server, traded.seller, { ...order, carrierId: rival.id });
    expect(other.body.data.bookShipment.userErrors).toMatchObject([{ code: 'KEY_REUSED' }]);
    const { id } = one.body.data.bookShipment.shipment;
    const told = { happening: 'SHIPMENT_ASSIGNED', member_id: null, partner_id: carrier.id, ref: id };
    expect((await outbox()).filter(({ ref }) => ref === id)).toEqual([told]);
    const { body } = await server
      .as(traded.winner)
      .ask('query ($id: ID!) { shipment(id: $id) { trade { id } carrierName } }', { id });
    expect(body.data.shipment.trade).toEqual({ id: traded.tradeId });
    expect(body.data.shipment.carrierName).toMatch(/^株式会社/);
  });
});
