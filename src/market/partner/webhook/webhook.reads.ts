import { ArgsType, Field, InputType } from 'type-graphql';
import {
  connectionOf,
  newestFirst,
  PageArgs,
  reads,
  readsMore,
  rootMany,
  rootOne,
  sql,
  type Identifier,
  type Sql,
} from '../../../privacy/index.ts';
import { DeliveryState, WebhookDelivery, type DeliveryOfFacts } from './delivery/webhook-delivery.ts';
import { WebhookEndpoint, type OfPartnerFacts } from './endpoint/webhook-endpoint.ts';
import { eventsOf } from './webhook-events.ts';

/** Those of the staff who may know: the privacy officer answers for partners, legal staff stand in the same audience. */
const readers = ['staff:privacy-officer', 'staff:legal'];

reads<OfPartnerFacts>(WebhookEndpoint, {
  table: 'webhook_endpoint',
  facts: { partnerId: 'partner_id', removed: (endpoint) => sql`${endpoint}.removed_at is not null` },
  visible: (endpoint, { viewer }) => sql`${endpoint}.partner_id = ${viewer} and ${endpoint}.removed_at is null`,
  columns: {
    id: 'id',
    partner: (endpoint) => sql`(select p.name from partner p where p.id = ${endpoint}.partner_id)`,
    url: 'url',
    told: 'events',
    madeAt: 'made_at',
    secretChangedAt: 'secret_changed_at',
  },
});
readsMore<object>(WebhookEndpoint, {
  callers: readers,
  facts: {},
  visible: (endpoint) => sql`${endpoint}.removed_at is null`,
});

const partnerOf = (delivery: Identifier): Sql =>
  sql`(select e.partner_id from webhook_endpoint e where e.id = ${delivery}.endpoint_id)`;

reads<DeliveryOfFacts>(WebhookDelivery, {
  table: 'webhook_delivery',
  facts: { partnerId: partnerOf, event: 'event' },
  visible: () => sql`false`,
  columns: {
    id: 'id',
    eventId: 'event_id',
    event: 'event',
    version: 'version',
    happenedAt: 'happened_at',
    about: 'ref',
    state: 'state',
    attempts: 'attempts',
    lastStatus: 'last_status',
    lastTrouble: 'last_trouble',
    lastTriedAt: 'last_tried_at',
    endedAt: 'ended_at',
  },
});
for (const [scope, events] of eventsOf)
  readsMore<object>(WebhookDelivery, {
    callers: [`partner:${scope}`],
    facts: {},
    visible: (delivery, { viewer }) => sql`${partnerOf(delivery)} = ${viewer}
      and ${delivery}.event = any(string_to_array(${events.join(' ')}, ' '))`,
  });
readsMore<object>(WebhookDelivery, { callers: readers, facts: {}, visible: () => sql`true` });

export const WebhookEndpoints = connectionOf(WebhookEndpoint);
export const WebhookDeliveries = connectionOf(WebhookDelivery);

export const webhookEndpoints = rootMany('Query.webhookEndpoints', () => WebhookEndpoint, {
  orders: newestFirst('madeAt'),
  own: true,
});

@InputType({ description: 'Which messages.' })
class WebhookDeliveryFilter {
  @Field(() => DeliveryState, { nullable: true, description: 'How far they are.' })
  state?: DeliveryState;
}

@ArgsType()
export class WebhookDeliveriesArgs extends PageArgs {
  @Field(() => WebhookDeliveryFilter, { nullable: true, description: 'All of them when left out.' })
  filter?: WebhookDeliveryFilter;
}

export const webhookDeliveries = rootMany('Query.webhookDeliveries', () => WebhookDelivery, {
  orders: newestFirst('happenedAt'),
  filters: { state: { reaches: ['state'], where: (delivery, state) => sql`${delivery}.state = ${state}` } },
  own: true,
});

export const endpointById = rootOne(
  () => WebhookEndpoint,
  (endpoint, id) => sql`${endpoint}.id = ${id('id')}`,
);

export const deliveryById = rootOne(
  () => WebhookDelivery,
  (delivery, id) => sql`${delivery}.id = ${id('id')}`,
);
