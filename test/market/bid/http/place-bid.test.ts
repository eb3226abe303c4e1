import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startServer, type TestServer } from '../../../harness/server.ts';
import { at, crowd, enter, opened, type Bidder, type Sale } from './sale.ts';

let server: TestServer;
let seller: Bidder, alice: Bidder, bob: Bidder, carol: Bidder;

beforeAll(async () => {
  server = await startServer();
  await server.clock.set(at('10:00'));
  [seller, alice, bob, carol] = (await crowd(server, 4)) as [Bidder, Bidder, Bidder, Bidder];
});
afterAll(() => server.stop());

describe('P5, P17: the answer is final, and one of three', () => {
  test('a bid that leads is accepted, with the listing as it stands', async () => {
    const sale = await opened(server, seller);
    expect(await sale.bid(alice, 5_000)).toEqual({
      __typename: 'BidAccepted',
      listing: {
        id: sale.id,
        price: 1_000,
        bidCount: 1,
        revision: 1,
        endAt: at('21:00:00.000'),
        leader: { nickname: alice.nickname },
        myBid: { maximum: 5_000, isLeading: true },
      },
    });
  });

  test('a bid that a standing maximum meets is told so, and shows its bidder no more than anyone sees (R4, R7)', async () => {
    const sale = await opened(server, seller);
    await sale.bid(alice, 5_555_555); // seven digits, which are in no id or nickname by chance
    const answer = await sale.bid(bob, 2_500);
    expect(answer).toMatchObject({
      __typename: 'BidOutbid',
      listing: {
        price: 2_600,
        bidCount: 2,
        leader: { nickname: alice.nickname },
        myBid: { maximum: 2_500, isLeading: false },
      },
    });
    expect(JSON.stringify(answer)).not.toContain('5555555');
    expect(await sale.bid(bob, 5_555_555)).toMatchObject({ __typename: 'BidOutbid', listing: { price: 5_555_555 } });
  });

  test('a refused bid changes nothing', async () => {
    const sale = await opened(server, seller);
    await sale.bid(alice, 5_000);
    const before = [await sale.row(), await sale.log(), await sale.steps()];
    await sale.bid(bob, 1_099);
    await sale.bid(alice, 4_000);
    expect([await sale.row(), await sale.log(), await sale.steps()]).toEqual(before);
  });
});

describe('R18: refusals are typed', () => {
  const standing = { startsAt: at('09:00'), endAt: at('21:00') };
  const refused = { __typename: 'BidRefused', minimumBid: null, message: expect.any(String) };

  test.each([
    ['AUCTION_ENDED', 'it was closed', { ...standing, state: 'ENDED' }],
    ['AUCTION_ENDED', 'it was called off', { ...standing, state: 'CANCELLED' }],
    [
      'AUCTION_ENDED',
      'its end has come, though the row still says OPEN',
      { startsAt: at('09:00'), endAt: at('10:00') },
    ],
    ['NOT_STARTED', 'its start is yet to come', { startsAt: at('10:00:00.001'), endAt: at('21:00') }],
  ] as const)('%s when %s', async (code, _why, words) => {
    const sale = await opened(server, seller, words);
    expect(await sale.bid(alice, 5_000)).toEqual({ ...refused, code });
  });

  test('NOT_STARTED for the seller’s own draft, of which nobody else may know', async () => {
    const draft = await opened(server, seller, { state: 'DRAFT' });
    expect(await draft.bid(seller, 5_000)).toEqual({ ...refused, code: 'NOT_STARTED' });
    expect(await draft.bid(alice, 5_000)).toEqual({ ...refused, code: 'NOT_FOUND' });
  });

  test('SELLER_CANNOT_BID for who sells (R19)', async () => {
    const sale = await opened(server, seller);
    expect(await sale.bid(seller, 1)).toEqual({ ...refused, code: 'SELLER_CANNOT_BID' });
  });

  test('NOT_VERIFIED for an e-mail address that is not confirmed', async () => {
    const [dave] = (await crowd(server, 1)) as [Bidder];
    await server.db.owner.query('alter table account alter email_confirmed_at drop not null'); // the table itself forbids it today
    await server.db.owner.query('update account set email_confirmed_at = null where id = $1', [dave.id]);
    const sale = await opened(server, seller);
    expect(await sale.bid(dave, 5_000)).toEqual({ ...refused, code: 'NOT_VERIFIED' });
  });

  test('BID_TOO_LOW with the least that would do, which does (R2, R3)', async () => {
    const sale = await opened(server, seller);
    expect(await sale.bid(alice, 999)).toEqual({ ...refused, code: 'BID_TOO_LOW', minimumBid: 1_000 });
    expect(await sale.bid(alice, 1_000)).toMatchObject({ __typename: 'BidAccepted' });
    expect(await sale.bid(bob, 1_099)).toEqual({ ...refused, code: 'BID_TOO_LOW', minimumBid: 1_100 });
    expect((await sale.seen()).minimumNextBid).toBe(1_100); // everyone is told the same (P15)
    expect(await sale.bid(bob, 1_100)).toMatchObject({ __typename: 'BidAccepted' });
  });

  test('NOT_ABOVE_OWN_MAX tells the leader the own maximum and one yen, and nobody else (R9)', async () => {
    const sale = await opened(server, seller);
    await sale.bid(alice, 5_000);
    expect(await sale.bid(alice, 5_000)).toEqual({ ...refused, code: 'NOT_ABOVE_OWN_MAX', minimumBid: 5_001 });
    expect(await sale.bid(bob, 1_000)).toEqual({ ...refused, code: 'BID_TOO_LOW', minimumBid: 1_100 });
    expect(await sale.bid(alice, 5_001)).toMatchObject({ __typename: 'BidAccepted' });
  });

  test('people are told in their language, programs the same code', async () => {
    const sale = await opened(server, seller);
    const told = async (language: string) => {
      const input = { listingId: sale.id, amount: 1 };
      return (await enter(server, alice, input, { 'accept-language': language })).body.data.placeBid;
    };
    expect(await told('ja')).toMatchObject({ code: 'BID_TOO_LOW', message: '入札額が最低入札額に足りません。' });
    expect(await told('en-GB')).toMatchObject({ code: 'BID_TOO_LOW', message: 'The bid is below the least next bid.' });
  });
});

describe('P6: what one may not know of is not there', () => {
  test('a malformed id, an unknown one, a draft and an auction past its history answer with the same bytes', async () => {
    const draft = await opened(server, seller, { state: 'DRAFT' });
    const past = await opened(server, seller, { state: 'ENDED', endAt: at('09:30'), historyUntil: at('10:00') });
    const hidden = [
      '',
      'x',
      `${past.id}0`,
      "' or true --",
      '\u0000',
      randomUUID(),
      draft.id,
      past.id,
      past.id.toUpperCase(),
    ];
    const answers = await Promise.all(hidden.map((listingId) => enter(server, alice, { listingId, amount: 5_000 })));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.body.data.placeBid).toMatchObject({
      __typename: 'BidRefused',
      code: 'NOT_FOUND',
      minimumBid: null,
    });
  });

  test('one who took part still knows of an auction past its history, and that it is over (R26)', async () => {
    const sale = await opened(server, seller);
    await sale.bid(alice, 5_000);
    await server.db.owner.query(`update listing set state = 'ENDED', history_until = $2 where id = $1`, [
      sale.id,
      at('10:00'),
    ]);
    expect(await sale.bid(alice, 6_000)).toMatchObject({ code: 'AUCTION_ENDED' });
    expect(await sale.bid(bob, 6_000)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('what is no bid at all is refused as a fault of the client', () => {
  test.each([-1, 1.5, 1_000_000_000, 1e21, '5000', true])('an amount of %p', async (amount) => {
    const sale = await opened(server, seller);
    const { status, body } = await enter(server, alice, { listingId: sale.id, amount });
    expect([status, body.errors?.[0].extensions.code, body.data]).toEqual([400, 'BAD_USER_INPUT', undefined]);
    expect(await sale.log()).toEqual([]);
  });

  test('no yen at all is a bid, and too low; 999,999,999 is the most', async () => {
    const sale = await opened(server, seller, { startPrice: 1 });
    expect(await sale.bid(alice, 0)).toMatchObject({ code: 'BID_TOO_LOW', minimumBid: 1 });
    expect(await sale.bid(alice, 999_999_999)).toMatchObject({ __typename: 'BidAccepted', listing: { price: 1 } });
    expect(await sale.bid(bob, 999_999_999)).toMatchObject({
      __typename: 'BidOutbid',
      listing: { price: 999_999_999 },
    });
    expect(await sale.bid(bob, 999_999_999)).toMatchObject({ code: 'BID_TOO_LOW', minimumBid: null });
  });

  test.each([
    ['empty', ''],
    ['longer than 100 characters', 'k'.repeat(101)],
    ['with a character that no text of the database can hold', 'k\u0000'],
    ['of half a character', 'k\ud800'],
  ])('a key that is %s', async (_what, idempotencyKey) => {
    const sale = await opened(server, seller);
    const { status, body } = await enter(server, alice, { listingId: sale.id, amount: 5_000, idempotencyKey });
    expect([status, body.errors?.[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(await sale.log()).toEqual([]);
  });

  test('no key at all', async () => {
    const sale = await opened(server, seller);
    const { body } = await enter(server, alice, { listingId: sale.id, amount: 5_000, idempotencyKey: null });
    expect(body.data.placeBid).toMatchObject({ __typename: 'BidRefused', code: 'KEY_MISSING' });
    expect(await sale.log()).toEqual([]);
  });

  test.each([{ amount: null }, { listingId: null }])('nothing where something is asked for: %j', async (missing) => {
    const sale = await opened(server, seller);
    const { status, body } = await enter(server, alice, { listingId: sale.id, amount: 5_000, ...missing });
    expect([status, body.data]).toEqual([400, undefined]);
    expect(await sale.log()).toEqual([]);
  });

  test('a key of 100 characters will do', async () => {
    const sale = await opened(server, seller);
    expect(await sale.bid(alice, 5_000, `${randomUUID()}${'k'.repeat(64)}`)).toMatchObject({
      __typename: 'BidAccepted',
    });
  });
});

describe('who bids', () => {
  test('nobody, a made-up token and a revoked session are refused, and nothing is kept of it', async () => {
    const [eve] = (await crowd(server, 1)) as [Bidder];
    await server.db.owner.query('update session set revoked_at = noren_now() where id = $1', [eve.id]);
    const sale = await opened(server, seller);
    for (const bidder of [undefined, { ...alice, token: 'made.up.token' }, eve]) {
      const { body } = await enter(server, bidder, { listingId: sale.id, amount: 5_000 });
      expect([body.data?.placeBid ?? null, body.errors?.[0].extensions.code]).toEqual([null, 'UNAUTHENTICATED']);
    }
    expect(await sale.log()).toEqual([]);
    const { rowCount } = await server.db.owner.query('select 1 from idempotency where member_id = $1', [eve.id]);
    expect(rowCount).toBe(0);
  });
});

describe('R26: what the public sees of bids', () => {
  const names = (lines: string[]) =>
    [alice, bob, carol].reduce(
      (all, { nickname }, at) => all.map((line) => line.replace(nickname, 'ABC'[at] ?? '')),
      lines,
    );

  test('A:5000, B:2500 publishes ‘A 1,000’, ‘B 2,500’, ‘A 2,600’; 5,000 stays secret until it is beaten', async () => {
    const sale = await opened(server, seller);
    await sale.bid(alice, 5_000);
    await sale.bid(bob, 2_500);
    expect(names(await sale.history())).toEqual(['A 1000', 'B 2500', 'A 2600']);
    await sale.bid(carol, 9_000);
    expect(names(await sale.history())).toEqual(['A 1000', 'B 2500', 'A 2600', 'C 5250']);
  });

  test('a hidden raise changes nothing that anyone else can see: no count, no revision, no line (R9, P16)', async () => {
    const sale = await opened(server, seller);
    await sale.bid(alice, 5_000);
    await sale.bid(bob, 2_500);
    const before = JSON.stringify(await sale.seen());
    expect(await sale.bid(alice, 9_000)).toMatchObject({
      listing: { price: 2_600, bidCount: 2, revision: 2, myBid: { maximum: 9_000 } },
    });
    expect(JSON.stringify(await sale.seen())).toBe(before);
    expect(await sale.log()).toHaveLength(3);
  });

  test('a bid is its bidder’s alone: not the seller’s, another bidder’s or anybody’s, by the listing or by its id', async () => {
    const sale = await opened(server, seller);
    await sale.bid(alice, 5_000);
    await sale.bid(bob, 2_500);
    const mine = async (sale: Sale, who?: Bidder) =>
      (
        await server
          .as(who?.token)
          .ask(`query ($id: ID!) { listing(id: $id) { myBid { id maximum } } }`, { id: sale.id })
      ).body.data.listing.myBid;
    const { id, maximum } = await mine(sale, alice);
    expect([
      maximum,
      (await mine(sale, bob)).maximum,
      await mine(sale, seller),
      await mine(sale, carol),
      await mine(sale),
    ]).toEqual([5_000, 2_500, null, null, null]);
    const byId = async (who?: Bidder) =>
      (await server.as(who?.token).ask(`query ($id: ID!) { node(id: $id) { id } }`, { id })).body.data.node;
    expect([await byId(alice), await byId(bob), await byId(seller), await byId()]).toEqual([{ id }, null, null, null]);
  });
});
