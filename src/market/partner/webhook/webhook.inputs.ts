/** What partners send about their webhooks, and what they get back. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Carries } from '../../../privacy/index.ts';
import { UserError } from '../../error/index.ts';
import { IdempotencyKey } from '../../scalars.ts';
import { WebhookDelivery } from './delivery/webhook-delivery.ts';
import { LONGEST_URL, MOST_ENDPOINTS } from './endpoint/registering.ts';
import { WebhookEndpoint } from './endpoint/webhook-endpoint.ts';
import { WebhookEvents, type WebhookEvent } from './webhook-events.ts';

@InputType({ description: `Where to tell you what happens; a partner has ${MOST_ENDPOINTS} endpoints at most.` })
export class RegisterWebhookInput {
  @Field(() => String, {
    description: `An https address of at most ${LONGEST_URL} characters, on the public internet.`,
  })
  url!: string;

  @Field(() => [WebhookEvents], { description: 'What to tell.' })
  events!: WebhookEvent[];

  @Field(() => IdempotencyKey, {
    description: 'Sent again with the same input, it gets the first answer, without the secret (R31).',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'Which endpoint.' })
export class WebhookEndpointInput {
  @Field(() => ID, { description: 'The endpoint.' })
  endpointId!: string;
}

@InputType({ description: 'Which message.' })
export class ReplayWebhookDeliveryInput {
  @Field(() => ID, { description: 'The delivery.' })
  deliveryId!: string;
}

@Carries()
@ObjectType({ description: 'What became of an endpoint.' })
export class WebhookPayload {
  @Field(() => WebhookEndpoint, { nullable: true, description: 'The endpoint; null where there is none any more.' })
  endpoint!: WebhookEndpoint | null;

  @Field(() => String, {
    nullable: true,
    description: 'The secret for verifying signatures (Standard Webhooks), told where it is made and never again.',
  })
  secret!: string | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: UserError[];
}

@Carries()
@ObjectType({ description: 'What became of a message.' })
export class WebhookDeliveryPayload {
  @Field(() => WebhookDelivery, { nullable: true, description: 'The message, which is sent again.' })
  delivery!: WebhookDelivery | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: UserError[];
}
