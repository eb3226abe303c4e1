import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { startServer, type Answer, type TestServer } from '../../../harness/server.ts';
import { at, crowd, opened, type Bidder, type Sale } from './sale.ts';

let server: TestServer;
let seller: Bidder, alice: Bidder, bob: Bidder;

beforeAll(async () => {
  server = await startServer();
  await server.clock.set(at('10:00'));
  [seller, alice, bob] = (await crowd(server, 3)) as [Bidder, Bidder, Bidder];
});
beforeEach(() => server.clock.set(at('10:00')));
afterAll(() => server.stop());

/** An auction until 21:00 in which Alice leads with 50,000, so that a bid of Bob's raises the price. */
async function underWay(): Promise<Sale> {
  const sale = await opened(server, seller);
  await sale.bid(alice, 50_000);
  return sale;
}

async function bidAt(sale: Sale, time: string, bidder: Bidder, amount: number): Promise<Answer['data']> {
  await server.clock.set(at(time));
  return sale.bid(bidder, amount);
}

const endOf = async (sale: Sale): Promise<string> => (await sale.seen()).endAt;

describe('R13: the extension', () => {
  test.each([
    ['20:54:59', '21:00'],
    ['20:54:59.999', '21:00'],
    ['20:55:00', '21:05'],
    ['20:59:59.999', '21:05'],
  ])('a bid at %s that raises the price makes the end %s', async (time, end) => {
    const sale = await underWay();
    expect(await bidAt(sale, time, bob, 2_000)).toMatchObject({
      __typename: 'BidOutbid',
      listing: { endAt: at(`${end}:00.000`) },
    });
  });

  test('repeats without limit: 20:55:00 → 21:05, 21:04:59 → 21:10, 21:09:59.999 → 21:15', async () => {
    const sale = await underWay();
    await bidAt(sale, '20:55:00', bob, 2_000);
    await bidAt(sale, '21:04:59', bob, 3_000);
    expect(await endOf(sale)).toBe(at('21:10:00.000'));
    await bidAt(sale, '21:09:59.999', bob, 4_000);
    expect(await endOf(sale)).toBe(at('21:15:00.000'));
  });

  test('neither a first bid nor a hidden raise extends', async () => {
    const first = await opened(server, seller);
    await bidAt(first, '20:59:00', alice, 5_000);
    const raised = await underWay();
    await bidAt(raised, '20:59:00', alice, 60_000);
    expect([await endOf(first), await endOf(raised)]).toEqual([at('21:00:00.000'), at('21:00:00.000')]);
  });
});

describe('R14: the deadline by the database’s clock', () => {
  test('20:59:59.999 counts, 21:00:00.000 does not', async () => {
    const [sale, other] = [await underWay(), await underWay()];
    expect(await bidAt(sale, '20:59:59.999', bob, 2_000)).toMatchObject({ __typename: 'BidOutbid' });
    expect(await bidAt(other, '21:00:00.000', bob, 2_000)).toMatchObject({ code: 'AUCTION_ENDED' });
  });

  test.each([-5_000, 5_000])('a server whose own clock is %d ms off decides the same', async (skew) => {
    const [sale, other] = [await underWay(), await underWay()];
    const real = Date.now;
    const skewed = jest.spyOn(Date, 'now').mockImplementation(() => real() + skew);
    try {
      expect(await bidAt(sale, '20:59:59.999', bob, 2_000)).toMatchObject({
        __typename: 'BidOutbid',
        listing: { endAt: at('21:05:00.000') },
      });
      expect(await bidAt(other, '21:00:00.000', bob, 2_000)).toMatchObject({ code: 'AUCTION_ENDED' });
    } finally {
      skewed.mockRestore();
    }
    expect((await sale.log()).at(-1)?.at).toBe(Date.parse(at('20:59:59.999')));
  });
});

describe('R14: a bid that waits for the auction’s lock', () => {
  /** Holds the row while Bob's bid is sent at `sent` and waits, lets `meanwhile` happen in the holder's transaction, lets go at `freed`. */
  async function waitedFor(
    sale: Sale,
    [sent, freed]: readonly [string, string],
    meanwhile = 'select 1',
  ): Promise<Answer['data']> {
    await server.clock.set(at(sent));
    const holder = await server.db.owner.connect();
    try {
      await holder.query('begin');
      await holder.query('select 1 from listing where id = $1 for update', [sale.id]);
      const answer = sale.bid(bob, 2_000);
      await someoneWaits();
      await holder.query(meanwhile.replace('$1', `'${sale.id}'`));
      await server.clock.set(at(freed));
      await holder.query('commit');
      return await answer;
    } finally {
      holder.release();
    }
  }

  async function someoneWaits(): Promise<void> {
    const waiting = `select 1 from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`;
    for (let tries = 500; tries > 0; tries--) {
      if ((await server.db.owner.query(waiting)).rowCount) return;
      await wait(10);
    }
    throw new Error('No bid waits for the lock.');
  }

  test('past the end is refused, though it was sent in time', async () => {
    const sale = await underWay();
    expect(await waitedFor(sale, ['20:59:59', '21:00:00'])).toMatchObject({ code: 'AUCTION_ENDED' });
    expect(await sale.log()).toHaveLength(1);
  });

  test('and gets it in time counts, at the time at which it got it', async () => {
    const sale = await underWay();
    expect(await waitedFor(sale, ['20:54:00', '20:59:59.999'])).toMatchObject({
      __typename: 'BidOutbid',
      listing: { endAt: at('21:05:00.000') },
    });
    expect((await sale.log()).at(-1)?.at).toBe(Date.parse(at('20:59:59.999')));
  });

  test('counts past the first end when the bid before it has moved the end', async () => {
    const sale = await underWay();
    const moved = `update listing set end_at = end_at + interval '5 minutes' where id = $1`;
    expect(await waitedFor(sale, ['20:59:59', '21:00:00'], moved)).toMatchObject({
      __typename: 'BidOutbid',
      listing: { endAt: at('21:10:00.000') },
    });
  });

  test('is decided on what stands after the wait: a price that rose, an auction that was called off', async () => {
    const [sale, other] = [await underWay(), await underWay()];
    const raised = 'update listing set price = 2100, second_maximum = 2000 where id = $1';
    expect(await waitedFor(sale, ['10:00:00', '10:00:01'], raised)).toMatchObject({
      code: 'BID_TOO_LOW',
      minimumBid: 2_200,
    });
    const calledOff = `update listing set state = 'CANCELLED' where id = $1`;
    expect(await waitedFor(other, ['10:00:00', '10:00:01'], calledOff)).toMatchObject({ code: 'AUCTION_ENDED' });
  });
});
