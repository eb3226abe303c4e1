/**
 * What partners see of a payer, of the contact card of that trade: to settle, the name; to collect, address and phone too (P6.6). The
 * card and not the registration: it holds less, and only what the payer entered for this trade.
 */
import { prove, readsMore, restsOn, sql, type Identifier, type Asking, type Sql } from '../../privacy/index.ts';
import { groundStands } from '../ground/index.ts';
import { ContactCard, TradeState } from '../trade/index.ts';
import { type Charge, PaymentInstrument } from './instrument/payment-instrument.ts';

interface Columns {
  readonly partner: Sql;
  readonly ground: Sql;
}

const settling: Columns = { partner: sql`p.partner_id`, ground: sql`p.ground_id` };
const collecting: Columns = { partner: sql`p.agency_id`, ground: sql`p.claim_ground_id` };

/** The viewer's payments among those that `of` picks, whose trade goes on; the first of those that are still theirs. */
function chargeOf({ partner, ground }: Columns, of: Sql, { viewer, now }: Asking): Sql {
  return sql`(select json_build_object('paymentId', p.id, 'partnerId', ${partner}, 'groundId', ${ground}, 'assigned', a.stands)
    from payment p join trade t on t.listing_id = p.listing_id and t.id = p.trade_id and not t.stopped and t.state <> 'CANCELLED',
      lateral (select ${groundStands(ground, now)} as stands) a
    where ${of} and ${partner} = ${viewer} order by a.stands desc, p.made_at, p.id limit 1)`;
}

function anyCharge({ partner, ground }: Columns, of: Sql, { viewer, now }: Asking): Sql {
  return sql`exists (select from payment p join trade t on t.listing_id = p.listing_id and t.id = p.trade_id
      and not t.stopped and t.state <> 'CANCELLED'
    where ${of} and ${partner} = ${viewer} and ${groundStands(ground, now)})`;
}

const ofTrade = (card: Identifier): Sql => sql`p.listing_id = ${card}.listing_id and p.trade_id = ${card}.trade_id`;
const byIt = (instrument: Identifier): Sql =>
  sql`p.instrument_id = ${instrument}.id and ${instrument}.removed_at is null`;

readsMore<{ settling: Charge | null }>(ContactCard, {
  callers: ['partner:settlements'],
  facts: { settling: (card, asking) => chargeOf(settling, ofTrade(card), asking) },
  visible: (card, asking, trade) =>
    sql`${card}.owner_id = ${trade}.winner_id and ${anyCharge(settling, ofTrade(card), asking)}`,
});
readsMore<{ collecting: Charge | null }>(ContactCard, {
  callers: ['partner:collections'],
  facts: { collecting: (card, asking) => chargeOf(collecting, ofTrade(card), asking) },
  visible: (card, asking, trade) =>
    sql`${card}.owner_id = ${trade}.winner_id and ${anyCharge(collecting, ofTrade(card), asking)}`,
});
readsMore<{ settling: Charge | null; groundId: string | null }>(PaymentInstrument, {
  callers: ['partner:settlements'],
  facts: {
    groundId: 'ground_id',
    settling: (instrument, asking) => chargeOf(settling, byIt(instrument), asking),
  },
  visible: (instrument, asking) => anyCharge(settling, byIt(instrument), asking),
});
readsMore<{ collecting: Charge | null; groundId: string | null }>(PaymentInstrument, {
  callers: ['partner:collections'],
  facts: {
    groundId: 'ground_id',
    collecting: (instrument, asking) => chargeOf(collecting, byIt(instrument), asking),
  },
  visible: (instrument, asking) => anyCharge(collecting, byIt(instrument), asking),
});

interface PayerFacts {
  readonly ownerId: string;
  readonly winnerId: string;
  readonly state: TradeState;
  readonly stopped: boolean;
  readonly settling?: Charge | null;
  readonly collecting?: Charge | null;
}

const ofPayer = ({ ownerId, winnerId, state, stopped }: PayerFacts): boolean =>
  ownerId === winnerId && !stopped && state !== TradeState.CANCELLED;

prove<PayerFacts>(ContactCard, {
  settlementPartner: (facts, viewer) =>
    ofPayer(facts) && facts.settling?.assigned === true && viewer.is(facts.settling.partnerId),
  collectionAgency: (facts, viewer) =>
    ofPayer(facts) && facts.collecting?.assigned === true && viewer.is(facts.collecting.partnerId),
});
restsOn<PayerFacts>(ContactCard, {
  settlementPartner: {
    on: (facts) => (facts.settling ? [facts.settling.groundId] : []),
    reference: (facts) => `payment:${facts.settling?.paymentId}`,
  },
  collectionAgency: {
    on: (facts) => (facts.collecting ? [facts.collecting.groundId] : []),
    reference: (facts) => `claim:${facts.collecting?.paymentId}`,
  },
});
