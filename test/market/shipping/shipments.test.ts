/** Parcels: a carrier sees to whom the parcels go that it was given, of each what the table says, and as long (P6.7, LG-10). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endGround } from '../../../src/market/ground/index.ts';
import { letAuctionGoOn, stopAuction } from '../../../src/market/selling/suspension/suspension.ts';
import { spelled, unique } from '../../harness/people.ts';
import { startServer, type Other, type TestServer } from '../../harness/server.ts';
import { take } from '../trade/scene.ts';
import { booked, bringParcel, callOff, parcel, partnerFor, report } from './scene.ts';

let server: TestServer;
let carrier: Other;
let rival: Other;
beforeAll(async () => {
  server = await startServer();
  await server.clock.set('2026-12-01T12:00:01Z');
  [carrier, rival] = [await partnerFor(server, 'shipments'), await partnerFor(server, 'shipments')];
});
afterAll(() => server.stop());
beforeEach(() =>
  server.db.owner.query(
    'alter table disclosure disable trigger user; delete from disclosure; alter table disclosure enable trigger user',
  ),
);

async function leaves() {
  const { rows } = await server.db.owner.query<{ recipient_id: string; leaves: Record<string, unknown>[] }>(
    'select recipient_id, leaves from disclosure order by at, id',
  );
  return rows.flatMap(({ recipient_id, leaves }) =>
    leaves.map(({ subject, audience, article, purpose, basis, reference, kinds }) => ({
      ...{ recipient_id, subject, audience, article, purpose, basis, reference, kinds },
    })),
  );
}

const outbox = async () =>
  (
    await server.db.owner.query(
      'select happening, member_id, partner_id, ref from outbox where partner_id is not null order by id',
    )
  ).rows;
const stop = (ground: string) => endGround(server.market.orm.em.fork(), ground);
const end = (statement: string, ...values: unknown[]) => server.db.owner.query(statement, values);
const list = async (who: Other, filter = '') =>
  (await server.as(who).ask(`{ shipments${filter} { edges { node { id } } } }`)).body.data.shipments.edges.map(
    ({ node }: { node: { id: string } }) => node.id,
  );

describe('A carrier that was given a parcel', () => {
  test('sees of the recipient name, address and phone, of this trade, and each look is recorded for this parcel', async () => {
    const made = await booked(server, carrier);
    const { name, phone, address } = made.winner.values;
    const seen = await parcel(server, carrier, made.shipmentId);
    const { prefecture: _not, ...asked } = address;
    expect(seen.recipient).toMatchObject({ name, companyName: null, phone, address: asked });
    expect(seen.state).toBe('BOOKED');
    expect(await leaves()).toEqual([
      {
        recipient_id: carrier.id,
        subject: made.winner.id,
        audience: 'carrier',
        article: 'P6.7',
        purpose: 'shipping',
        basis: 'outsourcing',
        reference: `shipment:${made.shipmentId}`,
        kinds: ['NAME', 'ADDRESS', 'PHONE'],
      },
    ]);
    expect(await list(carrier)).toContain(made.shipmentId);
    expect(await list(carrier, '(filter: { state: SHIPPED })')).not.toContain(made.shipmentId);
  });

  test('finds nothing in its schema of the sender, the price, the trade or a nickname', async () => {
    const { body } = await server.as(carrier).ask('{ __schema { types { name fields { name } } } }');
    const names = JSON.stringify(body);
    for (const none of ['Trade"', 'Member"', 'Listing"', 'price', 'nickname', 'seller', 'email', 'contactPerson'])
      expect(names).not.toContain(none);
  });

  test('sees the corrected card while the parcel is not shipped', async () => {
    const made = await booked(server, carrier);
    const name = `訂正 ${unique()}`;
    await server
      .as(made.winner)
      .ask(
        `mutation ($id: ID!, $name: String!) { correctContactCard(input: { tradeId: $id, version: 1, details: { name: $name } }) { userErrors { code } } }`,
        { id: made.tradeId, name },
      );
    expect((await parcel(server, carrier, made.shipmentId)).recipient).toMatchObject({ name, version: 2 });
  });

  test('sees it until it was brought and a period after; then nothing is there', async () => {
    for (const state of ['DELIVERED', 'RETURNED']) {
      const made = await booked(server, carrier);
      const name = made.winner.values.name;
      await bringParcel(server, made, state);
      await server.clock.advance('13 days 23 hours 59 minutes');
      expect((await parcel(server, carrier, made.shipmentId)).recipient).toMatchObject({ name });
      await server.clock.advance('1 minute');
      expect(await parcel(server, carrier, made.shipmentId)).toBeNull();
      expect(await list(carrier)).not.toContain(made.shipmentId);
      expect((await parcel(server, made.seller, made.shipmentId)).state).toBe(state);
    }
  });

  test('sees nothing of what was never reported once receipt is long presumed', async () => {
    const made = await booked(server, carrier);
    await server.clock.advance('104 days');
    expect(await parcel(server, carrier, made.shipmentId)).toBeNull();
  });
});

describe('At once it is over', () => {
  test('when the seller calls the parcel off', async () => {
    const made = await booked(server, carrier);
    await callOff(server, made.seller, made.shipmentId);
    expect(await parcel(server, carrier, made.shipmentId)).toBeNull();
    expect(await outbox()).toContainEqual({
      happening: 'SHIPMENT_CANCELLED',
      member_id: null,
      partner_id: carrier.id,
      ref: made.shipmentId,
    });
  });

  test('when the trade is called off, and the parcel with it', async () => {
    const made = await booked(server, carrier);
    await take(server, made.winner, 'cancelTrade', made.tradeId);
    expect(await parcel(server, carrier, made.shipmentId)).toBeNull();
    expect(await parcel(server, made.seller, made.shipmentId)).toMatchObject({ state: 'CANCELLED' });
    const { rows } = await end(
      'select g.ended_at from shipment s join ground g on g.id = s.ground_id where s.id = $1',
      made.shipmentId,
    );
    expect(rows[0].ended_at).not.toBeNull();
  });

  test('while an authority stops the auction; it comes back with the auction', async () => {
    const made = await booked(server, carrier);
    await stopAuction(server.market, made.listingId);
    expect(await parcel(server, carrier, made.shipmentId)).toBeNull();
    expect(await list(carrier)).not.toContain(made.shipmentId);
    const { body } = await report(server, carrier, 'reportParcelShipped', { shipmentId: made.shipmentId });
    expect(body.data.reportParcelShipped.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    await letAuctionGoOn(server.market, made.listingId);
    expect((await parcel(server, carrier, made.shipmentId)).recipient.name).toBe(made.winner.values.name);
  });

  test('when its contract is stopped: nothing is answered, nothing done', async () => {
    const lost = await partnerFor(server, 'shipments');
    const made = await booked(server, lost);
    await stop(lost.ground);
    const { body } = await server
      .as(lost)
      .ask('query ($id: ID!) { shipment(id: $id) { id } }', { id: made.shipmentId });
    expect(body.data?.shipment ?? null).toBeNull();
    await report(server, lost, 'reportParcelShipped', { shipmentId: made.shipmentId });
    expect(await parcel(server, made.seller, made.shipmentId)).toMatchObject({ state: 'BOOKED' });
  });

  test.each(['the assignment', 'the contract'])(
    'when %s ends between the reading and the record (AT-20)',
    async (what) => {
      const them = await partnerFor(server, 'shipments');
      const made = await booked(server, them);
      const { rows } = await end('select ground_id from shipment where id = $1', made.shipmentId);
      const record = server.market.ledger.record.bind(server.market.ledger);
      Object.assign(server.market.ledger, {
        record: async (disclosure: never) => {
          await stop(what === 'the contract' ? them.ground : rows[0].ground_id);
          return record(disclosure);
        },
      });
      try {
        const { body, text } = await server
          .as(them)
          .ask('query ($id: ID!) { shipment(id: $id) { recipient { name } } }', { id: made.shipmentId });
        expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['RIGHT_ENDED']);
        expect(body.data ?? null).toBeNull();
        for (const value of spelled(made.winner.values)) expect(text).not.toContain(value);
        expect(await leaves()).toEqual([]);
      } finally {
        Object.assign(server.market.ledger, { record });
      }
    },
  );
});

describe('To others the parcel is nothing', () => {
  const bytes = async (who: Other, id: string) =>
    (await server.as(who).ask('query ($id: ID!) { shipment(id: $id) { id recipient { name } } }', { id })).text;

  test('to another carrier: reading and reporting answer as for an id of nothing (LG-10, AT-13)', async () => {
    const made = await booked(server, carrier);
    expect(await bytes(rival, made.shipmentId)).toBe(await bytes(rival, randomUUID()));
    expect(await list(rival)).toEqual([]);
    for (const step of ['reportParcelShipped', 'reportParcelDelivered', 'reportParcelReturned'] as const) {
      const strange = await report(server, rival, step, { shipmentId: made.shipmentId, trackingReference: '!' });
      const nothing = await report(server, rival, step, { shipmentId: randomUUID(), trackingReference: '!' });
      expect(strange.text).toBe(nothing.text);
      expect(strange.body.data[step].userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
    expect(await parcel(server, carrier, made.shipmentId)).toMatchObject({ state: 'BOOKED' });
  });

  test('to a member who is no side of the trade', async () => {
    const made = await booked(server, carrier);
    expect(await parcel(server, made.loser, made.shipmentId)).toBeNull();
    const off = await callOff(server, made.loser, made.shipmentId);
    expect(off.text).toBe((await callOff(server, made.loser, randomUUID())).text);
  });

  test('to members there are no such fields', async () => {
    const member = await server.member();
    for (const who of [member]) {
      const { text } = await server.as(who).ask('{ shipments { edges { node { id } } } }');
      const { text: none } = await server.as(who).ask('{ shipmentz { edges { node { id } } } }');
      expect(text).toBe(none.replace('shipmentz', 'shipments'));
      const { text: act } = await server
        .as(who)
        .ask('mutation { reportParcelShipped(input: 1) { userErrors { code } } }');
      const { text: noAct } = await server
        .as(who)
        .ask('mutation { reportParcelShippez(input: 1) { userErrors { code } } }');
      expect(act).toBe(noAct.replace('Shippez', 'Shipped'));
    }
  });
});

describe('What a carrier reports', () => {
  test('a parcel under way is the shipping of its trade; both sides are told, of the delivery too', async () => {
    const made = await booked(server, carrier);
    const { body } = await report(server, carrier, 'reportParcelShipped', {
      shipmentId: made.shipmentId,
      trackingReference: ' １２３４-5678-9012 ',
    });
    expect(body.data.reportParcelShipped).toMatchObject({
      shipment: { state: 'SHIPPED', trackingReference: '1234-5678-9012' },
      userErrors: [],
    });
    await report(server, carrier, 'reportParcelDelivered', { shipmentId: made.shipmentId });
    await server.market.relay.drain();
    for (const who of [made.seller, made.winner]) {
      const { body } = await server
        .as(who)
        .ask('query ($id: ID!) { shipment(id: $id) { trade { state } } }', { id: made.shipmentId });
      expect(body.data.shipment.trade.state).toBe('SHIPPED');
      const { rows } = await end(
        `select kind from notice where ref = $1 and member_id = $2 and kind like 'PARCEL%' order by kind`,
        ...[made.tradeId, who.id],
      );
      expect(rows).toEqual([{ kind: 'PARCEL_DELIVERED' }, { kind: 'PARCEL_SHIPPED' }]);
    }
    expect(await parcel(server, made.winner, made.shipmentId)).toMatchObject({ state: 'DELIVERED' });
  });

  test.each(['12345', '1234 5678', '09012345678 山田', 'A'.repeat(35), '<b>123456</b>', ''])(
    'a number like %j is refused (AT-19)',
    async (trackingReference) => {
      const { shipmentId } = await booked(server, carrier);
      const { body } = await report(server, carrier, 'reportParcelShipped', { shipmentId, trackingReference });
      expect(body.data.reportParcelShipped.userErrors).toEqual([{ code: 'INVALID', field: ['trackingReference'] }]);
      expect(await parcel(server, carrier, shipmentId)).toMatchObject({ state: 'BOOKED' });
    },
  );

  test('comes once for each key, and of two at once one is taken (R31)', async () => {
    const made = await booked(server, carrier);
    const { shipmentId } = made;
    const input = { shipmentId, idempotencyKey: randomUUID() };
    const [one, again] = await Promise.all([
      report(server, carrier, 'reportParcelShipped', input),
      report(server, carrier, 'reportParcelShipped', input),
    ]);
    expect(again.text).toBe(one.text);
    const both = await Promise.all([
      report(server, carrier, 'reportParcelDelivered', { shipmentId }),
      report(server, carrier, 'reportParcelReturned', { shipmentId }),
    ]);
    const codes = both.flatMap(({ body }) => Object.values<any>(body.data).flatMap(({ userErrors }) => userErrors)); // eslint-disable-line @typescript-eslint/no-explicit-any -- as deep as it likes
    expect(codes).toMatchObject([{ code: 'WRONG_STATE' }]);
  });
});
