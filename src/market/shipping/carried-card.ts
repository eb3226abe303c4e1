/**
 * What a carrier sees of the one it brings a parcel to: of the winner's contact card of that trade, as it is now, what the table gives
 * a carrier (P6.7). The sender's card stays closed to it.
 */
import { prove, readsMore, restsOn, sql } from '../../privacy/index.ts';
import { groundStands } from '../ground/index.ts';
import { ContactCard, TradeState } from '../trade/index.ts';

interface Carriage {
  readonly shipmentId: string;
  readonly carrierId: string;
  readonly groundId: string;
  /** Whether that ground stands. */
  readonly assigned: boolean;
}

interface CarriedFacts {
  readonly ownerId: string;
  readonly winnerId: string;
  readonly state: TradeState;
  readonly stopped: boolean;
  /** The parcel of the trade that the viewer was given; the first of those that are still theirs. */
  readonly carriage: Carriage | null;
}

readsMore<Pick<CarriedFacts, 'carriage'>>(ContactCard, {
  callers: ['partner:shipments'],
  facts: {
    carriage: (card, { viewer, now }) => sql`(select json_build_object('shipmentId', s.id, 'carrierId', s.carrier_id,
        'groundId', s.ground_id, 'assigned', a.stands)
      from shipment s, lateral (select ${groundStands(sql`s.ground_id`, now)} as stands) a
      where s.listing_id = ${card}.listing_id and s.trade_id = ${card}.trade_id and s.carrier_id = ${viewer}
      order by a.stands desc, s.booked_at, s.id limit 1)`,
  },
  visible: (card, { viewer, now }, trade) => sql`${card}.owner_id = ${trade}.winner_id and not ${trade}.stopped
    and ${trade}.state <> 'CANCELLED' and exists (select from shipment s where s.listing_id = ${card}.listing_id
      and s.trade_id = ${card}.trade_id and s.carrier_id = ${viewer} and ${groundStands(sql`s.ground_id`, now)})`,
});

prove<CarriedFacts>(ContactCard, {
  carrier: ({ ownerId, winnerId, state, stopped, carriage }, viewer) =>
    ownerId === winnerId &&
    !stopped &&
    state !== TradeState.CANCELLED &&
    carriage?.assigned === true &&
    viewer.is(carriage.carrierId),
});

restsOn<CarriedFacts>(ContactCard, {
  carrier: {
    on: ({ carriage }) => (carriage ? [carriage.groundId] : []),
    reference: ({ carriage }) => `shipment:${carriage?.shipmentId}`,
  },
});
