/** Two at once come to one order (R23, R30): of the answers to an offer one counts, and the others find it gone. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startServer, type Asked, type Person, type TestServer } from '../../harness/server.ts';
import { answer, codesOf, expire, offer, offered, remove, sold, toldOf, vacant } from './scene.ts';

let server: TestServer;
let people: { readonly seller: Person; readonly bidders: readonly [Person, Person, Person] };
beforeAll(async () => {
  server = await startServer();
  const member = () => server.member();
  people = { seller: await member(), bidders: [await member(), await member(), await member()] };
});
afterAll(() => server.stop());
beforeEach(() => server.clock.release());

const ROUNDS = 12;

async function stands(listingId: string) {
  const { rows: offers } = await server.db.owner.query<{ state: string }>(
    'select state from runner_up_offer where listing_id = $1 order by offered_at',
    [listingId],
  );
  const { rows: trades } = await server.db.owner.query<{ state: string; winner_id: string; price: number }>(
    `select state, winner_id, price from trade where listing_id = $1 and state <> 'CANCELLED'`,
    [listingId],
  );
  return { offers: offers.map(({ state }) => state), trades };
}

/** In either order of leaving. */
const together = (round: number, one: () => Promise<Asked>, other: () => Promise<Asked>): Promise<Asked[]> =>
  round % 2 ? Promise.all([one(), other()]) : Promise.all([other(), one()]).then((both) => both.reverse());

test('accepting against withdrawing: a trade and an accepted offer, or neither', async () => {
  const [seller, runnerUp] = [people.seller, people.bidders[1]];
  for (let round = 0; round < ROUNDS; round++) {
    const { listingId, offerId } = await offered(server, people);
    const both = await together(
      round,
      () => answer(server, runnerUp, 'acceptOffer', offerId),
      () => answer(server, seller, 'withdrawOffer', offerId),
    );
    const accepted = codesOf(both[0] as Asked).length === 0;
    expect(both.map((asked) => codesOf(asked))).toEqual(accepted ? [[], ['NOT_FOUND']] : [['NOT_FOUND'], []]);
    expect(await stands(listingId)).toEqual(
      accepted
        ? { offers: ['ACCEPTED'], trades: [{ state: 'AWAITING_PAYMENT', winner_id: runnerUp.id, price: 7_000 }] }
        : { offers: ['WITHDRAWN'], trades: [] },
    );
    const words = (await toldOf(server, listingId)).map(([word]) => word);
    expect(words.filter((word) => ['OFFER_ACCEPTED', 'OFFER_WITHDRAWN'].includes(word))).toEqual([
      accepted ? 'OFFER_ACCEPTED' : 'OFFER_WITHDRAWN',
    ]);
  }
});

test('accepting against the end of its time: what counts is the clock after the lock, and one of the two happens', async () => {
  const runnerUp = await server.session(people.bidders[1]);
  const outcomes = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const { listingId, offerId } = await offered(server, people);
    await server.clock.set('2026-12-03T12:00:00.999Z');
    const [accepted] = await Promise.all([
      answer(server, { ...people.bidders[1], ...runnerUp }, 'acceptOffer', offerId),
      server.clock.set('2026-12-03T12:00:01Z').then(() => expire(server, { listingId, offerId })),
    ]);
    await expire(server, { listingId, offerId });
    const won = codesOf(accepted).length === 0;
    expect(await stands(listingId)).toEqual(
      won
        ? { offers: ['ACCEPTED'], trades: [{ state: 'AWAITING_PAYMENT', winner_id: runnerUp.id, price: 7_000 }] }
        : { offers: ['EXPIRED'], trades: [] },
    );
    outcomes.add(won ? 'accepted' : 'expired');
  }
  expect([...outcomes].every((outcome) => ['accepted', 'expired'].includes(outcome))).toBe(true);
});

test('accepting twice, under two keys: one trade', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { listingId, offerId } = await offered(server, people);
    const accept = () => answer(server, people.bidders[1], 'acceptOffer', offerId);
    const codes = (await Promise.all([accept(), accept(), accept()])).flatMap(codesOf);
    expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect((await stands(listingId)).trades).toHaveLength(1);
    const { rows } = await server.db.owner.query('select from contact_card where listing_id = $1', [listingId]);
    expect(rows).toHaveLength(4);
  }
});

test('accepting against declining: one answer', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { listingId, offerId } = await offered(server, people);
    const both = await together(
      round,
      () => answer(server, people.bidders[1], 'acceptOffer', offerId),
      () => answer(server, people.bidders[1], 'declineOffer', offerId),
    );
    expect(both.flatMap(codesOf)).toEqual(['NOT_FOUND']);
    expect((await stands(listingId)).trades).toHaveLength(codesOf(both[0] as Asked).length === 0 ? 1 : 0);
  }
});

test('offering twice, under two keys: one offer, and the other is told that it stands', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { listingId } = await vacant(server, people);
    const make = () => offer(server, people.seller, listingId, { key: randomUUID() });
    const codes = (await Promise.all([make(), make(), make()])).flatMap(codesOf);
    expect(codes).toEqual(['OFFER_STANDS', 'OFFER_STANDS']);
    expect((await stands(listingId)).offers).toEqual(['MADE']);
  }
});

test('removing the winner against paying: removed or paid, never both, and no offer after a payment', async () => {
  const pay = 'mutation ($id: ID!) { reportPaid(input: { tradeId: $id }) { userErrors { code } } }';
  for (let round = 0; round < ROUNDS; round++) {
    const { listingId, tradeId } = await sold(server, people);
    const both = await together(
      round,
      () => remove(server, people.seller, tradeId),
      () => server.as(people.bidders[0]).ask(pay, { id: tradeId }),
    );
    expect(both.flatMap(codesOf)).toEqual(['WRONG_STATE']);
    const removed = codesOf(both[0] as Asked).length === 0;
    expect(codesOf(await offer(server, people.seller, listingId))).toEqual(removed ? [] : ['WRONG_STATE']);
  }
});
