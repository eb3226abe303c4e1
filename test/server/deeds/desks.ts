/** What partners do with their webhooks, and what the privacy officer does with partners. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { scopes, type CallerWord } from '../../../src/policy/index.ts';
import { carrier } from '../../market/partner/scene.ts';
import { NO_APPROVAL, ONE_PERSON, own, SAME, shared, type Deed, type Made, type Refusal } from './deed.ts';
import { valuesOf } from './operations.ts';
import type { Stage } from './stage.ts';

const idOf = (made: Made, name: string): string => made.ids?.[name] ?? '';
/** Those whom something can be told of. */
const partners = scopes
  .filter((scope) => !['engagements', 'published-posts'].includes(scope))
  .map((scope) => `partner:${scope}` as const);

async function webhook(stage: Stage, word: CallerWord): Promise<Made> {
  const by = await stage.who(word);
  const [event = 'ENQUIRY_ASSIGNED'] = valuesOf(word, 'WebhookEvent');
  const endpoint = await stage.id(
    `insert into webhook_endpoint (partner_id, url, events, secret_changed_at, made_at)
      values ($1, 'http://127.0.0.1:9/hook', array[$2], noren_now(), noren_now()) returning id`,
    by.id,
    event,
  );
  const delivery = await stage.id(
    `insert into webhook_delivery (endpoint_id, event_id, event, version, happened_at, pending_since, state, ended_at)
      values ($1, gen_random_uuid(), $2, 1, noren_now(), noren_now(), 'DELIVERED', noren_now()) returning id`,
    endpoint,
    event,
  );
  return { by, variables: { input: { endpointId: endpoint } }, ids: { endpoint, delivery } };
}

const removed: Refusal = [
  'NOT_FOUND',
  (stage, made) =>
    stage.rows('update webhook_endpoint set removed_at = noren_now() where id = $1', idOf(made, 'endpoint')),
];

const ofEndpoint: Deed = {
  takes: { 'input.endpointId': own('webhook_endpoint', ...partners) },
  make: webhook,
  alone: ONE_PERSON,
  own: NO_APPROVAL,
  after: { 'it was removed': removed },
};

const webhooks: Readonly<Record<string, Deed>> = {
  'Mutation.registerWebhook': {
    takes: {},
    async make(stage, word) {
      const input = {
        url: 'http://127.0.0.1:9/hook',
        events: valuesOf(word, 'WebhookEvent').slice(0, 1),
        idempotencyKey: '',
      };
      return { by: await stage.who(word), variables: { input } };
    },
    ...{ alone: ONE_PERSON, own: NO_APPROVAL, after: 'rests on the contract alone' },
  },
  'Mutation.rotateWebhookSecret': ofEndpoint,
  'Mutation.removeWebhook': ofEndpoint,
  'Mutation.replayWebhookDelivery': {
    ...ofEndpoint,
    takes: { 'input.deliveryId': own('webhook_delivery', ...partners) },
    async make(stage, word) {
      const made = await webhook(stage, word);
      return { ...made, variables: { input: { deliveryId: idOf(made, 'delivery') } } };
    },
  },
};

const officer = 'staff:privacy-officer';

async function partner(stage: Stage, more: object = {}): Promise<Made> {
  const them = await stage.server.partner('shipments');
  const credential = await stage.id(
    `insert into partner_credential (id, partner_id, secret_hash, made_at) values (gen_random_uuid(), $1, 'x', noren_now()) returning id`,
    them.id,
  );
  const ids = { partner: them.id, ground: them.ground, credential };
  return { by: await stage.who(officer), variables: { input: { partnerId: them.id, ...more } }, ids };
}

const suspended = `with p as (update partner set suspended_at = noren_now() where id = $1)
  update ground set ended_at = noren_now() where id = $2`;
const suspend = (stage: Stage, made: Made) => stage.rows(suspended, idOf(made, 'partner'), idOf(made, 'ground'));

const contractEnded: Refusal = [
  'WRONG_STATE',
  (stage, made) =>
    stage.rows(
      `with p as (update partner set ended_at = noren_now() where id = $1) update ground set ended_at = noren_now() where id = $2`,
      idOf(made, 'partner'),
      idOf(made, 'ground'),
    ),
];
const contractRanOut: Refusal = [
  'WRONG_STATE',
  (stage, made) =>
    stage.rows(
      `update partner set starts_at = noren_now() - interval '1 day', ends_at = noren_now() where id = $1`,
      idOf(made, 'partner'),
    ),
];

const onPartner = (more: object | (() => object) = {}): Deed => ({
  takes: { 'input.partnerId': shared('partner', officer) },
  make: (stage) => partner(stage, typeof more === 'function' ? more() : more),
  alone: ONE_PERSON,
  own: NO_APPROVAL,
  after: { 'its contract was ended': contractEnded, 'its contract ran out': contractRanOut },
});

const jwk = () =>
  JSON.stringify({
    ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }),
    kid: randomUUID(),
    alg: 'ES256',
    use: 'sig',
  });

const register: Readonly<Record<string, Deed>> = {
  'Mutation.registerPartner': {
    takes: {},
    make: async (stage) => ({
      by: await stage.who(officer),
      variables: { input: { ...carrier(), endsAt: '2027-06-01T00:00:00Z' } },
    }),
    ...{ alone: ONE_PERSON, own: NO_APPROVAL, after: 'rests on the role alone' },
  },
  'Mutation.recordPartnerCheck': onPartner(),
  'Mutation.setPartnerNetworks': onPartner({ networks: ['192.0.2.0/24'] }),
  'Mutation.suspendPartner': onPartner(),
  'Mutation.endPartner': onPartner(),
  'Mutation.resumePartner': {
    ...onPartner(),
    async make(stage) {
      const made = await partner(stage);
      await suspend(stage, made);
      return made;
    },
  },
  'Mutation.renewPartner': {
    ...onPartner({ endsAt: '2029-01-01T00:00:00Z' }),
    after: { 'its contract was ended': contractEnded },
  },
  'Mutation.issuePartnerSecret': onPartner({ idempotencyKey: '' }),
  'Mutation.addPartnerKey': onPartner(() => ({ jwk: jwk(), idempotencyKey: '' })),
  'Mutation.revokePartnerCredential': {
    ...onPartner(),
    takes: { 'input.credentialId': shared('partner_credential', officer) },
    async make(stage) {
      const made = await partner(stage);
      return { ...made, variables: { input: { credentialId: idOf(made, 'credential') } } };
    },
    after: {
      'it was revoked': [
        SAME,
        (stage, made) =>
          stage.rows('update partner_credential set revoked_at = noren_now() where id = $1', idOf(made, 'credential')),
      ],
    },
  },
};

export const desks: Readonly<Record<string, Deed>> = { ...webhooks, ...register };
