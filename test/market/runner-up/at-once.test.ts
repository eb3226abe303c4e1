/** Two at once come to one order (R23, R30): of the answers to an offer one counts, and the others find it gone. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
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

describe('accepting against the end of its time', () => {
  /** Holds the listing while the runner-up accepts at the last millisecond and waits; what the clock says then, as they get it. */
  async function acceptedLate(
    freed: string,
    { listingId, offerId }: { listingId: string; offerId: string },
  ): Promise<Asked> {
    const runnerUp = { ...people.bidders[1], ...(await server.session(people.bidders[1])) };
    await server.clock.set('2026-12-03T12:00:00.999Z');
    const holder = await server.db.owner.connect();
    try {
      await holder.query('begin');
      await holder.query('select from listing where id = $1 for update', [listingId]);
      const accepted = answer(server, runnerUp, 'acceptOffer', offerId);
      await someoneWaits();
      await server.clock.set(freed);
      const expired = expire(server, { listingId, offerId });
      await holder.query('commit');
      await expired;
      return await accepted;
    } finally {
      holder.release();
    }
  }

  async function someoneWaits(): Promise<void> {
    const waiting = `select from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`;
    for (let tries = 500; tries > 0; tries--) {
      if ((await server.db.owner.query(waiting)).rowCount) return;
      await wait(10);
    }
    throw new Error('No one waits for the lock.');
  }

  test('what counts is the clock after the lock: sent in time and heard too late, it is refused', async () => {
    const made = await offered(server, people);
    expect(codesOf(await acceptedLate('2026-12-03T12:00:01Z', made))).toEqual(['NOT_FOUND']);
    expect(await stands(made.listingId)).toEqual({ offers: ['EXPIRED'], trades: [] });
  });

  test('heard in time it counts, and no job ends it afterwards', async () => {
    const made = await offered(server, people);
    expect(codesOf(await acceptedLate('2026-12-03T12:00:00.999Z', made))).toEqual([]);
    await server.clock.set('2026-12-03T12:00:01Z');
    await expire(server, made);
    expect(await stands(made.listingId)).toEqual({
      offers: ['ACCEPTED'],
      trades: [{ state: 'AWAITING_PAYMENT', winner_id: people.bidders[1].id, price: 7_000 }],
    });
  });
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
