/** Webhooks: a partner is told by signed messages of ids, at least once, and a suspended one is told nothing (P19, AT-11). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { endDelivery } from '../../../../src/market/partner/webhook/delivery/end-delivery.ts';
import { webhookSender } from '../../../../src/server/webhooks/webhook-sender.ts';
import { ending } from '../../../harness/meanwhile.ts';
import { startServer, type Other, type TestServer } from '../../../harness/server.ts';
import { given, requested } from '../../consent/scene.ts';
import { codesOf, handed } from '../../enquiry/scene.ts';
import { startReceiver, type Received, type Receiver } from './receiver.ts';

let server: TestServer;
let receiver: Receiver;
beforeAll(async () => {
  server = await startServer({ webhooks: webhookSender({ toLoopback: true }) });
  receiver = await startReceiver();
});
beforeEach(() => {
  receiver.received.length = 0;
  receiver.answer(204);
});
afterAll(async () => {
  await receiver.stop();
  await server.stop();
});

interface Endpoint {
  readonly id: string;
  readonly secret: string;
}

async function act(who: Other, name: string, input: object, selection: string) {
  const ofEndpoint = ['rotateWebhookSecret', 'removeWebhook'].includes(name);
  const type = ofEndpoint ? 'WebhookEndpointInput' : `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { body } = await server
    .as(who)
    .ask(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, { input });
  return body.data?.[name] ?? { errors: body.errors };
}

const register = (who: Other, words: object = {}) =>
  act(
    who,
    'registerWebhook',
    { url: receiver.url, events: ['ENQUIRY_ASSIGNED'], idempotencyKey: randomUUID(), ...words },
    'endpoint { id url events } secret userErrors { code field }',
  );

async function endpoint(who: Other, words: object = {}): Promise<Endpoint> {
  const { endpoint, secret } = await register(who, words);
  return { id: endpoint.id, secret };
}

async function deliveries(who: Other): Promise<Record<string, unknown>[]> {
  const { body } = await server
    .as(who)
    .ask('{ webhookDeliveries { edges { node { id eventId event about state attempts lastStatus lastTrouble } } } }');
  return body.data.webhookDeliveries.edges.map(({ node }: { node: object }) => node);
}

/** Whatever waits is due now. */
async function runAll(): Promise<void> {
  await server.market.relay.drain();
  await server.db.owner.query(`update graphile_worker._private_jobs set run_at = now() where run_at > now()`);
  await server.runJobs();
}

/** As a receiver verifies it, with the library of the specification. */
const verified = (secret: string, { body, headers }: Received): unknown => new Webhook(secret).verify(body, headers);

describe('a message', () => {
  test('holds ids alone, and is signed so that its receiver can verify it', async () => {
    const partner = await server.partner('enquiries');
    const { secret } = await endpoint(partner);
    const { id, member, subject, text } = await handed(server, { partner });
    await runAll();
    expect(receiver.received).toHaveLength(1);
    const [message] = receiver.received as [Received];
    const told = verified(secret, message) as Record<string, unknown>;
    expect(told).toEqual({
      id: message.headers['webhook-id'],
      type: 'enquiry.assigned',
      version: 1,
      created: expect.any(String),
      data: { id },
    });
    for (const hidden of [member.id, member.nickname, member.values.name ?? '', subject, text])
      expect(JSON.stringify(message)).not.toContain(hidden);
    expect(await deliveries(partner)).toMatchObject([
      { eventId: told['id'], event: 'ENQUIRY_ASSIGNED', about: id, state: 'DELIVERED', attempts: 1, lastStatus: 204 },
    ]);
    const forged = { ...message, body: message.body.replace('assigned', 'answered') };
    expect(() => verified(secret, forged)).toThrow();
    expect(() => verified(`whsec_${Buffer.alloc(32).toString('base64')}`, message)).toThrow();
  });

  test('goes to those alone whom it concerns, and who asked for its kind', async () => {
    const [partner, other] = [await server.partner('enquiries'), await server.partner('enquiries')];
    await endpoint(other);
    await endpoint(partner, { events: ['ENQUIRY_TAKEN_BACK'] });
    const { id, support } = await handed(server, { partner });
    await runAll();
    expect(receiver.received).toEqual([]);
    await codesOf(server.as(support), 'unassignEnquiry', { enquiryId: id });
    await runAll();
    expect(receiver.received.map(({ body }) => JSON.parse(body).type)).toEqual(['enquiry.taken_back']);
    expect(await deliveries(other)).toEqual([]);
  });

  test('tells a recipient of consents, and an affiliate of the member’s stop', async () => {
    const [sponsor, affiliate] = [await server.partner('consents'), await server.partner('enquiries')];
    await endpoint(sponsor, { events: ['CONSENT_GIVEN', 'CONSENT_WITHDRAWN'] });
    await endpoint(affiliate, { events: ['PROVISION_STOPPED'] });
    const { member } = await handed(server, { partner: affiliate });
    const { consent } = await given(server, member, await requested(server, { partner: sponsor }));
    const acts = `mutation ($id: ID!) { withdrawConsent(input: { consentId: $id }) { userErrors { code } }
      setProvisionToAffiliates(input: { allowed: false }) { userErrors { code } } }`;
    await server.as(member).ask(acts, { id: consent.id });
    await runAll();
    const types = receiver.received.map(({ body }) => JSON.parse(body).type).sort();
    expect(types).toEqual(['consent.given', 'consent.withdrawn', 'enquiry.provision_stopped']);
  });

  test('that is not taken is sent again under its id, at growing waits, until it is', async () => {
    const partner = await server.partner('enquiries');
    const { secret } = await endpoint(partner);
    await handed(server, { partner });
    for (const status of [500, 302, 404]) {
      receiver.answer(status, { location: 'http://127.0.0.1:1/elsewhere' });
      await runAll();
      expect(await deliveries(partner)).toMatchObject([{ state: 'PENDING', lastStatus: status }]);
    }
    receiver.answer(200);
    await runAll();
    await runAll();
    expect(await deliveries(partner)).toMatchObject([{ state: 'DELIVERED', attempts: 4 }]);
    const ids = receiver.received.map((message) => (verified(secret, message) as { id: string }).id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(1);
  });

  test('is given up once it was tried for long, is listed as that, and can be sent again', async () => {
    const partner = await server.partner('enquiries');
    await endpoint(partner);
    await handed(server, { partner });
    receiver.answer(500);
    await runAll();
    await server.db.owner.query(
      `update webhook_delivery set pending_since = pending_since - interval '4 days' where state = 'PENDING'`,
    );
    await runAll();
    const [given] = await deliveries(partner);
    expect(given).toMatchObject({ state: 'GIVEN_UP', attempts: 2, lastStatus: 500 });
    const seen = receiver.received.length;
    await runAll();
    expect(receiver.received).toHaveLength(seen);
    const officer = await server.staff('privacy-officer');
    const { body } = await server
      .as(officer)
      .ask('{ webhookDeliveries(filter: { state: GIVEN_UP }) { edges { node { id } } } }');
    expect(body.data.webhookDeliveries.edges).toEqual([{ node: { id: given?.['id'] } }]);
    receiver.answer(204);
    const again = { deliveryId: given?.['id'] };
    const replayed = await act(partner, 'replayWebhookDelivery', again, 'delivery { state } userErrors { code }');
    expect(replayed).toEqual({ delivery: { state: 'PENDING' }, userErrors: [] });
    await runAll();
    expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(given?.['eventId']);
    expect(await deliveries(partner)).toMatchObject([{ state: 'DELIVERED' }]);
  });

  test('waits longer from try to try, and ends with the period', () => {
    const now = Date.UTC(2026, 10, 1);
    const wait = (attempts: number, since = now) => {
      const decision = endDelivery({ status: 500 }, { attempts, pendingSince: since }, now);
      return decision.kind === 'again' ? decision.at - now : decision.kind;
    };
    expect([1, 2, 3, 4, 5, 6, 7].map((attempts) => wait(attempts))).toEqual(
      [10, 60, 300, 1800, 7200, 21600, 21600].map((seconds) => seconds * 1000),
    );
    const days = 24 * 60 * 60 * 1000;
    expect([wait(7, now - 2 * days), wait(7, now - 3 * days)]).toEqual([21_600_000, 'given up']);
    expect(endDelivery({ trouble: 'NOT_REACHED' }, { attempts: 1, pendingSince: now }, now).kind).toBe('again');
    expect(
      [199, 200, 299, 300].map((status) => endDelivery({ status }, { attempts: 1, pendingSince: now }, now).kind),
    ).toEqual(['again', 'delivered', 'delivered', 'again']);
  });

  test('goes no more to a partner that was suspended, neither what waits nor what comes', async () => {
    const partner = await server.partner('enquiries');
    await endpoint(partner);
    receiver.answer(500);
    const { id, support } = await handed(server, { partner });
    await runAll();
    await handed(server, { partner });
    const seen = receiver.received.length;
    await server.db.owner.query(ending(partner.ground).text, [partner.ground]);
    receiver.answer(204);
    await runAll();
    await codesOf(server.as(support), 'unassignEnquiry', { enquiryId: id });
    await runAll();
    expect(receiver.received).toHaveLength(seen);
    const { rows } = await server.db.owner.query(
      'select d.state from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id where e.partner_id = $1',
      [partner.id],
    );
    expect(rows.map(({ state }) => state)).not.toContain('PENDING');
    expect(rows.map(({ state }) => state)).not.toContain('DELIVERED');
  });
});

describe('an endpoint', () => {
  test('has a secret that is told once, and that stands in no table', async () => {
    const partner = await server.partner('enquiries');
    const words = { idempotencyKey: 'the same' };
    const first = await register(partner, words);
    expect(first.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await register(partner, words)).toEqual({ ...first, secret: null });
    const { rows } = await server.db.owner.query(
      'select e::text as line from webhook_endpoint e union all select i::text from idempotency i',
    );
    expect(JSON.stringify(rows)).not.toContain(first.secret.slice(6, 30));
  });

  test('gets a new secret, and for a day its messages verify with both', async () => {
    const partner = await server.partner('enquiries');
    const old = await endpoint(partner);
    const rotated = await act(partner, 'rotateWebhookSecret', { endpointId: old.id }, 'secret userErrors { code }');
    expect(rotated.secret).not.toBe(old.secret);
    await handed(server, { partner });
    await runAll();
    const [message] = receiver.received as [Received];
    for (const secret of [old.secret, rotated.secret]) expect(verified(secret, message)).toBeTruthy();
    await server.db.owner.query(
      `update webhook_endpoint set secret_changed_at = secret_changed_at - interval '25 hours' where id = $1`,
      [old.id],
    );
    await handed(server, { partner });
    await runAll();
    const later = receiver.received[1] as Received;
    expect(verified(rotated.secret, later)).toBeTruthy();
    expect(() => verified(old.secret, later)).toThrow();
  });

  test('that is removed gets nothing more', async () => {
    const partner = await server.partner('enquiries');
    const { id } = await endpoint(partner);
    const removed = await act(partner, 'removeWebhook', { endpointId: id }, 'endpoint { id } userErrors { code }');
    expect(removed).toEqual({ endpoint: null, userErrors: [] });
    await handed(server, { partner });
    await runAll();
    expect(receiver.received).toEqual([]);
  });

  test('of another partner is nothing, byte for byte, and so are its messages', async () => {
    const partner = await server.partner('enquiries');
    const { id } = await endpoint(partner);
    await handed(server, { partner });
    await runAll();
    const deliveryId = (await deliveries(partner))[0]?.['id'] as string;
    const other = await server.partner('enquiries', 'consents');
    const acts = [
      ['rotateWebhookSecret', 'WebhookEndpointInput', 'endpointId', id],
      ['removeWebhook', 'WebhookEndpointInput', 'endpointId', id],
      ['replayWebhookDelivery', 'ReplayWebhookDeliveryInput', 'deliveryId', deliveryId],
    ] as const;
    for (const [name, type, field, own] of acts) {
      const ask = async (value: string) =>
        (
          await server
            .as(other)
            .ask(`mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code field } } }`, {
              input: { [field]: value },
            })
        ).text;
      const nothing = await ask(randomUUID());
      expect(nothing).toContain('NOT_FOUND');
      for (const one of [own, 'x', '']) expect([name, await ask(one)]).toEqual([name, nothing]);
    }
    expect((await deliveries(other)).length).toBe(0);
    const { body } = await server.as(other).ask('{ webhookEndpoints { edges { node { id } } } }');
    expect(body.data.webhookEndpoints.edges).toEqual([]);
    expect((await deliveries(partner))[0]).toMatchObject({ state: 'DELIVERED', attempts: 1 });
  });

  test('names what its partner’s scopes are for: other events, and all of this for members, are not there', async () => {
    const partner = await server.partner('enquiries');
    const { errors } = await register(partner, { events: ['CONSENT_GIVEN'] });
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
    const types = (await server.as(partner).ask('{ __schema { types { name enumValues { name } } } }')).text;
    expect(types).toContain('PROVISION_STOPPED');
    for (const hidden of ['CONSENT_GIVEN', 'SHIPMENT_ASSIGNED']) expect(types).not.toContain(hidden);
    const members = (await server.as(await server.member()).ask('{ __schema { types { name } } }')).text;
    expect(members).not.toContain('Webhook');
    expect(
      (await server.as(await server.staff('support')).ask('{ webhookEndpoints { edges { node { id } } } }')).text,
    ).toContain('Cannot query field');
  });

  test('tells a token for one of its partner’s scopes of that scope’s alone', async () => {
    const partner = await server.partner('enquiries');
    const { id } = await endpoint(partner);
    await server.db.owner.query(`update webhook_endpoint set events = events || '{SHIPMENT_ASSIGNED}' where id = $1`, [
      id,
    ]);
    const { rows } = await server.db.owner.query(
      `insert into webhook_delivery (endpoint_id, event_id, event, version, happened_at, ref, state, pending_since)
        values ($1, gen_random_uuid(), 'SHIPMENT_ASSIGNED', 1, noren_now(), gen_random_uuid(), 'GIVEN_UP', noren_now()) returning id`,
      [id],
    );
    const { body } = await server.as(partner).ask('{ webhookEndpoints { edges { node { id events } } } }');
    expect(body).toMatchObject({
      data: { webhookEndpoints: { edges: [{ node: { id, events: ['ENQUIRY_ASSIGNED'] } }] } },
    });
    expect(await deliveries(partner)).toEqual([]);
    const again = await act(
      partner,
      'replayWebhookDelivery',
      { deliveryId: rows[0].id },
      'delivery { id } userErrors { code }',
    );
    expect(again).toEqual({ delivery: null, userErrors: [{ code: 'NOT_FOUND' }] });
  });
});
