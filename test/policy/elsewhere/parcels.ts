/** Parcels and payments of one seller's trades, each in one state, and who asks for them. */
import { stopAuction } from '../../../src/market/selling/suspension/suspension.ts';
import { book, bringParcel, type Parcel } from '../../market/shipping/scene.ts';
import { bringPayment, payTrade, register, step, written, type Paid, type Those } from '../../market/payment/scene.ts';
import { bringTo, take, trade, type Traded } from '../../market/trade/scene.ts';
import type { Other } from '../../harness/server.ts';
import type { Stage, Whose } from './stage.ts';

const traded = ({ server, cast }: Stage, whose: Whose): Promise<Traded> =>
  trade(server, { people: [cast.seller, cast[whose], cast.bystander] });

async function parcelOf(stage: Stage, carrier: Other, whose: Whose = 'person'): Promise<Parcel> {
  const made = await traded(stage, whose);
  await bringTo(stage.server, made, 'PAID');
  const { body } = await book(stage.server, made.seller, { tradeId: made.tradeId, carrierId: carrier.id });
  return { ...made, carrier, shipmentId: body.data.bookShipment.shipment.id };
}

async function paymentOf(stage: Stage, bank: Other, whose: Whose = 'person'): Promise<Paid> {
  const [made, card] = [await traded(stage, whose), written()];
  const kept = await register(stage.server, made.winner, bank.id, card);
  const instrumentId: string = kept.body.data.registerPaymentInstrument.instrument.id;
  const { body } = await payTrade(stage.server, made.winner, { tradeId: made.tradeId, instrumentId });
  return { ...made, card, instrumentId, paymentId: body.data.payTrade.payment.id };
}

/** Sets up what members do; what is to come after the clock went on is returned. */
export async function parcels(stage: Stage): Promise<() => Promise<void>> {
  const { server } = stage;
  const [carrier, rival, lost] = [
    await stage.partner('shipments'),
    await stage.partner('shipments'),
    await stage.partner('shipments'),
  ];
  stage.viewer('carrier', carrier);
  stage.viewer('another carrier', rival);
  stage.viewer('carrier whose contract ended', lost);
  const made: Record<string, Parcel> = {};
  for (const what of ['booked', 'shipped', 'delivered', 'returned', 'delivered long ago', 'returned long ago'])
    made[what] = await parcelOf(stage, carrier);
  for (const what of ['called off', 'trade cancelled', 'auction stopped']) made[what] = await parcelOf(stage, carrier);
  const bring = async (what: string, state: string) => made[what] && (await bringParcel(server, made[what], state));
  await bring('delivered long ago', 'DELIVERED');
  await bring('returned long ago', 'RETURNED');
  await bring('called off', 'CANCELLED');
  await take(server, stage.cast.person, 'cancelTrade', made['trade cancelled']?.tradeId ?? '');
  await stopAuction(server.market, made['auction stopped']?.listingId ?? '');
  const way = 'parcel' as const;
  for (const [what, { shipmentId }] of Object.entries(made))
    stage.ask({ viewer: 'carrier', what, who: carrier, way, id: shipmentId });
  const booked = { what: 'booked', way, id: made['booked']?.shipmentId ?? '' };
  stage.ask({ ...booked, viewer: 'another carrier', who: rival });
  stage.ask({ ...booked, viewer: 'bank', who: await stage.partner('settlements') });
  stage.ask({ ...booked, viewer: 'affiliate', who: await stage.partner('enquiries') });
  stage.ask({ ...booked, viewer: 'support', who: await stage.staff('support') });
  const company = await parcelOf(stage, carrier, 'company');
  stage.ask({ ...booked, viewer: 'carrier', who: carrier, id: company.shipmentId, whose: 'company' });
  const theirs = await parcelOf(stage, lost);
  stage.ask({ ...booked, viewer: 'carrier whose contract ended', who: lost, id: theirs.shipmentId });
  return async () => {
    await bring('shipped', 'SHIPPED');
    await bring('delivered', 'DELIVERED');
    await bring('returned', 'RETURNED');
    await stage.sql('update ground set ended_at = noren_now() where id = $1 or under = $1', lost.ground);
  };
}

const claims = ['in collection', 'collected', 'claim handed back', 'claim taken back'];

export async function payments(stage: Stage): Promise<() => Promise<void>> {
  const { server } = stage;
  const finance = await stage.staff('finance');
  const [bank, agency] = [await stage.partner('settlements'), await stage.partner('collections')];
  for (const [name, who] of Object.entries({ bank, 'collection agency': agency, finance })) stage.viewer(name, who);
  const those: Those = { bank, agency, finance };
  const made: Record<string, Paid> = {};
  for (const what of [
    'pending',
    'settled',
    'failed',
    'settled long ago',
    'trade cancelled',
    'auction stopped',
    ...claims,
  ])
    made[what] = await paymentOf(stage, bank);
  const bring = async (what: string, state: string) =>
    made[what] && (await bringPayment(server, those, made[what], state));
  await bring('settled long ago', 'SETTLED');
  for (const what of claims) await bring(what, 'IN_COLLECTION');
  await take(server, stage.cast.seller, 'cancelTrade', made['trade cancelled']?.tradeId ?? '');
  await stopAuction(server.market, made['auction stopped']?.listingId ?? '');
  const [ofCompany, claimed] = [await paymentOf(stage, bank, 'company'), await paymentOf(stage, bank, 'company')];
  await bringPayment(server, those, claimed, 'IN_COLLECTION');
  const way = 'payment' as const;
  for (const [what, { paymentId }] of Object.entries(made))
    for (const [viewer, who] of [['bank', bank] as const, ['collection agency', agency] as const])
      stage.ask({ viewer, what, who, way, id: paymentId });
  stage.ask({ viewer: 'bank', what: 'pending', who: bank, way, id: ofCompany.paymentId, whose: 'company' });
  const taken = { what: 'in collection', way, id: claimed.paymentId, whose: 'company' } as const;
  stage.ask({ ...taken, viewer: 'collection agency', who: agency });
  const pending = { what: 'pending', way, id: made['pending']?.paymentId ?? '' };
  stage.ask({
    ...pending,
    viewer: 'another bank',
    who: stage.viewer('another bank', await stage.partner('settlements')),
  });
  stage.ask({ ...pending, viewer: 'carrier', who: await stage.partner('shipments') });
  stage.ask({ ...pending, viewer: 'finance', who: finance });
  const collecting = { what: 'in collection', way, id: made['in collection']?.paymentId ?? '' };
  stage.ask({
    ...collecting,
    viewer: 'another collection agency',
    who: stage.viewer('another collection agency', await stage.partner('collections')),
  });
  const busy = stage.viewer('finance with a case', await stage.staff('finance'));
  stage.ask({ ...pending, viewer: 'finance with a case', who: busy });
  return async () => {
    stage.row('StaffCase', (await server.caseOf(busy, stage.cast.person)).id, 'case on payers', busy.token);
    await bring('settled', 'SETTLED');
    await bring('failed', 'FAILED');
    const last = (what: string) => ({ paymentId: made[what]?.paymentId ?? '' });
    await step(server, agency, 'reportCollected', last('collected'));
    await step(server, agency, 'returnClaim', last('claim handed back'));
    await step(server, finance, 'withdrawClaim', last('claim taken back'));
  };
}
