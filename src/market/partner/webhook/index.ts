import './webhook.reads.ts';
import { deliverWebhook, forgetDeliveries } from './delivery/deliver.jobs.ts';
import { WebhookResolver } from './webhook.resolver.ts';

export { makeDeliveries } from './delivery/webhook-receiver.ts';
export type { Outcome, Post, WebhookSender } from './sender.ts';

export const webhookResolvers = [WebhookResolver] as const;
export const webhookTasks = [deliverWebhook, forgetDeliveries] as const;
