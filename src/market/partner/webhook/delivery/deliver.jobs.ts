/**
 * Carries one message to one endpoint. The queue holds the delivery's id and nothing else; what is sent holds ids alone, and what they
 * stand for is read through the API, under its rules.
 */
import { periodInForce } from '../../../../policy/index.ts';
import { clockOf } from '../../../act.ts';
import type { Market } from '../../../context.ts';
import { addJob, type Task } from '../../../job.ts';
import type { Outcome } from '../sender.ts';
import { signedHeaders } from '../signature.ts';
import { webhookEvents, type WebhookEvent } from '../webhook-events.ts';
import { endDelivery } from './end-delivery.ts';

export interface ForDelivery {
  readonly deliveryId: string;
}

interface Pending {
  readonly id: string;
  readonly endpointId: string;
  readonly url: string;
  readonly secretVersion: number;
  /** Times are epoch milliseconds. */
  readonly secretChangedAt: number;
  readonly eventId: string;
  readonly event: WebhookEvent;
  readonly version: number;
  readonly happenedAt: number;
  readonly ref: string | null;
  readonly attempts: number;
  readonly pendingSince: number;
  /** Whether the endpoint is there and its partner under contract. */
  readonly stands: boolean;
}

const millis = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

const pending = `select d.id, e.id as "endpointId", e.url, e.secret_version as "secretVersion", ${millis('e.secret_changed_at')} as "secretChangedAt",
    d.event_id as "eventId", d.event, d.version, ${millis('d.happened_at')} as "happenedAt", d.ref, d.attempts, ${millis('d.pending_since')} as "pendingSince",
    e.removed_at is null and g.ended_at is null and (g.until is null or noren_now() < g.until) as stands
  from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id join partner p on p.id = e.partner_id
    join ground g on g.id = p.ground_id
  where d.id = ? and d.state = 'PENDING'`;

export const DELIVER = 'deliver_webhook';

export const deliverWebhook: Task<ForDelivery> = {
  name: DELIVER,
  run: async ({ deliveryId }, market) => {
    const em = market.orm.em.fork();
    const [delivery] = await em.execute<Pending[]>(pending, [deliveryId]);
    if (!delivery) return;
    if (!delivery.stands) return giveUp(market, delivery.id);
    const outcome = await send(market, delivery, await clockOf(em));
    await note(market, delivery, outcome);
  },
};

function send({ keyring, webhooks }: Market, delivery: Pending, now: number): Promise<Outcome> {
  const { eventId, event, version, happenedAt, ref, url } = delivery;
  const { type } = webhookEvents[event];
  const body = JSON.stringify({
    id: eventId,
    type,
    version,
    created: new Date(happenedAt).toISOString(),
    data: { id: ref },
  });
  return webhooks.send({ url, body, headers: signedHeaders(keyring, delivery, { id: eventId, body, now }) });
}

/** A suspended partner is told nothing, and neither is an endpoint that is there no more. */
async function giveUp({ orm }: Market, id: string): Promise<void> {
  await orm.em
    .fork()
    .execute(
      `update webhook_delivery set state = 'GIVEN_UP', ended_at = noren_now() where id = ? and state = 'PENDING'`,
      [id],
    );
}

function note({ orm }: Market, { id, pendingSince, attempts: before }: Pending, outcome: Outcome): Promise<void> {
  return orm.em.fork().transactional(async (em) => {
    const now = await clockOf(em);
    const attempts = before + 1;
    const decision = endDelivery(outcome, { attempts, pendingSince }, now);
    const state = { delivered: 'DELIVERED', again: 'PENDING', 'given up': 'GIVEN_UP' }[decision.kind];
    await em.execute(
      `update webhook_delivery set state = ?, attempts = ?, last_status = ?, last_trouble = ?, last_tried_at = ?, ended_at = ? where id = ?`,
      [
        state,
        attempts,
        'status' in outcome ? outcome.status : null,
        'trouble' in outcome ? outcome.trouble : null,
        new Date(now),
        decision.kind === 'again' ? null : new Date(now),
        id,
      ],
    );
    if (decision.kind === 'again')
      await addJob(em, { name: DELIVER }, { deliveryId: id }, { runAt: new Date(decision.at) });
  });
}

/** What was carried, or given up, is kept for a while to be looked at and sent again. */
export const forgetDeliveries: Task<object> = {
  name: 'forget_webhook_deliveries',
  cron: '23 * * * *',
  run: async (_nothing, { orm }) => {
    const em = orm.em.fork();
    const now = await clockOf(em);
    await em.execute('delete from webhook_delivery where ended_at < ?', [
      new Date(now - periodInForce('webhookDelivery', now)),
    ]);
  },
};
