/** Makes deliveries of what happened, in the transaction that takes it out of the outbox: each endpoint has each event once. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Receiver, Told } from '../../../outbox/index.ts';
import { isWebhookEvent, webhookEvents } from '../webhook-events.ts';
import { DELIVER } from './deliver.jobs.ts';

interface News {
  readonly event_id: string;
  readonly event: string;
  readonly version: number;
  readonly partner_id: string;
  readonly ref: string | null;
}

function newsOf({ happening, partnerId, ref }: Told): News[] {
  if (partnerId === null || !isWebhookEvent(happening)) return [];
  const { version } = webhookEvents[happening];
  return [{ event_id: randomUUID(), event: happening, version, partner_id: partnerId, ref }];
}

/** To the endpoints that asked for it, of partners that are under contract now. */
const make = `with made as (
    insert into webhook_delivery (endpoint_id, event_id, event, version, happened_at, pending_since, ref)
    select e.id, n.event_id, n.event, n.version, noren_now(), noren_now(), n.ref
    from jsonb_to_recordset(?::jsonb) as n(event_id uuid, event text, version int, partner_id uuid, ref uuid)
      join webhook_endpoint e on e.partner_id = n.partner_id and e.removed_at is null and n.event = any(e.events)
      join partner p on p.id = n.partner_id join ground g on g.id = p.ground_id
    where g.ended_at is null and (g.until is null or noren_now() < g.until) returning id)
  select graphile_worker.add_job('${DELIVER}', json_build_object('deliveryId', id)) from made`;

export const makeDeliveries: Receiver = async (em: EntityManager, batch) => {
  const news = batch.flatMap(newsOf);
  if (news.length > 0) await em.execute(make, [JSON.stringify(news)]);
};
