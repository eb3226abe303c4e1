import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { ContactCard, Message, Trade } from '../../../src/market/trade/index.ts';
import { viewerOf, type Viewer } from '../../../src/privacy/index.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { sqlAndProof } from '../../harness/sql-and-proof.ts';
import { auction } from './scene.ts';

let server: TestServer;
let members: string[];
let listingId: string;
beforeAll(async () => {
  server = await startServer();
  members = await Promise.all(Array.from({ length: 4 }, async () => (await server.member()).id));
  ({ listingId } = await auction(server, { bids: false }));
});
afterAll(() => server.stop());

const now = Date.parse('2026-12-01T12:00:00.000Z');
const at = (offset: number): Date => new Date(now + offset);

const trade = fc.record({
  state: fc.constantFrom('AWAITING_PAYMENT', 'PAID', 'SHIPPED', 'RECEIVED', 'CANCELLED'),
  sides: fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 2, maxLength: 2 }),
  contactUntil: fc.oneof(
    fc.constantFrom(-1, 0, 1),
    fc.integer({ min: -200, max: 200 }).map((days) => days * 86_400_000),
  ),
});
type Sample = typeof trade extends fc.Arbitrary<infer T> ? T : never;

async function write({ state, sides, contactUntil }: Sample): Promise<void> {
  const { owner } = server.db;
  const [id, [seller, winner]] = [randomUUID(), sides.map((side) => members[side])];
  const off = state === 'CANCELLED' ? [at(0), 'SELLER', 'AGREED'] : [null, null, null];
  await owner.query(
    `insert into trade (listing_id, id, seller_id, winner_id, price, state, decided_at, contact_until, cancelled_at, cancelled_by, cancel_reason)
      values ($1, $2, $3, $4, 1000, $5, $6, $7, $8, $9, $10)`,
    [listingId, id, seller, winner, state, at(0), at(contactUntil), ...off],
  );
  for (const [line, [side, person]] of [
    ['SELLER', seller],
    ['WINNER', winner],
  ].entries()) {
    await owner.query(`insert into contact_card (listing_id, trade_id, owner_id, contact) values ($1, $2, $3, '')`, [
      listingId,
      id,
      person,
    ]);
    await owner.query(
      `insert into message (listing_id, trade_id, line, author_id, side, body, sent_at) values ($1, $2, $3, $4, $5, '', $6)`,
      [listingId, id, line + 1, person, side, at(0)],
    );
  }
}

describe.each([Trade, ContactCard, Message])('%p', (type) => {
  test('is in lists and by id for exactly those to whom its proofs show it, in any state at any time', async () => {
    const { owner } = server.db;
    await owner.query('drop index if exists trade_one_standing_each');
    const viewers: Viewer[] = [viewerOf('visitor'), ...members.map((id) => viewerOf('member', id, id))];
    const sum = { seen: 0, hidden: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(trade, { minLength: 3, maxLength: 10 }), async (trades) => {
        await owner.query('truncate message, contact_card, trade cascade');
        for (const sample of trades) await write(sample);
        const { disagreements, seen, hidden } = await sqlAndProof(owner, type, viewers, at(0).toISOString());
        sum.seen += seen;
        sum.hidden += hidden;
        expect(disagreements).toEqual([]);
      }),
      { numRuns: 10 },
    );
    expect(Math.min(sum.seen, sum.hidden)).toBeGreaterThan(50);
  });
});
