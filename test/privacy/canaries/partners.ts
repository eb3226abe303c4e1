/** What partners do in a day, each value that they are shown planted; and what they are told meanwhile, in messages that hold none. */
import { randomUUID } from 'node:crypto';
import type { Scope } from '../../../src/policy/index.ts';
import type { Other, Person, TestServer } from '../../harness/server.ts';
import { done, requested } from '../../market/consent/scene.ts';
import { codesOf, handed } from '../../market/enquiry/scene.ts';
import { found, noticed, say } from '../../market/mailing/scene.ts';
import type { Receiver } from '../../market/partner/webhook/receiver.ts';
import { payTrade, register, seen, step, written } from '../../market/payment/scene.ts';
import { book, parcel, report } from '../../market/shipping/scene.ts';
import { bringTo, trade, type Traded } from '../../market/trade/scene.ts';
import { must } from './flows.ts';
import type { Answers } from './heard.ts';
import type { Canaries } from './values.ts';

export interface Day {
  readonly server: TestServer;
  readonly canaries: Canaries;
  readonly answers: Answers;
  readonly receiver: Receiver;
}

export const placeOf = ({ values: { address } }: Person): string => Object.values(address).join(' ');

/** A partner that is told of all that its scope is told of, at once and again. */
async function partnerTold({ server, receiver }: Day, scope: Scope, events: string) {
  const partner = await server.partner(scope);
  const text = `mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) { endpoint { id } userErrors { code } } }`;
  const input = { url: receiver.url, events: events.split(' '), idempotencyKey: randomUUID() };
  const { body } = await server.as(partner).ask(text, { input });
  must(body.data?.registerWebhook.endpoint, 'an endpoint');
  return partner;
}

export interface Sold extends Traded {
  readonly carrier: Other;
  readonly bank: Other;
}

/** A sold thing, paid through a bank and brought by a carrier; the claim for it goes to an agency. */
export async function paidAndSent(day: Day): Promise<Sold> {
  const { server, canaries, answers } = day;
  const people = [await personOf(day), await personOf(day), await server.member()] as const;
  const traded = await trade(server, { people });
  const carrier = await partnerTold(day, 'shipments', 'SHIPMENT_ASSIGNED');
  const bank = await partnerTold(day, 'settlements', 'PAYMENT_ASSIGNED');
  await payAndCollect(day, traded, bank);
  await bringTo(server, traded, 'PAID');
  const { body } = await book(server, traded.seller, { tradeId: traded.tradeId, carrierId: carrier.id });
  const shipmentId: string = must(body.data.bookShipment.shipment, 'a parcel').id;
  await parcel(server, carrier, shipmentId);
  answers.may('carrier', carrier, traded.winner.values.name, traded.winner.values.phone, placeOf(traded.winner));
  await parcel(server, await server.partner('shipments'), shipmentId);
  await report(server, carrier, 'reportParcelShipped', { shipmentId, trackingReference: `${canaries.word()}\u0000` });
  for (const act of ['reportParcelShipped', 'reportParcelDelivered'] as const)
    await report(server, carrier, act, { shipmentId });
  return { ...traded, carrier, bank };
}

async function payAndCollect({ server, canaries, answers }: Day, traded: Traded, bank: Other): Promise<void> {
  const { winner, tradeId } = traded;
  const card = { ...written(), token: `tok_${canaries.word()}` };
  await register(server, winner, bank.id, { ...card, token: `tok ${canaries.word()}` });
  const kept = await register(server, winner, bank.id, card);
  const instrumentId: string = must(kept.body.data.registerPaymentInstrument.instrument, 'an instrument').id;
  answers.may('payer', winner, card.token);
  const { body } = await payTrade(server, winner, { tradeId, instrumentId });
  const paymentId: string = must(body.data.payTrade.payment, 'a payment').id;
  await seen(server, bank, 'settlement', paymentId);
  answers.may('bank', bank, winner.values.name, card.token);
  const [agency, finance] = [await server.partner('collections'), await server.staff('finance')];
  await step(server, bank, 'failPayment', { paymentId });
  const again = await payTrade(server, winner, { tradeId, instrumentId });
  const claimed = { paymentId: must(again.body.data.payTrade.payment, 'a second payment').id as string };
  await step(server, finance, 'assignClaim', { ...claimed, agencyId: agency.id });
  await seen(server, agency, 'agency', claimed.paymentId);
  answers.may('agency', agency, winner.values.name, winner.values.phone, placeOf(winner), card.token);
  await seen(server, bank, 'settlement', claimed.paymentId);
  await seen(server, finance, 'finance', claimed.paymentId);
}

export const personOf = ({ server, canaries }: Day): Promise<Person> =>
  server.member({ values: canaries.individual() });

const enquiryText =
  '{ enquiries { edges { node { question { subject text } answer { text } registration { name phone address { postalCode city street building } } } } } }';

/** One that an affiliate answers, one that is taken back by who asked it, one whose asker stops provision. */
export async function enquiries(day: Day): Promise<void> {
  const { server, canaries, answers } = day;
  const affiliate = await partnerTold(day, 'enquiries', 'ENQUIRY_ASSIGNED PROVISION_STOPPED');
  const [member, support] = [await personOf(day), await server.staff('support')];
  const ask = async (): Promise<readonly [id: string, subject: string, text: string]> => {
    const words = { subject: `件名 ${canaries.word()}`, text: `本文 ${canaries.word()} ${canaries.phone()}` };
    const { id, subject, text } = await handed(server, { member, partner: affiliate, support, ...words });
    return [id, subject, text];
  };
  const [first, ...asked] = await ask();
  const [second, ...others] = await ask();
  for (const viewer of [affiliate, await server.partner('enquiries'), support])
    await server.as(viewer).ask(enquiryText);
  await codesOf(server.as(member), 'withdrawEnquiry', { enquiryId: second });
  const answer = `返答 ${canaries.word()}`;
  const input = { enquiryId: first, text: answer, idempotencyKey: randomUUID() };
  const unfit = { ...input, text: `${canaries.word()}\u0000`, idempotencyKey: randomUUID() };
  await codesOf(server.as(affiliate), 'answerEnquiry', unfit);
  must((await codesOf(server.as(affiliate), 'answerEnquiry', input)).length === 0 || null, 'an answer');
  await server.as(member).ask('{ me { enquiries { edges { node { question { text } answer { text } } } } } }');
  const [, ...last] = await ask();
  const stop = 'mutation { setProvisionToAffiliates(input: { allowed: false }) { userErrors { code } } }';
  await server.as(affiliate).ask(enquiryText);
  await server.as(member).ask(stop);
  await server.as(affiliate).ask(enquiryText);
  await server.as(support).ask(enquiryText);
  const { name, phone } = member.values;
  answers.may('affiliate', affiliate, name, phone, placeOf(member), ...asked, ...others, ...last);
  answers.may('support', support, ...asked, ...others, ...last); // while it is open, so no answer
  answers.may('asker', member, asked[1], answer);
}

/** What is consented to, shown and withdrawn. */
export async function consents(day: Day): Promise<void> {
  const { server, answers } = day;
  const sponsor = await partnerTold(day, 'consents', 'CONSENT_GIVEN CONSENT_WITHDRAWN');
  const member = await personOf(day);
  const requestId = await requested(server, { partner: sponsor, kinds: ['NAME', 'GENDER'] });
  const input = { requestId, textVersion: 1, idempotencyKey: randomUUID() };
  const { consent } = await done(server.as(member), 'giveConsent', input, 'consent { id } userErrors { code }');
  const look = () =>
    server.as(sponsor).ask('{ consents { edges { node { registration { name gender phone email } } } } }');
  await look();
  await done(server.as(member), 'withdrawConsent', { consentId: must(consent, 'a consent').id });
  await look();
  answers.may('sponsor', sponsor, member.values.name, member.values.gender);
}

/** Notices that a contractor carries: one comes, one does not. */
export async function mails(day: Day): Promise<void> {
  const { server, answers } = day;
  const [relay, rival, member] = [await server.partner('mail'), await server.partner('mail'), await personOf(day)];
  Object.assign(server.market, { mailPartner: relay.id });
  for (const act of ['reportMailDelivered', 'reportMailFailed'] as const) {
    await noticed(server, member);
    const [mail] = await found(server, relay);
    await found(server, rival);
    await say(server, relay, act, { id: must(mail, 'a mail').id });
  }
  Object.assign(server.market, { mailPartner: undefined });
  answers.may('mail relay', relay, member.values.email);
}

/** Endpoints answered with an error, and with words that are nobody's business; then what waits is sent again and taken. */
export async function toldAgain({ server, receiver }: Day): Promise<void> {
  await server.market.relay.drain();
  const [waiting] = await untilAllWereTried(server);
  receiver.answer(204);
  const before = receiver.received.length;
  await server.db.owner.query('update graphile_worker._private_jobs set run_at = now() where run_at > now()');
  await server.runJobs();
  // The file's own worker may have taken some of the jobs, and be sending still.
  const allCame = () => receiver.received.length - before >= Number(waiting);
  for (const since = Date.now(); !allCame() && Date.now() - since < 15_000;)
    await new Promise((done) => setTimeout(done, 50));
  if (!allCame()) throw new Error('What waited was not sent again.');
}

/** How many messages wait to be sent again. */
async function untilAllWereTried({ db }: TestServer): Promise<[string]> {
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await db.owner.query<{ all: string; tried: string }>(
      `select count(*) as all, count(*) filter (where attempts > 0) as tried from webhook_delivery where state = 'PENDING'`,
    );
    const [{ all = '0', tried = '' } = {}] = rows;
    if (all === tried && all !== '0') return [all];
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('Not every partner was told.');
}
