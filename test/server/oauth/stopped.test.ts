/** A partner that is stopped while its question is being answered, and requests that are none (AT-20, SC-C3). */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { endGround } from '../../../src/market/ground/index.ts';
import type { Other, TestServer } from '../../harness/server.ts';
import { booked, recipient } from '../../market/shipping/scene.ts';
import { untilSomeoneWaits } from '../../harness/meanwhile.ts';
import { basic, tokenOf } from './client.ts';
import { Office } from './office.ts';

let server: TestServer;
let office: Office;
beforeAll(async () => {
  office = await Office.open();
  ({ server } = office);
});
afterAll(() => server.stop());

const count = async (): Promise<number> =>
  Number((await server.db.owner.query('select count(*) as n from disclosure')).rows[0].n);

test('a token that is made while the credential for it is revoked is not given', async () => {
  const id = await office.carrier();
  const secret = await office.secret(id);
  const { partner } = await office.ask('setPartnerNetworks', { partnerId: id, networks: [] });
  const held = await server.db.owner.connect();
  try {
    await held.query('begin');
    await held.query('select from ground where id = (select ground_id from partner where id = $1) for update', [id]);
    const asking = tokenOf(server, id, secret).catch(String); // knows the secret as one that counts, and waits for the ground
    await untilSomeoneWaits(server.db);
    const revoking = office.ask('revokePartnerCredential', { credentialId: partner.credentials[0].id });
    await new Promise((soon) => setTimeout(soon, 200)); // it is done, or waits for the one who asks
    await held.query('commit');
    await revoking;
    expect((await server.as(await asking).ask('{ thisPartner { id } }')).status).toBe(401);
  } finally {
    held.release();
  }
});

test('what was read before the stop and recorded after it is not answered', async () => {
  const [parcel, token] = [
    await booked(server, { id: office.id } as Other), // its id is all that a booking asks of it
    await tokenOf(server, office.id, office.secretOfIts),
  ];
  const look = () =>
    server.as(token).ask(`query ($id: ID!) { shipment(id: $id) { ${recipient} } }`, { id: parcel.shipmentId });
  expect((await look()).body.data.shipment.recipient.name).toBe(parcel.winner.values.name);
  const before = await count();
  const { rows } = await server.db.owner.query<{ ground: string }>(
    'select ground_id as ground from partner where id = $1',
    [office.id],
  );
  const { asking } = await server.market.orm.em.fork().transactional(async (em) => {
    await endGround(em, rows[0]?.ground ?? '');
    const asking = look(); // reads what stands as long as this has not committed
    await untilSomeoneWaits(server.db);
    return { asking };
  });
  const { body, text } = await asking;
  expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['RIGHT_ENDED']);
  expect(body.data ?? null).toBeNull();
  expect(text).not.toContain(String(parcel.winner.values.name));
  expect(await count()).toBe(before);
  expect((await look()).status).toBe(401);
});

describe('What is no request', () => {
  const form = 'application/x-www-form-urlencoded';
  const post = (path: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${new URL(server.url).origin}/oauth${path}`, {
      method: 'POST',
      headers: { 'content-type': form, ...headers },
      body,
    });
  const grant = 'grant_type=client_credentials&scope=shipments';
  const strange: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
    ['an empty form', '', {}],
    ['half a percent', '%%%&=%E0%A4', {}],
    ['nulls', 'grant_type=%00&client_id=%00', {}],
    ['a word twice', `${grant}&scope=mail`, basic('a', 'b')],
    ['a header that is no base64', grant, { authorization: 'Basic ~~~' }],
    ['a header without a colon', grant, { authorization: `Basic ${Buffer.from('abc').toString('base64')}` }],
    ['a bearer token where a client should be', grant, { authorization: 'Bearer x' }],
    ['an assertion that is no token', `${grant}&client_assertion=x&client_assertion_type=y`, {}],
    ['names of every object', `${grant}&__proto__=1&constructor=2&client_id=toString`, {}],
    ['an address of a page', grant, { origin: 'https://elsewhere.test', accept: 'text/html' }],
    ['another host', grant, { 'x-forwarded-host': 'elsewhere.test', 'x-forwarded-proto': 'gopher' }],
  ];

  test.each(strange)('%s: a constant answer in JSON, at each of the places', async (_, body, headers) => {
    for (const path of ['/token', '/introspect', '/revoke']) {
      const answer = await post(path, body, headers);
      const text = await answer.text();
      expect([400, 401]).toContain(answer.status);
      expect(Object.keys(JSON.parse(text)).sort()).toEqual(['error', 'error_description']);
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
      expect(`${text}${JSON.stringify([...answer.headers])}`).not.toMatch(/oidc|koa|elsewhere|node_modules|<html/i);
    }
  });
});
