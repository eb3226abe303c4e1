import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { digestOf } from '../../../../src/market/act.ts';
import { startServer, type TestServer } from '../../../harness/server.ts';
import { at, crowd, opened, type Bidder } from './sale.ts';

let server: TestServer;
let seller: Bidder, alice: Bidder, bob: Bidder;

beforeAll(async () => {
  server = await startServer();
  await server.clock.set(at('10:00'));
  [seller, alice, bob] = (await crowd(server, 3)) as [Bidder, Bidder, Bidder];
});
afterAll(() => server.stop());

/** Twenty calls at the same time. */
const twenty = <T>(call: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: 20 }, (_, n) => call(n)));

describe('R31: a bid sent again with its key', () => {
  test('gets the same answer, and is one bid', async () => {
    const sale = await opened(server, seller);
    const key = randomUUID();
    const first = await sale.bid(alice, 5_000, key);
    expect(await sale.bid(alice, 5_000, key)).toEqual(first);
    expect(await sale.log()).toHaveLength(1);
  });

  test('gets the outcome that it had, whatever came after, even past the end; the listing is shown as it stands now', async () => {
    const sale = await opened(server, seller);
    const [leads, stays] = [randomUUID(), randomUUID()];
    await sale.bid(alice, 5_000, leads);
    await sale.bid(bob, 2_500, stays);
    await sale.bid(bob, 9_000);
    await server.db.owner.query(`update listing set state = 'ENDED', end_at = $2 where id = $1`, [
      sale.id,
      at('10:00'),
    ]);
    expect(await sale.bid(alice, 5_000, leads)).toMatchObject({ __typename: 'BidAccepted', listing: { price: 5_250 } });
    expect(await sale.bid(bob, 2_500, stays)).toMatchObject({ __typename: 'BidOutbid', listing: { price: 5_250 } });
    expect(await sale.log()).toHaveLength(3);
  });

  test('is refused again as it was, though it might count by now', async () => {
    const sale = await opened(server, seller, { startsAt: at('11:00') });
    const key = randomUUID();
    const first = await sale.bid(alice, 5_000, key);
    expect(first).toMatchObject({ code: 'NOT_STARTED' });
    await server.db.owner.query('update listing set starts_at = $2 where id = $1', [sale.id, at('09:00')]);
    expect(await sale.bid(alice, 5_000, key)).toEqual(first);
    expect(await sale.bid(alice, 5_000)).toMatchObject({ __typename: 'BidAccepted' });
  });

  test('is refused as KEY_REUSED with another amount or on another listing, and changes nothing', async () => {
    const [sale, other] = [await opened(server, seller), await opened(server, seller)];
    const key = randomUUID();
    await sale.bid(alice, 5_000, key);
    const reused = { __typename: 'BidRefused', code: 'KEY_REUSED', minimumBid: null };
    expect(await sale.bid(alice, 6_000, key)).toMatchObject(reused);
    expect(await other.bid(alice, 5_000, key)).toMatchObject(reused);
    expect([await sale.log(), await other.log()]).toMatchObject([[{ amount: 5_000 }], []]);
  });

  test('is refused as KEY_REUSED when the key was another act’s', async () => {
    const sale = await opened(server, seller);
    const key = randomUUID();
    const done = `insert into idempotency (member_id, key, act, input_hash, answer) values ($1, $2, 'createDraft', $3, '{}')`;
    await server.db.owner.query(done, [alice.id, key, digestOf(server.market.keyring, [sale.id, 5_000])]); // even with the same input
    expect(await sale.bid(alice, 5_000, key)).toMatchObject({ code: 'KEY_REUSED' });
  });

  test('is another’s own affair: keys are per member', async () => {
    const sale = await opened(server, seller);
    const key = randomUUID();
    await sale.bid(alice, 5_000, key);
    expect(await sale.bid(bob, 6_000, key)).toMatchObject({ __typename: 'BidAccepted' });
  });
});

describe('R31, P9: the same key many times at once', () => {
  test('on one listing: one bid, and the same answer each time', async () => {
    const sale = await opened(server, seller);
    const key = randomUUID();
    const answers = await twenty(() => sale.bid(alice, 5_000, key));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ __typename: 'BidAccepted' });
    expect(await sale.log()).toHaveLength(1);
  });

  test('with different amounts: one of them counts, and the others are KEY_REUSED', async () => {
    const sale = await opened(server, seller);
    const key = randomUUID();
    const answers = await twenty((n) => sale.bid(alice, 5_000 + n, key));
    const reused = answers.filter(({ code }) => code === 'KEY_REUSED');
    expect([answers.length - reused.length, (await sale.log()).length]).toEqual([1, 1]);
  });

  test.each([1, 2, 3])('on two listings: one bid on one of them, and KEY_REUSED on the other (round %d)', async () => {
    const sales = [await opened(server, seller), await opened(server, seller)] as const;
    const key = randomUUID();
    const answers = await twenty((n) => sales[n % 2 === 0 ? 0 : 1].bid(alice, 5_000, key));
    const ways = (parity: number) =>
      new Set(answers.filter((_, n) => n % 2 === parity).map(({ __typename, code }) => code ?? __typename));
    expect([[...ways(0)], [...ways(1)]].toSorted()).toEqual([['BidAccepted'], ['KEY_REUSED']]);
    const logs = [await sales[0].log(), await sales[1].log()];
    expect(logs.map((log) => log.length).toSorted()).toEqual([0, 1]);
  });

  test('on no listing at all: NOT_FOUND each time', async () => {
    const sale = await opened(server, seller, { state: 'DRAFT' });
    const key = randomUUID();
    const answers = await twenty(() => sale.bid(alice, 5_000, key));
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['NOT_FOUND']));
  });
});
