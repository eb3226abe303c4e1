/**
 * What others see through a trade ends in the very act in which the trade is called off, and stands still while an authority stops its
 * auction (R29): an answer that was on its way then is not recorded, and so not given.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { letAuctionGoOn, stopAuction } from '../../../src/market/selling/index.ts';
import { startServer, type Asked, type Other, type Person, type TestServer } from '../../harness/server.ts';
import { boughtOfCompany, claimed, done } from '../claim/scene.ts';
import { bringPayment, paid, those, type Those } from '../payment/scene.ts';
import { booked, callOff } from '../shipping/scene.ts';
import { answer, offered } from '../runner-up/scene.ts';
import { regularsOf, take, trade, type Traded } from '../trade/scene.ts';

let server: TestServer;
let who: Those;
beforeAll(async () => {
  server = await startServer();
  await server.clock.set('2026-12-01T12:00:01Z');
  who = await those(server);
});
afterAll(() => server.stop());

interface Hung extends Traded {
  readonly viewer: Other | Person;
  readonly query: string;
  readonly id: string;
  /** Of whose data it shows, and what it shows. */
  readonly subject: Person;
  readonly value: string;
}

async function parcel(): Promise<Hung> {
  const made = await booked(server);
  const query = 'query ($id: ID!) { shipment(id: $id) { recipient { name } } }';
  return { ...made, ...shownOf(made.winner), viewer: made.carrier, query, id: made.shipmentId };
}

const shownOf = (subject: Person) => ({ subject, value: subject.values.name ?? '' });
const charged = 'query ($id: ID!) { payment(id: $id) { payer { name } instrument { paymentCard { lastFour } } } }';

async function payment(state: string): Promise<Hung> {
  const made = await paid(server, who);
  await bringPayment(server, who, made, state);
  const viewer = state === 'IN_COLLECTION' ? who.agency : who.bank;
  return { ...made, ...shownOf(made.winner), viewer, query: charged, id: made.paymentId };
}

async function claim(): Promise<Hung> {
  const made = await claimed(server, await boughtOfCompany(server));
  await done(server.as(made.seller), 'answerClaim', { claimId: made.claimId, answer: 'No.' });
  expect((await grant(made.claimId)).codes).toEqual([]);
  const query = 'query ($id: ID!) { claim(id: $id) { seller { companyName } } }';
  const value = made.seller.values.companyName ?? '';
  return { ...made, subject: made.seller, value, viewer: made.winner, query, id: made.claimId };
}

const grant = async (claimId: string) => done(server.as(await server.staff('legal')), 'grantClaim', { claimId });

const details = (subject: Person) => ({ name: `共有 ${subject.values.name}` });
const sharing = 'mutation ($input: ShareContactCardInput!) { shareContactCard(input: $input) { shared { id } } }';

/** What a side told the other by the trade-support tool, in a trade or in an offer (P6.5). */
async function shared(
  where: { readonly tradeId: string } | { readonly offerId: string },
  subject: Person,
  viewer: Person,
): Promise<Pick<Hung, 'viewer' | 'subject' | 'value' | 'query' | 'id'>> {
  const input = { ...where, details: details(subject), idempotencyKey: randomUUID() };
  const { body } = await server.as(subject).ask(sharing, { input });
  const query = 'query ($id: ID!) { node(id: $id) { ... on SharedDetails { name } } }';
  return { viewer, subject, value: details(subject).name, query, id: body.data.shareContactCard.shared.id };
}

async function sharedInTrade(): Promise<Hung> {
  const made = await trade(server, { people: await regularsOf(server) });
  return { ...made, ...(await shared({ tradeId: made.tradeId }, made.winner, made.seller)) };
}

async function sharedInOffer(): Promise<Hung & { readonly offerId: string }> {
  const [seller, ...bidders] = [await server.member(), ...(await regularsOf(server))];
  const made = await offered(server, { seller, bidders });
  const runnerUp = bidders[1]; // by R23's example
  const told = await shared({ offerId: made.offerId }, runnerUp, seller);
  return { ...made, ...told, winner: runnerUp, loser: runnerUp };
}

/** By hand: whatever names a trade and grounds. One more of them is a case more here. */
const hanging: Readonly<Record<string, () => Promise<Hung>>> = {
  'shipment.ground_id: a parcel': parcel,
  'payment.ground_id: a payment to settle': () => payment('PENDING'),
  'payment.ground_id: a payment that was settled': () => payment('SETTLED'),
  'payment.claim_ground_id: a claim to collect': () => payment('IN_COLLECTION'),
  'claim.ground_id: a claim of a consumer': claim,
  'shared_details.ground_id: what was shared': sharedInTrade,
};
const cases = Object.entries(hanging).map(([name, make]) => ({ name, make }));

const look = ({ viewer, query, id }: Hung): Promise<Asked> => server.as(viewer).ask(query, { id });
const shows = async (hung: Hung): Promise<boolean> => (await look(hung)).text.includes(hung.value);

async function linesAbout({ subject }: Hung): Promise<number> {
  const { rows } = await server.db.owner.query<{ n: number }>(
    'select count(*)::int as n from disclosure where subjects @> array[$1::uuid]',
    [subject.id],
  );
  return rows[0]?.n ?? -1;
}

/** What is answered where an act comes between the reading and the record. */
async function between(hung: Hung, act: () => Promise<unknown>): Promise<Asked> {
  const record = server.market.ledger.record.bind(server.market.ledger);
  Object.assign(server.market.ledger, {
    record: async (disclosure: never) => {
      Object.assign(server.market.ledger, { record });
      await act();
      return record(disclosure);
    },
  });
  return look(hung).finally(() => Object.assign(server.market.ledger, { record }));
}

async function expectStopped(hung: Hung, act: () => Promise<unknown>): Promise<void> {
  expect(await shows(hung)).toBe(true);
  const before = await linesAbout(hung);
  const { body, text } = await between(hung, act);
  expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['RIGHT_ENDED']);
  expect(text).not.toContain(hung.value);
  expect(await shows(hung)).toBe(false);
  expect(await linesAbout(hung)).toBe(before);
}

test('all that names a trade and grounds has its cases here', async () => {
  const { rows } = await server.db.owner.query<{ name: string }>(
    `select distinct c.table_name || '.' || k.column_name as name from information_schema.columns c
      join information_schema.constraint_column_usage g on g.table_name = 'ground'
      join information_schema.key_column_usage k using (constraint_schema, constraint_name)
      where c.column_name = 'trade_id' and c.table_name = k.table_name order by 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(
    [...new Set(Object.keys(hanging).map((key) => key.split(':')[0]))].sort(),
  );
});

describe('A trade that is called off', () => {
  test.each(cases.filter(({ name }) => !name.startsWith('claim.')))('takes it along: $name', async ({ make }) => {
    const hung = await make();
    await expectStopped(hung, () => take(server, hung.seller, 'cancelTrade', hung.tradeId));
  });

  test('leaves a consumer’s claim: that is what one claims for', async () => {
    const hung = await claim();
    await take(server, hung.seller, 'cancelTrade', hung.tradeId);
    expect(await shows(hung)).toBe(true);
  });

  test.each([
    { state: 'PENDING', then: 'CANCELLED', told: 'PAYMENT_CANCELLED' },
    { state: 'FAILED', then: 'CANCELLED', told: undefined },
    { state: 'SETTLED', then: 'SETTLED', told: 'PAYMENT_CANCELLED' },
    { state: 'IN_COLLECTION', then: 'CANCELLED', told: 'CLAIM_WITHDRAWN' },
    { state: 'COLLECTED', then: 'COLLECTED', told: 'CLAIM_WITHDRAWN' },
  ])('with a payment that is $state: who has to do with the money is told, by its id alone', async (words) => {
    const made = await paid(server, who);
    await bringPayment(server, who, made, words.state);
    await take(server, made.seller, 'cancelTrade', made.tradeId);
    const { rows } = await server.db.owner.query(
      `select p.state, o.happening, o.partner_id, o.member_id from payment p left join outbox o on o.ref = p.id
        and o.happening in ('PAYMENT_CANCELLED', 'CLAIM_WITHDRAWN') where p.id = $1`,
      [made.paymentId],
    );
    const partner = words.told === 'CLAIM_WITHDRAWN' ? who.agency : who.bank;
    const told = words.told
      ? { happening: words.told, partner_id: partner.id, member_id: null }
      : { happening: null, partner_id: null, member_id: null };
    expect(rows).toEqual([{ state: words.then, ...told }]);
  });
});

describe('An auction that an authority stops', () => {
  test.each(cases)('holds it up, and it goes on with the auction: $name', async ({ make }) => {
    const hung = await make();
    await expectStopped(hung, () => stopAuction(server.market, hung.listingId));
    await server.clock.advance('1 hour');
    expect(await shows(hung)).toBe(false);
    await letAuctionGoOn(server.market, hung.listingId);
    expect(await shows(hung)).toBe(true);
  });

  test('holds up what was shared in an offer too', async () => {
    const hung = await sharedInOffer();
    await expectStopped(hung, () => stopAuction(server.market, hung.listingId));
    await letAuctionGoOn(server.market, hung.listingId);
    expect(await shows(hung)).toBe(true);
  });

  test('gives a right the time back that it was held up, and no more', async () => {
    const hung = await parcel();
    const until = async () =>
      (
        await server.db.owner.query<{ until: Date }>(
          'select until from ground g join shipment s on s.ground_id = g.id where s.id = $1',
          [hung.id],
        )
      ).rows[0]?.until.getTime() ?? 0;
    const before = await until();
    await stopAuction(server.market, hung.listingId);
    await server.clock.advance('1 hour');
    await letAuctionGoOn(server.market, hung.listingId);
    expect((await until()) - before).toBe(60 * 60 * 1000);
  });

  test('brings nothing back that was over', async () => {
    const called = await booked(server);
    await callOff(server, called.seller, called.shipmentId);
    const over = await parcel();
    const ground = 'select ground_id from shipment where id = $1';
    await server.db.owner.query(`update ground set until = noren_now() where id = (${ground})`, [over.id]);
    for (const { listingId } of [called, over]) {
      await stopAuction(server.market, listingId);
      await letAuctionGoOn(server.market, listingId);
    }
    const query = 'query ($id: ID!) { shipment(id: $id) { id } }';
    for (const [viewer, id] of [
      [called.carrier, called.shipmentId],
      [over.viewer, over.id],
    ] as const)
      expect((await server.as(viewer).ask(query, { id })).body.data.shipment).toBeNull();
    const { rows } = await server.db.owner.query(
      `select coalesce(g.ended_at, g.until) <= noren_now() as over, held_at from ground g
        where g.id in (select ground_id from shipment where id = any($1::uuid[]))`,
      [[called.shipmentId, over.id]],
    );
    expect(rows).toEqual(Array.from({ length: 2 }, () => ({ over: true, held_at: null })));
  });

  test('has no claim granted meanwhile', async () => {
    const made = await claimed(server, await boughtOfCompany(server));
    await done(server.as(made.seller), 'answerClaim', { claimId: made.claimId, answer: 'No.' });
    await stopAuction(server.market, made.listingId);
    expect((await grant(made.claimId)).codes).toEqual(['WRONG_STATE']);
    await letAuctionGoOn(server.market, made.listingId);
    expect((await grant(made.claimId)).codes).toEqual([]);
  });
});

describe('What was shared', () => {
  test.each(['acceptOffer', 'declineOffer', 'withdrawOffer'] as const)('in an offer ends with it: %s', async (step) => {
    const hung = await sharedInOffer();
    const who = step === 'withdrawOffer' ? hung.seller : hung.subject;
    await expectStopped(hung, () => answer(server, who, step, { offerId: hung.offerId }));
  });

  test('in an offer ends as the offer expires', async () => {
    const hung = await sharedInOffer();
    const before = await linesAbout(hung);
    const { body } = await between(hung, () => server.clock.advance('48 hours'));
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['RIGHT_ENDED']);
    expect(await linesAbout(hung)).toBe(before);
  });

  test('ends as it is taken back', async () => {
    const hung = await sharedInTrade();
    const back = 'mutation ($id: ID!) { withdrawShared(input: { sharedId: $id }) { userErrors { code } } }';
    await expectStopped(hung, () => server.as(hung.subject).ask(back, { id: hung.id }));
  });
});

test('A card that is removed is not recorded as shown any more, though it was read before', async () => {
  const hung = await payment('PENDING');
  const { rows } = await server.db.owner.query<{ id: string }>(
    'select instrument_id as id from payment where id = $1',
    [hung.id],
  );
  const remove =
    'mutation ($id: ID!) { removePaymentInstrument(input: { instrumentId: $id }) { userErrors { code } } }';
  const before = await linesAbout(hung);
  const { body } = await between(hung, () => server.as(hung.winner).ask(remove, { id: rows[0]?.id }));
  expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['RIGHT_ENDED']);
  expect(await linesAbout(hung)).toBe(before);
});
