import { kind } from '../../policy/index.ts';
import {
  adds,
  connectionOf,
  many,
  newestFirst,
  PageArgs,
  reads,
  rootOne,
  sql,
  type Identifier,
  type Sql,
} from '../../privacy/index.ts';
import { isStopped } from '../listing/index.ts';
import { RunnerUpOffer } from '../runner-up/index.ts';
import { Trade } from '../trade/index.ts';
import { SharedDetails, type SharedFacts } from './shared-details.ts';

/** Until when the trade or the offer is open; null once it was called off, answered or withdrawn. */
const openUntil = (shared: Identifier): Sql => sql`(case when ${shared}.trade_id is not null
  then (select t.contact_until from trade t where t.listing_id = ${shared}.listing_id and t.id = ${shared}.trade_id and t.state <> 'CANCELLED')
  else (select o.expires_at from runner_up_offer o where o.listing_id = ${shared}.listing_id and o.id = ${shared}.offer_id and o.state = 'MADE') end)`;

reads<SharedFacts>(SharedDetails, {
  table: 'shared_details',
  factsWith: { table: 'listing', on: (shared, listing) => sql`${listing}.id = ${shared}.listing_id` },
  facts: {
    ownerId: 'owner_id',
    recipientId: 'recipient_id',
    id: 'id',
    tradeId: 'trade_id',
    offerId: 'offer_id',
    groundId: 'ground_id',
    stopped: (_shared, _asking, listing) => isStopped(listing),
    withdrawn: (shared) => sql`${shared}.withdrawn_at is not null`,
    openUntil: (shared) => sql`(extract(epoch from ${openUntil(shared)}) * 1000)::float8`,
  },
  visible: (shared, { viewer, now }, listing) => sql`not ${isStopped(listing)} and (${shared}.owner_id = ${viewer}
    or ${shared}.recipient_id = ${viewer} and ${shared}.withdrawn_at is null and ${now} < ${openUntil(shared)})`,
  columns: {
    from: 'side',
    mine: (shared, { viewer }) => sql`${shared}.owner_id = ${viewer}`,
    sharedUntil: (shared, { now }) =>
      sql`(select u.at from (select ${openUntil(shared)} as at) u where ${shared}.withdrawn_at is null and ${now} < u.at)`,
  },
});

const Shared = connectionOf(SharedDetails);

const newest = newestFirst('sharedAt');

const sharedOf = (on: Parameters<typeof many>[1]['on']) => ({
  sharedDetails: {
    type: () => Shared,
    description: 'What you and the other side shared by the trade-support tool, the newest first (P6.5).',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => SharedDetails, { on, orders: newest }),
  },
});

adds(
  Trade,
  sharedOf((trade, shared) => sql`${shared}.listing_id = ${trade}.listing_id and ${shared}.trade_id = ${trade}.id`),
);
adds(
  RunnerUpOffer,
  sharedOf((offer, shared) => sql`${shared}.listing_id = ${offer}.listing_id and ${shared}.offer_id = ${offer}.id`),
);

export const sharedById = rootOne(
  () => SharedDetails,
  (shared, id) => sql`${shared}.id = ${id('id')}`,
);
