import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dueAt } from '../../harness/jobs.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { auction, close, END, sweep } from './scene.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function tradesOf(listingId: string) {
  const { rows } = await server.db.owner.query('select * from trade where listing_id = $1', [listingId]);
  const cards = await server.db.owner.query('select owner_id, trade_id from contact_card where listing_id = $1', [
    listingId,
  ]);
  return { trades: rows, cards: cards.rows };
}

async function listingOf(listingId: string) {
  const { rows } = await server.db.owner.query(
    'select state, ended_at, history_until, end_at from listing where id = $1',
    [listingId],
  );
  return rows[0];
}

const DAY = 86_400_000;

describe('The end of an auction (R14, R20)', () => {
  test('makes one trade and both cards, decided at the end, however late the job comes', async () => {
    const { listingId, seller, winner } = await auction(server);
    await server.clock.set('2026-12-03T12:00:00Z');
    await close(server, listingId);
    const { trades, cards } = await tradesOf(listingId);
    expect(trades).toHaveLength(1);
    expect(trades[0]).toMatchObject({
      seller_id: seller.id,
      winner_id: winner.id,
      price: 1100,
      state: 'AWAITING_PAYMENT',
      decided_at: new Date(END),
    });
    expect(trades[0].contact_until).toEqual(new Date(Date.parse(END) + 120 * DAY));
    expect(cards.map((card) => card.owner_id).sort()).toEqual([seller.id, winner.id].sort());
    expect(await listingOf(listingId)).toMatchObject({
      state: 'ENDED',
      ended_at: new Date(END),
      history_until: new Date(Date.parse(END) + 180 * DAY),
    });
  });

  test('comes to the same in eight runs at once and in one more', async () => {
    const { listingId } = await auction(server);
    await server.clock.set('2026-12-01T12:00:00Z');
    await Promise.all(Array.from({ length: 8 }, () => close(server, listingId)));
    await close(server, listingId);
    const { trades, cards } = await tradesOf(listingId);
    expect([trades.length, cards.length]).toEqual([1, 2]);
  });

  test('is nothing a millisecond before, and the job comes again at the end', async () => {
    const { listingId } = await auction(server);
    await server.clock.set('2026-12-01T11:59:59.999Z');
    await close(server, listingId);
    expect((await listingOf(listingId)).state).toBe('OPEN');
    expect((await tradesOf(listingId)).trades).toEqual([]);
    expect(await dueAt(server, `close:${listingId}`)).toEqual([new Date(END)]);
  });

  test('moves with an extension: the job at the old end finds nothing to end (R13)', async () => {
    const { listingId } = await auction(server);
    await server.db.owner.query(`update listing set end_at = end_at + interval '5 minutes' where id = $1`, [listingId]);
    await server.clock.set('2026-12-01T12:00:01Z');
    await close(server, listingId);
    expect((await listingOf(listingId)).state).toBe('OPEN');
    await server.clock.set('2026-12-01T12:05:00Z');
    await close(server, listingId);
    expect((await tradesOf(listingId)).trades[0].decided_at).toEqual(new Date('2026-12-01T12:05:00Z'));
  });

  test('without a bid ends the listing and makes no trade (R21)', async () => {
    const { listingId } = await auction(server, { bids: false });
    await server.clock.set('2026-12-01T12:00:01Z');
    await close(server, listingId);
    expect((await listingOf(listingId)).state).toBe('ENDED');
    expect((await tradesOf(listingId)).trades).toEqual([]);
  });

  test('is nothing for a cancelled listing, and nothing for one that is not there', async () => {
    const { listingId } = await auction(server);
    await server.db.owner.query(`update listing set state = 'CANCELLED' where id = $1`, [listingId]);
    await server.clock.set('2026-12-02T12:00:01Z');
    await close(server, listingId);
    await close(server, '00000000-0000-4000-8000-000000000001');
    expect((await tradesOf(listingId)).trades).toEqual([]);
  });

  test('is found by the sweep where the job got lost', async () => {
    const { listingId } = await auction(server);
    await server.clock.set('2026-12-01T12:00:30Z');
    await sweep(server);
    await server.db.owner.query('update graphile_worker._private_jobs set run_at = now()'); // the queue runs by the real clock
    await server.runJobs();
    expect((await tradesOf(listingId)).trades).toHaveLength(1);
  });

  test('makes a trade even where a side’s registration can be read no more', async () => {
    const { listingId, winner } = await auction(server);
    await server.db.owner.query(
      `update record_key set wrapped = '', destroyed_at = now() where record_id = (select id from registration where member_id = $1)`,
      [winner.id],
    );
    await server.clock.set('2026-12-01T12:00:00Z');
    await close(server, listingId);
    expect((await tradesOf(listingId)).cards).toHaveLength(2);
  });
});
