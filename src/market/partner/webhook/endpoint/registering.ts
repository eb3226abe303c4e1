/** Carries out what partners do with their endpoints and messages; each is one transaction. */
import { knownId } from '../../../../privacy/index.ts';
import { act, clockOf, once } from '../../../act.ts';
import type { MarketContext } from '../../../context.ts';
import { addJob } from '../../../job.ts';
import type { Problem } from '../../../text/index.ts';
import { DELIVER } from '../delivery/deliver.jobs.ts';
import { secretOf } from '../signature.ts';
import { mayHear, type WebhookEvent } from '../webhook-events.ts';

export type WebhookAnswer = { readonly id: string } | { readonly problems: readonly Problem[] };
/** The secret is told where it was made, and never again. */
export type WithSecret = WebhookAnswer & { readonly secret?: string };

const refused = (code: string, field = ''): WebhookAnswer => ({ problems: [{ field, code }] });

export const MOST_ENDPOINTS = 10;
export const LONGEST_URL = 500;

export interface Registering {
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly idempotencyKey: string;
}

/** @throws TooManyAttempts */
function count({ market, viewer, network }: MarketContext, act: 'REGISTER_WEBHOOK' | 'REPLAY_WEBHOOK'): Promise<void> {
  return market.attempts.count({ act, account: String(viewer.id), network });
}

/** The address is looked up before anything is locked. @throws TooManyAttempts */
export async function register(context: MarketContext, input: Registering): Promise<WithSecret> {
  await count(context, 'REGISTER_WEBHOOK');
  const { url, events } = input;
  if (events.length === 0) return refused('REQUIRED', 'events');
  if (url.length > LONGEST_URL || !(await context.market.webhooks.mayCall(url))) return refused('URL_REFUSED', 'url');
  let made = false;
  const answer = await act(context, async (em, partnerId) => {
    const keyed = { act: 'registerWebhook', idempotencyKey: input.idempotencyKey, input: { url, events } };
    const done = await once<WebhookAnswer>(context, em, keyed, async () => {
      await em.execute('select from partner where id = ? for no key update', [partnerId]);
      const [known] = await em.execute<[{ count: number }]>(
        'select count(*)::int as count from webhook_endpoint where partner_id = ? and removed_at is null',
        [partnerId],
      );
      if (known.count >= MOST_ENDPOINTS) return refused('TOO_MANY_WEBHOOKS');
      const [endpoint] = await em.execute<[{ id: string }]>(
        `insert into webhook_endpoint (partner_id, url, events, secret_changed_at, made_at)
          select ?, ?, array(select distinct value from jsonb_array_elements_text(?::jsonb) order by value), now, now from noren_now() now
          returning id`,
        [partnerId, new URL(url).href, JSON.stringify(events)],
      );
      made = true;
      return endpoint;
    });
    return done.kind === 'done' ? done.answer : refused('KEY_REUSED', 'idempotencyKey');
  });
  return made && 'id' in answer ? { ...answer, secret: secretOf(context.market.keyring, answer.id, 1) } : answer;
}

/** Messages are signed with the old one too for a while. */
export async function rotate(context: MarketContext, endpointId: string): Promise<WithSecret> {
  const rows = await act(context, (em, partnerId) =>
    em.execute<{ id: string; version: number }[]>(
      `update webhook_endpoint set secret_version = secret_version + 1, secret_changed_at = noren_now()
        where id = ? and partner_id = ? and removed_at is null returning id, secret_version as version`,
      [knownId(endpointId), partnerId],
    ),
  );
  const [endpoint] = rows;
  if (!endpoint) return refused('NOT_FOUND', 'endpointId');
  return { id: endpoint.id, secret: secretOf(context.market.keyring, endpoint.id, endpoint.version) };
}

export async function remove(context: MarketContext, endpointId: string): Promise<WebhookAnswer> {
  const rows = await act(context, (em, partnerId) =>
    em.execute<{ id: string }[]>(
      `update webhook_endpoint set removed_at = noren_now() where id = ? and partner_id = ? and removed_at is null returning id`,
      [knownId(endpointId), partnerId],
    ),
  );
  return rows[0] ?? refused('NOT_FOUND', 'endpointId');
}

/** Sends a message again, delivered or given up; it has the same id. @throws TooManyAttempts */
export async function replay(context: MarketContext, deliveryId: string): Promise<WebhookAnswer> {
  await count(context, 'REPLAY_WEBHOOK');
  return act(context, async (em, partnerId) => {
    const [delivery] = await em.execute<{ id: string; state: string; event: WebhookEvent }[]>(
      `select d.id, d.state, d.event from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
        where d.id = ? and e.partner_id = ? and e.removed_at is null for update of d`,
      [knownId(deliveryId), partnerId],
    );
    if (!delivery || !mayHear(context.viewer, delivery.event)) return refused('NOT_FOUND', 'deliveryId');
    if (delivery.state === 'PENDING') return refused('WRONG_STATE', 'deliveryId');
    await em.execute(
      `update webhook_delivery set state = 'PENDING', attempts = 0, pending_since = ?, ended_at = null where id = ?`,
      [new Date(await clockOf(em)), delivery.id],
    );
    await addJob(em, { name: DELIVER }, { deliveryId: delivery.id });
    return { id: delivery.id };
  });
}
