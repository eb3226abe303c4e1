import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dueAt } from '../../harness/jobs.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { at, crowd, opened, type Bidder } from '../bid/http/sale.ts';
import { close } from '../trade/scene.ts';
import { relist } from './scene.ts';

let server: TestServer;
let seller: Bidder, a: Bidder;

beforeAll(async () => {
  server = await startServer();
  await server.clock.set(at('10:00'));
  [seller, a] = (await crowd(server, 2)) as [Bidder, Bidder];
});
afterAll(() => server.stop());

const again = (listingId: string, more: object = {}) =>
  relist(server, seller, { listingId, idempotencyKey: randomUUID(), ...more });

async function unsold(startPrice = 3_000): Promise<string> {
  const { id } = await opened(server, seller, { startPrice, endAt: at('10:00') });
  await close(server, id);
  return id;
}

async function endNow(id: string): Promise<void> {
  await server.db.owner.query('update listing set end_at = noren_now() where id = $1', [id]);
  await close(server, id);
}

describe('R21: an unsold auction is put up again', () => {
  test('up to three times, each cut on the last start price: 3,000 → 2,700 → 2,430 → 2,187', async () => {
    let id = await unsold();
    for (const startPrice of [2_700, 2_430, 2_187]) {
      const { listing, userErrors } = await again(id, { cutPercent: 10 });
      expect(userErrors).toEqual([]);
      expect(listing).toMatchObject({ state: 'OPEN', startPrice, price: startPrice, relistedFrom: { id } });
      id = listing.id;
      await endNow(id);
    }
    expect(await again(id, { cutPercent: 10 })).toMatchObject({
      listing: null,
      refused: { from: 'ENDED', to: 'OPEN' },
      userErrors: [{ code: 'RELIST_LIMIT' }],
    });
  });

  test('without a cut the price stays; what is less than a yen is left out', async () => {
    expect((await again(await unsold(999))).listing.startPrice).toBe(999);
    expect((await again(await unsold(999), { cutPercent: 33 })).listing.startPrice).toBe(669);
  });

  test('each one once, also with two at the same time, and the same key gets the same listing (P9)', async () => {
    const id = await unsold();
    const all = await Promise.all([again(id), again(id), again(id, { idempotencyKey: 'once' })]);
    expect(all.filter(({ listing }) => listing !== null)).toHaveLength(1);
    const other = await unsold();
    const key = { idempotencyKey: 'same' };
    const [one, two] = await Promise.all([again(other, key), again(other, key)]);
    expect(one.listing.id).toBe(two.listing.id);
    expect(await again(other, { ...key, cutPercent: 5 })).toMatchObject({ userErrors: [{ code: 'KEY_REUSED' }] });
    expect(await again(other)).toMatchObject({ userErrors: [{ code: 'RELISTED_BEFORE' }] });
  });

  test('can be tried dry: nothing is put up, and its key is not used up (P20)', async () => {
    const id = await unsold();
    const listings = async () => (await server.db.owner.query('select count(*) from listing')).rows;
    const before = await listings();
    const key = { idempotencyKey: 'tried' };
    expect(await again(id, { ...key, validateOnly: true })).toMatchObject({
      listing: null,
      refused: null,
      userErrors: [],
    });
    expect(await again(id, { days: 99, validateOnly: true })).toMatchObject({
      userErrors: [{ code: 'END_OUT_OF_RANGE' }],
    });
    expect(await listings()).toEqual(before);
    expect((await again(id, key)).listing).toMatchObject({ relistedFrom: { id } });
    expect(await again(id, { validateOnly: true })).toMatchObject({ userErrors: [{ code: 'RELISTED_BEFORE' }] });
  });

  test('nobody else knows that it is the same', async () => {
    const { listing } = await again(await unsold());
    const { body } = await server
      .as(a.token)
      .ask('query ($id: ID!) { listing(id: $id) { startPrice relistedFrom { id } } }', { id: listing.id });
    expect(body.data.listing).toEqual({ startPrice: 3_000, relistedFrom: null });
  });

  test('not one that is open, had a winner, or is another’s; not by a cut of all', async () => {
    const open = await opened(server, seller);
    expect(await again(open.id)).toMatchObject({ refused: { from: 'OPEN', to: 'OPEN' } });
    await open.bid(a, 2_000);
    await endNow(open.id);
    expect(await again(open.id)).toMatchObject({ userErrors: [{ code: 'HAD_A_WINNER' }] });
    const id = await unsold();
    expect(await again(id, { cutPercent: 100 })).toMatchObject({
      userErrors: [{ code: 'CUT_OUT_OF_RANGE', field: ['cutPercent'] }],
    });
    expect(await again(id, { days: 99 })).toMatchObject({ userErrors: [{ code: 'END_OUT_OF_RANGE' }] });
    const { userErrors } = await relist(server, a, { listingId: id, idempotencyKey: 'mine' });
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('the new one can be found, is bid on, and ends by its own job', async () => {
    const { listing } = await again(await unsold());
    const { rows } = await server.db.owner.query('select 1 from listing_search where listing_id = $1', [listing.id]);
    expect(rows).toHaveLength(1);
    expect(await dueAt(server, `close:${listing.id}`)).toEqual([new Date(listing.endAt)]);
  });
});
