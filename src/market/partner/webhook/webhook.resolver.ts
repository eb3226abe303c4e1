import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Access, PageArgs } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { userErrors } from '../../error/index.ts';
import { register, remove, replay, rotate, type WithSecret } from './endpoint/registering.ts';
import { hearers } from './webhook-events.ts';
import {
  RegisterWebhookInput,
  ReplayWebhookDeliveryInput,
  WebhookDeliveryPayload,
  WebhookEndpointInput,
  WebhookPayload,
} from './webhook.inputs.ts';
import {
  deliveryById,
  endpointById,
  WebhookDeliveries,
  webhookDeliveries,
  WebhookDeliveriesArgs,
  WebhookEndpoints,
  webhookEndpoints,
} from './webhook.reads.ts';

async function payloadOf(
  answer: WithSecret,
  { pages, language }: MarketContext,
  info: GraphQLResolveInfo,
): Promise<WebhookPayload> {
  if ('problems' in answer) return { endpoint: null, secret: null, userErrors: userErrors(language, answer.problems) };
  const endpoint = await pages.read(endpointById, info, { id: answer.id }, { field: 'endpoint' });
  return { endpoint, secret: answer.secret ?? null, userErrors: [] };
}

@Resolver()
export class WebhookResolver {
  @Access(...hearers, 'staff:privacy-officer')
  @Query(() => WebhookEndpoints, { description: 'Your endpoints, and to the privacy officer all; the newest first.' })
  webhookEndpoints(
    @Args(() => PageArgs) _args: PageArgs,
    @Ctx() { pages }: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(webhookEndpoints, info);
  }

  @Access(...hearers, 'staff:privacy-officer')
  @Query(() => WebhookDeliveries, {
    description: 'Messages to your endpoints, and to the privacy officer all; the newest first.',
  })
  webhookDeliveries(
    @Args(() => WebhookDeliveriesArgs) _args: WebhookDeliveriesArgs,
    @Ctx() { pages }: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return pages.read(webhookDeliveries, info);
  }

  @Access(...hearers)
  @Mutation(() => WebhookPayload, {
    description:
      'Registers an endpoint. Messages hold ids alone, are signed (Standard Webhooks), and come at least once, in no order (P19).',
  })
  async registerWebhook(
    @Arg('input', () => RegisterWebhookInput, { description: 'Where, and what.' }) input: RegisterWebhookInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WebhookPayload> {
    return payloadOf(await register(context, input), context, info);
  }

  @Access(...hearers)
  @Mutation(() => WebhookPayload, {
    description: 'Gives an endpoint a new secret; for a day messages are signed with the old one too.',
  })
  async rotateWebhookSecret(
    @Arg('input', () => WebhookEndpointInput, { description: 'Which.' }) { endpointId }: WebhookEndpointInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WebhookPayload> {
    return payloadOf(await rotate(context, endpointId), context, info);
  }

  @Access(...hearers)
  @Mutation(() => WebhookPayload, { description: 'Removes an endpoint: nothing more is sent there.' })
  async removeWebhook(
    @Arg('input', () => WebhookEndpointInput, { description: 'Which.' }) { endpointId }: WebhookEndpointInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WebhookPayload> {
    return payloadOf(await remove(context, endpointId), context, info);
  }

  @Access(...hearers)
  @Mutation(() => WebhookDeliveryPayload, {
    description: 'Sends a message again that was delivered or given up, under the same id.',
  })
  async replayWebhookDelivery(
    @Arg('input', () => ReplayWebhookDeliveryInput, { description: 'Which.' })
    { deliveryId }: ReplayWebhookDeliveryInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WebhookDeliveryPayload> {
    const answer = await replay(context, deliveryId);
    if ('problems' in answer) return { delivery: null, userErrors: userErrors(context.language, answer.problems) };
    const delivery = await context.pages.read(deliveryById, info, { id: answer.id }, { field: 'delivery' });
    return { delivery, userErrors: [] };
  }
}
