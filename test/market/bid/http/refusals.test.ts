/** R18, R19 over HTTP: what is known of a bidder, and what they are told of it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { linkMembers } from '../../../../src/market/member/index.ts';
import { startServer, type TestServer } from '../../../harness/server.ts';
import { at, crowd, enter, opened, type Bidder, type SaleWords } from './sale.ts';

let server: TestServer;
let seller: Bidder;

beforeAll(async () => {
  server = await startServer();
  await server.clock.set(at('10:00'));
  [seller] = (await crowd(server, 1)) as [Bidder];
});
afterAll(() => server.stop());

const someone = async (): Promise<Bidder> => (await crowd(server, 1))[0] as Bidder; // one was asked for
const run = (text: string, ...values: unknown[]) => server.db.owner.query(text, values);

const block = (who: Bidder) => run('insert into block (owner_id, member_id) values ($1, $2)', seller.id, who.id);
const link = (who: Bidder) => linkMembers(server.market.orm.em.fork(), who.id, seller.id);
const rateBad = (who: Bidder) => run('update member set good_ratings = 1, bad_ratings = 2 where id = $1', who.id);

async function answer(who: Bidder, amount: number, words: SaleWords = {}): Promise<string> {
  const sale = await opened(server, seller, words);
  const { text } = await enter(server, who, { listingId: sale.id, amount });
  return text.replaceAll(sale.id, 'the listing');
}
const codeOf = (text: string): string =>
  JSON.parse(text).data.placeBid.code ?? JSON.parse(text).data.placeBid.__typename;

describe('R18: NOT_ALLOWED_HERE', () => {
  test('is told in the same bytes to who is blocked, linked or rated too bad, after the same statements', async () => {
    const told: string[] = [];
    const ran: string[] = [];
    for (const against of [block, link, rateBad]) {
      const who = await someone();
      await against(who);
      const sale = await opened(server, seller, { refusesBadRatings: true });
      const bid = `mutation ($input: PlaceBidInput!) { placeBid(input: $input) { __typename ... on BidRefused { code message minimumBid } } }`;
      const input = { listingId: sale.id, amount: 5_000, idempotencyKey: 'one' };
      const { body, statements } = await server.as(who.token).ask(bid, { input });
      told.push(JSON.stringify(body.data));
      ran.push(JSON.stringify(statements));
      expect(await sale.log()).toEqual([]);
    }
    expect(new Set(told).size).toBe(1);
    expect(codeOf(`{"data":${told[0]}}`)).toBe('NOT_ALLOWED_HERE');
    expect(new Set(ran).size).toBe(1);
  });

  test('what is kept of it does not hold the reason', async () => {
    const who = await someone();
    await block(who);
    await answer(who, 5_000);
    const { rows } = await run('select answer from idempotency where member_id = $1', who.id);
    expect(rows).toEqual([{ answer: { outcome: 'REFUSED', code: 'NOT_ALLOWED_HERE' } }]);
  });

  test('is not told on the listings of others, nor where the seller does not mind ratings', async () => {
    const [blocked, linked, rated] = [await someone(), await someone(), await someone()];
    await block(blocked);
    await link(linked);
    await rateBad(rated);
    const other = await someone();
    const elsewhere = await opened(server, other, { refusesBadRatings: false });
    expect([
      (await elsewhere.bid(blocked, 2_000)).__typename,
      (await elsewhere.bid(linked, 3_000)).__typename,
      (await elsewhere.bid(rated, 4_000)).__typename,
      codeOf(await answer(rated, 5_000)),
    ]).toEqual(Array(4).fill('BidAccepted'));
  });

  test('as many good ratings as bad ones are enough', async () => {
    const who = await someone();
    await run('update member set good_ratings = 2, bad_ratings = 2 where id = $1', who.id);
    expect(codeOf(await answer(who, 5_000, { refusesBadRatings: true }))).toBe('BidAccepted');
  });

  test('who blocks is not blocked', async () => {
    const who = await someone();
    await run('insert into block (owner_id, member_id) values ($1, $2)', who.id, seller.id);
    expect(codeOf(await answer(who, 5_000))).toBe('BidAccepted');
  });
});

describe('R17, R18: REMOVED_BEFORE', () => {
  test('is told to who was removed from this auction, and on no other', async () => {
    const [who, sale] = [await someone(), await opened(server, seller)];
    await run('insert into bid_removal (listing_id, member_id) values ($1, $2)', sale.id, who.id);
    expect(await sale.bid(who, 5_000)).toMatchObject({ code: 'REMOVED_BEFORE', minimumBid: null });
    expect(codeOf(await answer(who, 5_000))).toBe('BidAccepted');
  });
});

describe('R19: members who are linked to the seller', () => {
  test('cannot bid, whichever of the two was named first, but may buy', async () => {
    const [one, other] = [await someone(), await someone()];
    await linkMembers(server.market.orm.em.fork(), one.id, seller.id);
    await linkMembers(server.market.orm.em.fork(), seller.id, other.id);
    await linkMembers(server.market.orm.em.fork(), other.id, seller.id); // again, the other way round: nothing more
    for (const who of [one, other]) {
      expect(codeOf(await answer(who, 9_999, { buyNowPrice: 10_000 }))).toBe('NOT_ALLOWED_HERE');
      expect(codeOf(await answer(who, 10_000, { buyNowPrice: 10_000 }))).toBe('BidAccepted');
    }
  });

  test('the seller can neither bid nor buy', async () => {
    expect(codeOf(await answer(seller, 9_999, { buyNowPrice: 10_000 }))).toBe('SELLER_CANNOT_BID');
    expect(codeOf(await answer(seller, 10_000, { buyNowPrice: 10_000 }))).toBe('SELLER_CANNOT_BID');
  });
});

describe('R18: STORE_LIMIT', () => {
  async function limited(most: number | null): Promise<string> {
    const { rows } = await run(
      `insert into store (owner_id, shop_name, contact, price_and_shipping, payment, delivery_time, application_period,
          withdrawal_and_returns, extra_costs, non_conformity, software_environment, repeated_contracts, quantity_limits, foreign_office,
          most_led_per_member, closed_at)
        values ($1, 'S', '', '', '', '', '', '', '', '', '', '', '', '', $2, now()) returning id`,
      seller.id,
      most,
    );
    return rows[0].id as string; // it was inserted
  }

  test('one member leads no more of its open auctions at a time than it says', async () => {
    const [storeId, who, rival] = [await limited(2), await someone(), await someone()];
    const sales = await Promise.all([1, 2, 3].map(() => opened(server, seller, { storeId })));
    const [first, second, third] = sales as [(typeof sales)[0], (typeof sales)[0], (typeof sales)[0]];
    await first.bid(who, 5_000);
    await second.bid(who, 5_000);
    expect(await third.bid(who, 5_000)).toMatchObject({ code: 'STORE_LIMIT', minimumBid: null });
    expect(await second.bid(who, 6_000)).toMatchObject({ __typename: 'BidAccepted' }); // leads it already
    expect(await third.bid(rival, 5_000)).toMatchObject({ __typename: 'BidAccepted' });
    await first.bid(rival, 9_000);
    expect(await third.bid(who, 7_000)).toMatchObject({ __typename: 'BidAccepted' }); // leads but one now
  });

  test('what has ended, and what others sell, does not count; without a limit nothing does', async () => {
    const [storeId, free, who] = [await limited(1), await limited(null), await someone()];
    const ended = await opened(server, seller, { storeId, endAt: at('10:00:00.001') });
    await ended.bid(who, 5_000);
    await server.clock.set(at('10:00:00.001'));
    for (const words of [{ storeId }, { storeId: free }, { storeId: free }, {}])
      expect(codeOf(await answer(who, 5_000, words))).toBe('BidAccepted');
    expect(codeOf(await answer(who, 5_000, { storeId }))).toBe('STORE_LIMIT');
    await server.clock.set(at('10:00'));
  });

  test('two bids at once on two of its auctions do not both pass; twenty times', async () => {
    const storeId = await limited(1);
    for (let round = 0; round < 20; round++) {
      const who = await someone();
      const sales = await Promise.all([1, 2, 3].map(() => opened(server, seller, { storeId })));
      const answers = await Promise.all(sales.map((sale) => sale.bid(who, 5_000)));
      expect(answers.map(({ __typename, code }) => code ?? __typename).toSorted()).toEqual([
        'BidAccepted',
        'STORE_LIMIT',
        'STORE_LIMIT',
      ]);
    }
  });
});

describe('P20: validateOnly', () => {
  const document = `mutation ($input: PlaceBidInput!) { placeBid(input: $input) { __typename
    ... on BidRefused { code minimumBid } ... on BidAcceptable { buysNow listing { price } } } }`;
  const validate = async (who: Bidder, listingId: string, amount: number) =>
    (await server.as(who.token).ask(document, { input: { listingId, amount, validateOnly: true } })).body.data.placeBid;

  test('says what speaks against a bid, places nothing, and takes no key', async () => {
    const sale = await opened(server, seller, { buyNowPrice: 10_000 });
    const [leader, who] = [await someone(), await someone()];
    await sale.bid(leader, 5_000);
    const before = [await sale.row(), await sale.log(), await sale.steps()];
    expect(await validate(who, sale.id, 1_099)).toEqual({
      __typename: 'BidRefused',
      code: 'BID_TOO_LOW',
      minimumBid: 1_100,
    });
    expect(await validate(leader, sale.id, 5_000)).toMatchObject({ code: 'NOT_ABOVE_OWN_MAX', minimumBid: 5_001 });
    expect(await validate(seller, sale.id, 5_000)).toMatchObject({ code: 'SELLER_CANNOT_BID' });
    expect(await validate(who, 'none', 5_000)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await validate(who, sale.id, 10_000)).toMatchObject({ __typename: 'BidAcceptable', buysNow: true });
    expect([await sale.row(), await sale.log(), await sale.steps()]).toEqual(before);
    expect((await run('select 1 from idempotency where member_id = $1', who.id)).rowCount).toBe(0);
  });

  test('is no oracle for the standing maximum: below it, at it and above it the answer is the same', async () => {
    const sale = await opened(server, seller);
    const [leader, who] = [await someone(), await someone()];
    await sale.bid(leader, 5_000);
    for (const amount of [1_100, 4_999, 5_000, 5_001, 90_000])
      expect(await validate(who, sale.id, amount)).toEqual({
        __typename: 'BidAcceptable',
        buysNow: false,
        listing: { price: 1_000 },
      });
  });

  test('tells who is blocked what placing would', async () => {
    const [who, sale] = [await someone(), await opened(server, seller)];
    await block(who);
    expect(await validate(who, sale.id, 5_000)).toEqual({
      __typename: 'BidRefused',
      code: 'NOT_ALLOWED_HERE',
      minimumBid: null,
    });
  });
});
