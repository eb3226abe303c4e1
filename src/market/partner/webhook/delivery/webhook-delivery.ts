import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { kind } from '../../../../policy/index.ts';
import { Holds, prove } from '../../../../privacy/index.ts';
import { Node } from '../../../node.ts';
import { DateTime } from '../../../scalars.ts';
import { mayHear, WebhookEvents, type WebhookEvent } from '../webhook-events.ts';

export enum DeliveryState {
  PENDING = 'PENDING',
  DELIVERED = 'DELIVERED',
  GIVEN_UP = 'GIVEN_UP',
}

registerEnumType(DeliveryState, {
  name: 'WebhookDeliveryState',
  description: 'How far a message to a partner is.',
  valuesConfig: {
    PENDING: { description: 'It is tried, with growing waits.' },
    DELIVERED: { description: 'The endpoint took it.' },
    GIVEN_UP: { description: 'It was tried long enough, or the partner or its endpoint is there no more.' },
  },
});

@Holds(kind.STAFF_RECORD)
@ObjectType({ implements: Node, description: 'A message to one endpoint of a partner, and how far it is (P19).' })
export class WebhookDelivery implements Node {
  @Holds(kind.PUBLIC)
  id!: string;

  @Holds(kind.PUBLIC)
  @Field(() => ID, { description: 'The header `webhook-id`: the same each time it is sent, and at every endpoint.' })
  eventId!: string;

  @Holds(kind.PUBLIC)
  @Field(() => WebhookEvents, { description: 'What happened.' })
  event!: WebhookEvent;

  @Holds(kind.PUBLIC)
  @Field(() => Int, { description: 'The version of the message’s form.' })
  version!: number;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { description: 'When it happened.' })
  happenedAt!: Date;

  @Holds(kind.PUBLIC)
  @Field(() => ID, { nullable: true, description: 'What it is about: `data.id` of the message.' })
  about!: string | null;

  @Holds(kind.PUBLIC)
  @Field(() => DeliveryState, { description: 'How far it is.' })
  state!: DeliveryState;

  @Holds(kind.PUBLIC)
  @Field(() => Int, { description: 'How often it was sent.' })
  attempts!: number;

  @Holds(kind.PUBLIC)
  @Field(() => Int, { nullable: true, description: 'What the endpoint answered last, as an HTTP status.' })
  lastStatus!: number | null;

  @Holds(kind.PUBLIC)
  @Field(() => String, {
    nullable: true,
    description: 'Why there was no answer: `ADDRESS_REFUSED`, `NOT_REACHED` or `TOO_SLOW`.',
  })
  lastTrouble!: string | null;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { nullable: true, description: 'When it was sent last.' })
  lastTriedAt!: Date | null;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { nullable: true, description: 'When it was delivered or given up.' })
  endedAt!: Date | null;
}

export interface DeliveryOfFacts {
  readonly partnerId: string;
  readonly event: WebhookEvent;
}

prove<DeliveryOfFacts>(WebhookDelivery, {
  partnerItself: ({ partnerId, event }, viewer) => viewer.is(partnerId) && mayHear(viewer, event),
  legalStaff: () => true,
});
