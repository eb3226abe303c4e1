/** The thread of an offer: messages as in a trade, between the seller and the runner-up, while the offer stands (P6.2). */
import { kind } from '../../../policy/index.ts';
import { adds, Identifier, many, prove, readsMore, sql } from '../../../privacy/index.ts';
import { isStopped } from '../../listing/index.ts';
import { Message, Messages, ThreadArgs, threadOrders } from '../../trade/index.ts';
import { offerStands } from '../offer.states.ts';
import { RunnerUpOffer, type OfferFacts } from '../runner-up-offer.ts';

interface OfferMessageFacts {
  /** Null for a message of a trade. */
  readonly offer: OfferFacts | null;
}

const auction = new Identifier('auction');

readsMore<OfferMessageFacts>(Message, {
  facts: {
    offer: (message) => sql`case when ${message}.offer_id is not null then (select json_build_object(
      'sellerId', o.seller_id, 'runnerUpId', o.runner_up_id, 'state', o.state,
      'expiresAt', (extract(epoch from o.expires_at) * 1000)::float8, 'stopped', ${isStopped(auction)})
      from runner_up_offer o join listing ${auction} on ${auction}.id = o.listing_id
      where o.listing_id = ${message}.listing_id and o.id = ${message}.offer_id) end`,
  },
  // One's own stays one's own to read, whatever became of the offer (P11.1).
  visible: (message, { viewer, now }) => sql`${message}.offer_id is not null
    and not exists (select 1 from listing ${auction} where ${auction}.id = ${message}.listing_id and ${isStopped(auction)})
    and (${message}.author_id = ${viewer}
    or exists (select 1 from runner_up_offer o where o.listing_id = ${message}.listing_id and o.id = ${message}.offer_id
      and o.state = 'MADE' and ${now} < o.expires_at and ${viewer} in (o.seller_id, o.runner_up_id)))`,
});

prove<OfferMessageFacts>(Message, {
  offerSide: ({ offer }, viewer, { now }) =>
    offer !== null &&
    !offer.stopped &&
    offerStands(offer, now) &&
    (viewer.is(offer.sellerId) || viewer.is(offer.runnerUpId)),
});

adds(RunnerUpOffer, {
  thread: {
    type: () => Messages,
    description: 'What the two sides write to each other while the offer stands (P6.2).',
    holds: kind.PUBLIC,
    args: ThreadArgs,
    by: many(() => Message, {
      on: (offer, message) => sql`${message}.listing_id = ${offer}.listing_id and ${message}.offer_id = ${offer}.id`,
      orders: threadOrders,
    }),
  },
});
