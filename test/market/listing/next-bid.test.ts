import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../../harness/server.ts';
import type { Person } from '../../harness/people.ts';
import { listed } from './scene.ts';

let server: TestServer;
let seller: Person;
beforeAll(async () => {
  server = await startServer();
  await server.clock.set('2026-11-22T09:00:00Z');
  seller = await server.member();
});
afterAll(() => server.stop());

async function nextBid(words: object, leader?: Person): Promise<number | null> {
  const [id] = await listed(server.db.owner, { sellerId: seller.id, ...words });
  if (leader)
    await server.db.owner.query('update listing set leader_id = $2, leader_maximum = 999999999 where id = $1', [
      id,
      leader.id,
    ]);
  const { body } = await server.as(seller).ask('query($id: ID!) { listing(id: $id) { minimumNextBid } }', { id });
  return body.data.listing.minimumNextBid as number | null;
}

test('the least next bid is the start price before a first bid, and an increment above the price after it (R2, R3)', async () => {
  const leader = await server.member();
  expect(await nextBid({ price: 1000 })).toBe(1000);
  expect(await nextBid({ price: 1000 }, leader)).toBe(1100);
  expect(await nextBid({ price: 4999 }, leader)).toBe(5099);
});

test('there is none for a draft, after the end by the clock, after a cancellation, or above the highest amount (P15)', async () => {
  const leader = await server.member();
  expect(await nextBid({ state: 'DRAFT' })).toBeNull();
  expect(await nextBid({ state: 'OPEN', endAt: '2026-11-22T09:00:00Z' })).toBeNull();
  expect(await nextBid({ state: 'OPEN', endAt: '2026-11-22T09:00:00.001Z' })).toBe(1000);
  expect(await nextBid({ state: 'ENDED', endAt: '2026-11-23T09:00:00Z' })).toBeNull();
  expect(await nextBid({ state: 'CANCELLED' })).toBeNull();
  expect(await nextBid({ price: 999_999_999 }, leader)).toBeNull();
});
