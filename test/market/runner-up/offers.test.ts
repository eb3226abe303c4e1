/** Removing a winner and offering it to the next, over HTTP (R22, R23, P6.2). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startServer, type Person, type TestServer } from '../../harness/server.ts';
import { bringTo } from '../trade/scene.ts';
import { answer, codesOf, expire, must, offer, OFFER, offered, remove, sold, sweep, toldOf, vacant } from './scene.ts';

let server: TestServer;
let people: { readonly seller: Person; readonly bidders: readonly [Person, Person, Person] };
let stranger: Person;
beforeAll(async () => {
  server = await startServer();
  const member = () => server.member();
  people = { seller: await member(), bidders: [await member(), await member(), await member()] };
  stranger = await member();
});
afterAll(() => server.stop());
beforeEach(() => server.clock.release());

const [A, B, C] = [0, 1, 2] as const;
const bidder = (n: 0 | 1 | 2): Person => people.bidders[n];
const page = `query ($id: ID!) { listing(id: $id) { runnerUpOffer { ${OFFER} } myTrade { id state } leader { nickname } price } }`;
const seen = async (who: Person | undefined, listingId: string) =>
  (await server.as(who).ask(page, { id: listingId })).body.data.listing;
const offersOf = async (who: Person) =>
  (await server.as(who).ask('{ me { offers { edges { node { id price mySide } } } } }')).body.data.me.offers.edges.map(
    ({ node }: { node: object }) => node,
  );

describe('Removing the winner (R22)', () => {
  test('closes the cards at once and tells the winner; the reason is recorded', async () => {
    const { listingId, tradeId } = await sold(server, people);
    const { body } = await remove(server, people.seller, tradeId, 'SELLER');
    expect(body.data.removeWinner).toEqual({
      trade: {
        state: 'CANCELLED',
        removalReason: 'SELLER',
        cancelReason: null,
        cancelledBy: 'SELLER',
        contactOpen: false,
        otherCard: null,
      },
      refused: null,
      userErrors: [],
    });
    expect((await toldOf(server, listingId)).at(-1)).toEqual(['WINNER_REMOVED', bidder(A).id, tradeId]);
    const winner = await server
      .as(bidder(A))
      .ask('query ($id: ID!) { trade(id: $id) { otherCard { name } } }', { id: tradeId });
    expect(winner.body.data.trade).toEqual({ otherCard: null });
  });

  test('is the seller’s alone, before payment, within 14 days', async () => {
    const one = await sold(server, people);
    expect(codesOf(await remove(server, bidder(A), one.tradeId))).toEqual(['WRONG_SIDE']);
    for (const who of [bidder(B), stranger])
      expect((await remove(server, who, one.tradeId)).text).toBe((await remove(server, who, randomUUID())).text);
    await bringTo(server, { ...one, winner: bidder(A), loser: bidder(B) }, 'PAID');
    expect(codesOf(await remove(server, people.seller, one.tradeId))).toEqual(['WRONG_STATE']);
    const other = await sold(server, people);
    await server.clock.set('2026-12-15T12:00:00Z');
    const seller = await server.session(people.seller);
    expect(codesOf(await remove(server, seller, other.tradeId))).toEqual(['REMOVAL_OVER']);
    await server.clock.set('2026-12-15T11:59:59.999Z');
    expect(codesOf(await remove(server, seller, other.tradeId))).toEqual([]);
  });
});

describe('An offer to the runner-up (R23)', () => {
  test('A:10000, C:6000, B:7000: A is removed, so it is B’s at 7,000; B declines, so it is C’s at 6,000; then nobody’s', async () => {
    const { listingId } = await vacant(server, people);
    const first = must(await offer(server, people.seller, listingId), 'offerToRunnerUp')['offer'] as { id: string };
    expect(first).toMatchObject({ price: 7_000, runnerUp: { nickname: bidder(B).nickname }, mySide: 'SELLER' });
    expect(codesOf(await offer(server, people.seller, listingId))).toEqual(['OFFER_STANDS']);
    must(await answer(server, bidder(B), 'declineOffer', first.id), 'declineOffer');
    const second = must(await offer(server, people.seller, listingId), 'offerToRunnerUp')['offer'] as { id: string };
    expect(second).toMatchObject({ price: 6_000, runnerUp: { nickname: bidder(C).nickname } });
    must(await answer(server, people.seller, 'withdrawOffer', second.id), 'withdrawOffer');
    expect(codesOf(await offer(server, people.seller, listingId))).toEqual(['NO_RUNNER_UP']);
    expect((await toldOf(server, listingId)).slice(-5)).toEqual([
      ['WINNER_REMOVED', bidder(A).id, expect.any(String)],
      ['OFFER_MADE', bidder(B).id, first.id],
      ['OFFER_DECLINED', people.seller.id, first.id],
      ['OFFER_MADE', bidder(C).id, second.id],
      ['OFFER_WITHDRAWN', bidder(C).id, second.id],
    ]);
  });

  test('counts each bidder’s own highest maximum, and of equal ones the earlier', async () => {
    const bids = [
      [B, 2_000],
      [A, 9_000],
      [C, 8_000],
      [B, 8_000],
    ] as const;
    const { listingId } = await vacant(server, { ...people, bids, leader: A, price: 8_250 });
    expect(must(await offer(server, people.seller, listingId), 'offerToRunnerUp')['offer']).toMatchObject({
      price: 8_000,
      runnerUp: { nickname: bidder(C).nickname },
    });
  });

  test('passes over who was removed from the auction, who blocked the seller or was blocked, and who has left', async () => {
    const { owner } = server.db;
    const between = (one: Person, other: Person) => [
      () => owner.query('insert into block (owner_id, member_id) values ($1, $2)', [one.id, other.id]),
      () => owner.query('delete from block'),
    ];
    const none = () => Promise.resolve();
    const ways: readonly (readonly [string, (listingId: string) => Promise<unknown>, () => Promise<unknown>])[] = [
      [
        'removed',
        (id) => owner.query('insert into bid_removal (listing_id, member_id) values ($1, $2)', [id, bidder(B).id]),
        none,
      ],
      ['blocked', ...(between(people.seller, bidder(B)) as [() => Promise<unknown>, () => Promise<unknown>])],
      ['blocking', ...(between(bidder(B), people.seller) as [() => Promise<unknown>, () => Promise<unknown>])],
      [
        'gone',
        () => owner.query('update member set withdrawn_at = noren_now() where id = $1', [bidder(B).id]),
        () => owner.query('update member set withdrawn_at = null where id = $1', [bidder(B).id]),
      ],
    ];
    for (const [words, before, after] of ways) {
      const { listingId } = await vacant(server, people);
      await before(listingId);
      const { body } = await offer(server, people.seller, listingId);
      await after();
      expect([words, body.data.offerToRunnerUp.offer?.price]).toEqual([words, 6_000]);
    }
  });

  test('is nobody’s to make but the seller’s: the same bytes as for a listing that never was', async () => {
    const { listingId } = await vacant(server, people);
    for (const who of [bidder(A), bidder(B), stranger])
      expect((await offer(server, who, listingId)).text).toBe((await offer(server, who, randomUUID())).text);
    expect((await offer(server, undefined, listingId)).body.errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  test('waits for the winner to be out: removed, or gone before paying; a trade called off otherwise sells nothing on', async () => {
    const standing = await sold(server, people);
    expect(codesOf(await offer(server, people.seller, standing.listingId))).toEqual(['WRONG_STATE']);
    const off = await sold(server, people);
    await bringTo(server, { ...off, winner: bidder(A), loser: bidder(B) }, 'CANCELLED');
    expect(codesOf(await offer(server, people.seller, off.listingId))).toEqual(['WRONG_STATE']);
    const gone = await sold(server, people);
    const text = 'mutation ($id: ID!) { cancelTrade(input: { tradeId: $id, reason: OTHER }) { userErrors { code } } }';
    must(await server.as(bidder(A)).ask(text, { id: gone.tradeId }), 'cancelTrade');
    expect(codesOf(await offer(server, people.seller, gone.listingId))).toEqual([]);
  });

  test('can be tried dry: it says that there is someone, and neither whom nor for how much; nothing is made (P20)', async () => {
    const { listingId } = await vacant(server, people);
    const key = randomUUID();
    const { body, text } = await offer(server, people.seller, listingId, { validateOnly: true, key });
    expect(body.data.offerToRunnerUp).toEqual({ offer: null, userErrors: [] });
    for (const word of ['7000', bidder(B).nickname]) expect(text).not.toContain(word);
    expect(await seen(people.seller, listingId)).toMatchObject({ runnerUpOffer: null });
    const made = must(await offer(server, people.seller, listingId, { key }), 'offerToRunnerUp')['offer'] as {
      id: string;
    };
    const dry = await answer(server, bidder(B), 'acceptOffer', { offerId: made.id, validateOnly: true });
    expect(dry.body.data.acceptOffer).toEqual({ trade: null, userErrors: [] });
    expect((await seen(bidder(B), listingId)).runnerUpOffer.id).toBe(made.id);
  });

  test('is one under its key, and the key with another listing is refused (R31)', async () => {
    const [one, two] = [await vacant(server, people), await vacant(server, people)];
    const key = randomUUID();
    const both = await Promise.all([1, 2].map(() => offer(server, people.seller, one.listingId, { key })));
    expect(both[0]?.text).toBe(both[1]?.text);
    expect(codesOf(both[0] as never)).toEqual([]);
    expect(codesOf(await offer(server, people.seller, two.listingId, { key }))).toEqual(['KEY_REUSED']);
  });
});

describe('An offer that stands (P6.2)', () => {
  test('is seen by seller and runner-up with its price, and by nobody else, by no path', async () => {
    const { listingId, offerId } = await offered(server, people);
    const told = {
      id: offerId,
      price: 7_000,
      offeredAt: '2026-12-01T12:00:01.000Z',
      expiresAt: '2026-12-03T12:00:01.000Z',
    };
    expect((await seen(people.seller, listingId)).runnerUpOffer).toMatchObject({ ...told, mySide: 'SELLER' });
    expect((await seen(bidder(B), listingId)).runnerUpOffer).toMatchObject({ ...told, mySide: 'RUNNER_UP' });
    expect(await offersOf(people.seller)).toContainEqual({ id: offerId, price: 7_000, mySide: 'SELLER' });
    expect(await offersOf(bidder(B))).toContainEqual({ id: offerId, price: 7_000, mySide: 'RUNNER_UP' });
    const byId = `query ($id: ID!) { node(id: $id) { id ... on RunnerUpOffer { ${OFFER} } } }`;
    for (const who of [bidder(A), bidder(C), stranger, undefined]) {
      expect(await seen(who, listingId)).toMatchObject({ runnerUpOffer: null });
      expect((await server.as(who).ask(byId, { id: offerId })).text).toBe(
        (await server.as(who).ask(byId, { id: randomUUID() })).text,
      );
    }
    expect(await seen(stranger, listingId)).toMatchObject({ leader: { nickname: bidder(A).nickname }, price: 7_250 });
  });

  test('comes with no contact details: there is no card but the old winner’s and the seller’s own of before', async () => {
    const { listingId } = await offered(server, people);
    const { rows } = await server.db.owner.query('select owner_id from contact_card where listing_id = $1', [
      listingId,
    ]);
    expect(rows.map(({ owner_id }) => owner_id).sort()).toEqual([people.seller.id, bidder(A).id].sort());
    expect(await seen(bidder(B), listingId)).toMatchObject({ myTrade: null });
  });

  test('is accepted by the runner-up alone: a new trade at its price, with both cards; the offer is gone', async () => {
    const { listingId, offerId, tradeId: first } = await offered(server, people);
    expect(codesOf(await answer(server, people.seller, 'acceptOffer', offerId))).toEqual(['WRONG_SIDE']);
    for (const who of [bidder(A), bidder(C), stranger])
      for (const step of ['acceptOffer', 'declineOffer', 'withdrawOffer'] as const)
        expect((await answer(server, who, step, offerId)).text).toBe(
          (await answer(server, who, step, randomUUID())).text,
        );
    expect(codesOf(await answer(server, bidder(B), 'withdrawOffer', offerId))).toEqual(['WRONG_SIDE']);
    const keyed = { offerId, idempotencyKey: randomUUID() };
    const accepted = await answer(server, bidder(B), 'acceptOffer', keyed);
    const trade = must(accepted, 'acceptOffer')['trade'] as { id: string };
    expect(trade).toMatchObject({
      price: 7_000,
      state: 'AWAITING_PAYMENT',
      mySide: 'WINNER',
      winner: { nickname: bidder(B).nickname },
      otherCard: { name: people.seller.values.name, phone: people.seller.values.phone },
    });
    expect((await answer(server, bidder(B), 'acceptOffer', keyed)).text).toBe(accepted.text);
    expect(await seen(people.seller, listingId)).toMatchObject({ runnerUpOffer: null, myTrade: { id: trade.id } });
    expect(await seen(bidder(A), listingId)).toMatchObject({
      runnerUpOffer: null,
      myTrade: { id: first, state: 'CANCELLED' },
    });
    expect(await seen(bidder(C), listingId)).toMatchObject({ runnerUpOffer: null, myTrade: null });
    expect((await seen(undefined, listingId)).leader.nickname).toBe(bidder(A).nickname);
    expect((await toldOf(server, listingId)).at(-1)).toEqual(['OFFER_ACCEPTED', people.seller.id, trade.id]);
    expect(codesOf(await offer(server, people.seller, listingId))).toEqual(['WRONG_STATE']);
    must(await remove(server, people.seller, trade.id), 'removeWinner');
    expect(must(await offer(server, people.seller, listingId), 'offerToRunnerUp')['offer']).toMatchObject({
      price: 6_000,
    });
  });

  test('ends after 48 hours by time alone, whatever its row says; the job tells both sides, once', async () => {
    const { listingId, offerId } = await offered(server, people);
    await server.clock.set('2026-12-03T12:00:00.999Z');
    const [seller, b] = [await server.session(people.seller), await server.session(bidder(B))];
    expect((await seen(b, listingId)).runnerUpOffer.id).toBe(offerId);
    await expire(server, { listingId, offerId });
    expect((await seen(b, listingId)).runnerUpOffer.id).toBe(offerId);
    await server.clock.set('2026-12-03T12:00:01Z');
    for (const who of [seller, b]) expect(await seen(who, listingId)).toMatchObject({ runnerUpOffer: null });
    expect(await offersOf(b)).not.toContainEqual(expect.objectContaining({ id: offerId }));
    for (const [who, step] of [
      [b, 'acceptOffer'],
      [b, 'declineOffer'],
      [seller, 'withdrawOffer'],
    ] as const)
      expect((await answer(server, who, step, offerId)).text).toBe(
        (await answer(server, who, step, randomUUID())).text,
      );
    await Promise.all([1, 2, 3].map(() => expire(server, { listingId, offerId })));
    expect((await toldOf(server, listingId)).slice(-2)).toEqual([
      ['OFFER_EXPIRED', seller.id, offerId],
      ['OFFER_EXPIRED', b.id, offerId],
    ]);
    expect((await toldOf(server, listingId)).filter(([word]) => word === 'OFFER_EXPIRED')).toHaveLength(2);
  });

  test('that has expired makes way for the next before any job comes; the sweep finds one whose job got lost', async () => {
    const { listingId, offerId } = await offered(server, people);
    await server.clock.set('2026-12-03T12:00:01Z');
    const seller = await server.session(people.seller);
    const next = must(await offer(server, seller, listingId), 'offerToRunnerUp')['offer'] as { id: string };
    expect(next).toMatchObject({ price: 6_000 });
    const { rows } = await server.db.owner.query('select state, ended_at from runner_up_offer where id = $1', [
      offerId,
    ]);
    expect(rows).toEqual([{ state: 'EXPIRED', ended_at: new Date('2026-12-03T12:00:01Z') }]);
    await server.clock.set('2026-12-05T12:00:01Z');
    await sweep(server);
    await server.db.owner.query('update graphile_worker._private_jobs set run_at = now()'); // the queue runs by the real clock
    await server.runJobs();
    const left = await server.db.owner.query('select state from runner_up_offer where id = $1', [next.id]);
    expect(left.rows).toEqual([{ state: 'EXPIRED' }]);
  });
});
