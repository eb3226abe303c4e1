import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Listing } from '../../../src/market/listing/index.ts';
import '../../../src/market/index.ts';
import { viewerOf, type Viewer } from '../../../src/privacy/index.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { sqlAndProof } from '../../harness/sql-and-proof.ts';
import { listed } from './scene.ts';

let server: TestServer;
let members: string[];
beforeAll(async () => {
  server = await startServer();
  members = [];
  for (let made = 0; made < 4; made++) members.push((await server.member()).id);
});
afterAll(() => server.stop());

const now = Date.parse('2026-11-22T09:00:00.000Z');
const at = (offset: number): string => new Date(now + offset).toISOString();

/** Around the instant, and far from it. */
const offset = fc.oneof(
  fc.constantFrom(-1, 0, 1),
  fc.integer({ min: -400, max: 400 }).map((days) => days * 86_400_000),
);
const auction = fc.record({
  state: fc.constantFrom('DRAFT', 'OPEN', 'ENDED', 'CANCELLED'),
  seller: fc.nat({ max: 2 }),
  endAt: offset,
  historyUntil: fc.option(offset),
  bidders: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 3 }),
});

test('lists hold a listing for exactly those to whom its proofs show it, in any state at any time (P5.2)', async () => {
  const { owner } = server.db;
  const viewers: Viewer[] = [viewerOf('visitor'), ...members.map((id) => viewerOf('member', id, id))];
  const sum = { seen: 0, hidden: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(auction, { minLength: 20, maxLength: 40 }), async (auctions) => {
      await owner.query('truncate bid, listing cascade');
      const words = auctions.map(({ state, seller, endAt, historyUntil }) => ({
        sellerId: members[seller] as string, // one of the four
        state,
        endAt: at(endAt),
        historyUntil: historyUntil === null ? null : at(historyUntil),
      }));
      const ids = await listed(owner, ...words);
      const bids = auctions.flatMap(({ bidders }, index) =>
        bidders.map((bidder, seq) => [ids[index], seq + 1, members[bidder]]),
      );
      await owner.query(
        `insert into bid (listing_id, seq, bidder_id, maximum, placed_at)
          select (b->>0)::uuid, (b->>1)::int, (b->>2)::uuid, 1000, noren_now() from json_array_elements($1::json) b`,
        [JSON.stringify(bids)],
      );
      const { disagreements, seen, hidden } = await sqlAndProof(owner, Listing, viewers, at(0));
      sum.seen += seen;
      sum.hidden += hidden;
      expect(disagreements).toEqual([]);
    }),
    { numRuns: 25 },
  );
  expect(sum.seen).toBeGreaterThan(500);
  expect(sum.hidden).toBeGreaterThan(500);
});
