import { ArgsType, Field, InputType } from 'type-graphql';
import { kind } from '../../policy/index.ts';
import {
  adds,
  connectionOf,
  many,
  newestFirst,
  one,
  PageArgs,
  reads,
  readsMore,
  rootMany,
  rootOne,
  sql,
} from '../../privacy/index.ts';
import { groundStands } from '../ground/index.ts';
import { ContactCard, Trade } from '../trade/index.ts';
import { Shipment, type CarrierFacts, type ShipmentFacts } from './shipment.ts';
import { ShipmentState } from './shipment.states.ts';

reads<ShipmentFacts>(Shipment, {
  table: 'shipment',
  factsWith: {
    table: 'trade',
    on: (shipment, trade) => sql`${trade}.listing_id = ${shipment}.listing_id and ${trade}.id = ${shipment}.trade_id`,
  },
  facts: {
    sellerId: (_shipment, _asking, trade) => sql`${trade}.seller_id`,
    winnerId: (_shipment, _asking, trade) => sql`${trade}.winner_id`,
    tradeState: (_shipment, _asking, trade) => sql`${trade}.state`,
    stopped: (_shipment, _asking, trade) => sql`${trade}.stopped`,
  },
  visible: (_shipment, { viewer }, trade) =>
    sql`not ${trade}.stopped and ${viewer} in (${trade}.seller_id, ${trade}.winner_id)`,
  columns: { carrierName: (shipment) => sql`(select p.name from partner p where p.id = ${shipment}.carrier_id)` },
  relations: {
    trade: one(
      () => Trade,
      (shipment, trade) => sql`${trade}.listing_id = ${shipment}.listing_id and ${trade}.id = ${shipment}.trade_id`,
    ),
    recipient: one(
      () => ContactCard,
      (shipment, card) => sql`${card}.listing_id = ${shipment}.listing_id and ${card}.trade_id = ${shipment}.trade_id
        and ${card}.owner_id = (select t.winner_id from trade t where t.listing_id = ${card}.listing_id and t.id = ${card}.trade_id)`,
    ),
  },
});

readsMore<Pick<CarrierFacts, 'carrierId' | 'assigned'>>(Shipment, {
  callers: ['partner:shipments'],
  facts: {
    carrierId: 'carrier_id',
    assigned: (shipment, { now }) => groundStands(sql`${shipment}.ground_id`, now),
  },
  visible: (shipment, { viewer, now }, trade) => sql`${shipment}.carrier_id = ${viewer} and not ${trade}.stopped
    and ${trade}.state <> 'CANCELLED' and ${groundStands(sql`${shipment}.ground_id`, now)}`,
});

export const shipmentById = rootOne(
  () => Shipment,
  (shipment, id) => sql`${shipment}.id = ${id('id')}`,
);

const newest = newestFirst('bookedAt');

@InputType({ description: 'Which of the parcels given to you.' })
class ShipmentsFilter {
  @Field(() => ShipmentState, { nullable: true, description: 'Only those that stand there.' })
  state?: ShipmentState;
}

@ArgsType()
export class ShipmentsArgs extends PageArgs {
  @Field(() => ShipmentsFilter, { nullable: true, description: 'All of them when left out.' })
  filter?: ShipmentsFilter;
}

export const Shipments = connectionOf(Shipment);

export const shipments = rootMany('Query.shipments', () => Shipment, {
  orders: newest,
  filters: { state: { reaches: ['state'], where: (shipment, state) => sql`${shipment}.state = ${state}` } },
  own: true,
});

adds(Trade, {
  shipments: {
    type: () => Shipments,
    description: 'The parcels of this trade that were given to a carrier, the newest first (P6.7).',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => Shipment, {
      on: (trade, shipment) => sql`${shipment}.listing_id = ${trade}.listing_id and ${shipment}.trade_id = ${trade}.id`,
      orders: newest,
    }),
  },
});
