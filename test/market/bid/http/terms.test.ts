import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startServer, type TestServer } from '../../../harness/server.ts';
import type { Person } from '../../../harness/people.ts';
import { at, crowd, opened, type Bidder, type Sale } from './sale.ts';

let server: TestServer;
let seller: Person, alice: Person, bob: Person;
let others: Bidder[];

beforeAll(async () => {
  server = await startServer();
  [seller, alice, bob] = (await Promise.all([1, 2, 3].map(() => server.member()))) as [Person, Person, Person];
  others = await crowd(server, 20);
  await server.clock.set(at('10:00'));
});
afterAll(() => server.stop());

const standing = `query ($id: ID!) { listing(id: $id) { state price reserveStatus reservePrice buyNowPrice minimumNextBid endAt
  leader { nickname } } }`;
const seen = async (sale: Sale, who?: Person) =>
  (await server.as(who).ask(standing, { id: sale.id })).body.data.listing;

async function tradesOf({ id }: Sale): Promise<{ winner_id: string; price: number }[]> {
  return (await server.db.owner.query('select winner_id, price from trade where listing_id = $1', [id])).rows;
}

async function told({ id }: Sale): Promise<string[]> {
  const { rows } = await server.db.owner.query<{ line: string }>(
    `select happening || coalesce(' ' || m.nickname, '') as line from outbox o left join member m on m.id = o.member_id
      where o.listing_id = $1 order by o.id`,
    [id],
  );
  return rows.map(({ line }) => line);
}

describe('R11: a reserve', () => {
  test('is not met until a maximum reaches it; how much it is, only its seller sees', async () => {
    const sale = await opened(server, seller, { reservePrice: 8_000 });
    expect(await seen(sale)).toMatchObject({ reserveStatus: 'NOT_MET', price: 1_000, minimumNextBid: 1_000 });
    await sale.bid(alice, 5_000);
    expect(await seen(sale)).toMatchObject({ reserveStatus: 'NOT_MET', price: 5_000, minimumNextBid: 5_250 });
    await sale.bid(bob, 9_000);
    for (const who of [undefined, alice, bob])
      expect(await seen(sale, who)).toMatchObject({ reserveStatus: 'MET', price: 8_000, reservePrice: null });
    expect(await seen(sale, seller)).toMatchObject({ reserveStatus: 'MET', reservePrice: 8_000 });
  });

  test('hidden, it is null with a reason (P7)', async () => {
    const sale = await opened(server, seller, { reservePrice: 8_888_888 }); // long enough to be in no id by chance
    const { body, text } = await server.as(alice).ask(standing, { id: sale.id });
    expect(JSON.stringify(body.extensions.privacy)).toContain('reservePrice');
    expect(text).not.toContain('8888888');
  });

  test('that is not met at the end leaves the listing unsold: no trade, and its seller is told so', async () => {
    const sale = await opened(server, seller, { reservePrice: 8_000, endAt: at('10:30') });
    await sale.bid(alice, 7_999);
    await server.clock.set(at('10:30'));
    await close(sale);
    expect(await tradesOf(sale)).toEqual([]);
    expect(await told(sale)).toContain(`UNSOLD ${seller.nickname}`);
    expect(await seen(sale)).toMatchObject({ state: 'ENDED', reserveStatus: 'NOT_MET' });
    await server.clock.set(at('10:00'));
  });

  test('that is met at the end makes the trade at the price', async () => {
    const sale = await opened(server, seller, { reservePrice: 8_000, endAt: at('10:30') });
    await sale.bid(alice, 8_000);
    await server.clock.set(at('10:30'));
    await close(sale);
    expect(await tradesOf(sale)).toEqual([{ winner_id: alice.id, price: 8_000 }]);
    await server.clock.set(at('10:00'));
  });
});

async function close({ id }: Sale): Promise<void> {
  const { tradeTasks } = await import('../../../../src/market/trade/index.ts');
  await tradeTasks[0].run({ listingId: id }, server.market);
}

describe('R12: buying at once', () => {
  const offered = { buyNowPrice: 10_000 };

  test('ends the auction at the buy-now price; the trade is made by the job that was put down with it', async () => {
    const sale = await opened(server, seller, offered);
    await sale.bid(alice, 3_000);
    expect(await sale.bid(bob, 12_000)).toMatchObject({
      __typename: 'BidAccepted',
      listing: { price: 10_000, endAt: at('10:00:00.000'), leader: { nickname: bob.nickname } },
    });
    expect(await seen(sale)).toMatchObject({ state: 'ENDED', minimumNextBid: null });
    expect(await sale.history()).toEqual([`${alice.nickname} 1000`, `${bob.nickname} 10000`]);
    expect(await told(sale)).toEqual(['LISTING_CHANGED', 'LISTING_CHANGED', `OUTBID ${alice.nickname}`]);
    await server.runJobs();
    expect(await tradesOf(sale)).toEqual([{ winner_id: bob.id, price: 10_000 }]);
  });

  test('a bid that comes later is refused as AUCTION_ENDED, before and after the job', async () => {
    const sale = await opened(server, seller, offered);
    await sale.bid(alice, 10_000);
    const refused = { __typename: 'BidRefused', code: 'AUCTION_ENDED', minimumBid: null };
    expect(await sale.bid(bob, 20_000)).toMatchObject(refused);
    await server.runJobs();
    expect(await sale.bid(bob, 20_000)).toMatchObject(refused);
    expect(await sale.log()).toHaveLength(1);
  });

  test('takes the place of the closing at the old end: one trade, one job', async () => {
    const sale = await opened(server, seller, offered);
    const job = `insert into outbox (happening, listing_id) select 'LISTING_CHANGED', $1::uuid
      where graphile_worker.add_job('close_auction', json_build_object('listingId', $1::text), run_at => now() + interval '1 day',
        job_key => 'close:' || $1::text) is not null`;
    await server.db.owner.query(job, [sale.id]);
    await sale.bid(alice, 10_000);
    await server.runJobs();
    const jobs = await server.db.owner.query(`select 1 from graphile_worker._private_jobs where key = $1`, [
      `close:${sale.id}`,
    ]);
    expect([jobs.rowCount, await tradesOf(sale)]).toEqual([0, [{ winner_id: alice.id, price: 10_000 }]]);
  });

  test('sent again with its key gets the same answer, and buys once (R31)', async () => {
    const sale = await opened(server, seller, offered);
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => sale.bid(alice, 10_000, key)));
    await server.runJobs();
    answers.push(await sale.bid(alice, 10_000, key));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.__typename)))).toEqual(new Set(['"BidAccepted"']));
    expect([(await sale.log()).length, (await tradesOf(sale)).length]).toEqual([1, 1]);
    expect(await sale.bid(alice, 11_000, key)).toMatchObject({ code: 'KEY_REUSED' });
  });

  test('the bid keeps its two round trips: three statements, then two', async () => {
    const sale = await opened(server, seller, offered);
    const bid = `mutation ($input: PlaceBidInput!) { placeBid(input: $input) { __typename } }`;
    const input = { listingId: sale.id, amount: 10_000, idempotencyKey: randomUUID() };
    const { statements } = await server.as(alice).ask(bid, { input });
    const words = statements.map((text) => text.trim().split(/\s/)[0]?.toLowerCase());
    expect(words).toEqual(['begin', 'select', 'select', 'with', 'commit']);
  });
});

describe('R12, R32: at the same moment', () => {
  const bidOf = (answer: { __typename: string; code?: string }) => answer.code ?? answer.__typename;

  test('of two who buy exactly one does, and the other finds it ended; thirty times', async () => {
    for (let round = 0; round < 30; round++) {
      const sale = await opened(server, seller, { buyNowPrice: 10_000 });
      const both = round % 2 === 0 ? [alice, bob] : [bob, alice];
      const answers = await Promise.all(both.map((who, n) => sale.bid(who, 10_000 + n)));
      expect(answers.map(bidOf).toSorted()).toEqual(['AUCTION_ENDED', 'BidAccepted']);
      const buyer = both[answers.findIndex((answer) => bidOf(answer) === 'BidAccepted')];
      expect(await sale.row()).toMatchObject({ leaderId: buyer?.id, price: 10_000, bidCount: 1, bidSeq: 1 });
    }
    await server.runJobs();
    const doubled = 'select listing_id from trade group by listing_id having count(*) > 1';
    expect((await server.db.owner.query(doubled)).rows).toEqual([]);
  });

  test('of twenty who buy or bid, the state is that of the order of their numbers, and ends with who bought', async () => {
    for (let round = 0; round < 5; round++) {
      const sale = await opened(server, seller, { buyNowPrice: 10_000, reservePrice: 6_000 });
      const answers = await Promise.all(
        others.map((who, n) => sale.bid(who, n % 4 === 0 ? 10_000 + n : 1_000 + 300 * ((n * 7 + round) % 20))),
      );
      const [log, row] = [await sale.log(), await sale.row()];
      const bought = log.filter(({ amount }) => amount >= 10_000);
      expect(bought).toEqual([log.at(-1)]);
      expect(row).toMatchObject({ leaderId: bought[0]?.bidderId, price: 10_000, endAt: Date.parse(at('10:00')) });
      expect(answers.filter((answer) => bidOf(answer).startsWith('Bid'))).toHaveLength(log.length);
    }
  });
});

describe('P15: the server’s sums', () => {
  const sums = `query ($id: ID!) { listing(id: $id) { minimumNextBid suggestedBids few: totalCost(bid: 2000) many: totalCost(bid: 99999)
    myStanding { isLeading isWinningIfEndedNow } } }`;
  const asked = async (sale: Sale, who?: Person) => (await server.as(who).ask(sums, { id: sale.id })).body.data.listing;

  test('one may lead and not win: the reserve is not met', async () => {
    const sale = await opened(server, seller, { reservePrice: 8_000, buyNowPrice: 9_000 });
    await sale.bid(alice, 5_000);
    const open = { minimumNextBid: 5_250, suggestedBids: [5_250, 5_500, 5_750], few: 2_000, many: 9_000 };
    expect(await asked(sale, alice)).toEqual({ ...open, myStanding: { isLeading: true, isWinningIfEndedNow: false } });
    for (const who of [undefined, bob, seller]) expect(await asked(sale, who)).toEqual({ ...open, myStanding: null });
    await sale.bid(bob, 8_500);
    expect((await asked(sale, bob)).myStanding).toEqual({ isLeading: true, isWinningIfEndedNow: true });
    expect((await asked(sale, alice)).myStanding).toEqual({ isLeading: false, isWinningIfEndedNow: false });
    await sale.bid(alice, 9_000);
    const over = { minimumNextBid: null, suggestedBids: [], few: null, many: null };
    expect(await asked(sale, alice)).toEqual({ ...over, myStanding: { isLeading: true, isWinningIfEndedNow: true } });
  });
});
