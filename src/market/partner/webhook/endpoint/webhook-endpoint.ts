import { Field, ObjectType } from 'type-graphql';
import { kind } from '../../../../policy/index.ts';
import { Derived, Holds, prove } from '../../../../privacy/index.ts';
import { Node } from '../../../node.ts';
import { DateTime } from '../../../scalars.ts';
import { mayHear, WebhookEvents, type WebhookEvent } from '../webhook-events.ts';

@Holds(kind.STAFF_RECORD)
@ObjectType({ implements: Node, description: 'Where a partner is told what happens (P19).' })
export class WebhookEndpoint implements Node {
  @Holds(kind.PUBLIC)
  id!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'The partner, by its registered name.' })
  partner!: string;

  @Holds(kind.PUBLIC)
  @Field(() => String, { description: 'Where messages are posted.' })
  url!: string;

  @Holds(kind.PUBLIC)
  told!: WebhookEvent[];

  @Holds(kind.PUBLIC)
  @Field(() => [WebhookEvents], {
    description: 'What is told there, of what your credential’s scopes are told at all.',
  })
  @Derived<WebhookEndpoint>({
    needs: ['told'],
    by: ({ told }, viewer) => told.filter((event) => mayHear(viewer, event)),
  })
  readonly events!: WebhookEvent[];

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { description: 'When it was registered.' })
  madeAt!: Date;

  @Holds(kind.PUBLIC)
  @Field(() => DateTime, { description: 'Since when its secret is in force.' })
  secretChangedAt!: Date;
}

export interface OfPartnerFacts {
  readonly partnerId: string;
  readonly removed: boolean;
}

prove<OfPartnerFacts>(WebhookEndpoint, {
  partnerItself: ({ partnerId, removed }, viewer) => !removed && viewer.is(partnerId),
  legalStaff: ({ removed }) => !removed,
});
