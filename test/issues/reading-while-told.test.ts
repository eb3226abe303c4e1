/** Reading one's notices while more of the same comes: both lock them in one order, so neither waits for the other for ever. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../harness/server.ts';
import { listed } from '../market/listing/scene.ts';
import { markRead, unreadOf } from '../market/notice/noticing.ts';
import { untilSomeoneWaits } from '../harness/meanwhile.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test.each(['all', 'by their ids'])('marking notices read, %s, while they grow', async (how) => {
  const [seller, reader] = [await server.member(), await server.member()];
  const { owner } = server.db;
  const listings: string[] = [];
  for (let n = 0; n < 3; n++) listings.push(...(await listed(owner, { sellerId: seller.id, title: `茶碗 ${n}` })));
  const [first = '', ...others] = listings.sort();
  const write = `insert into notice (kind, member_id, listing_id, gathers, count) values ('OUTBID', $1, $2, true, 1)
    on conflict (member_id, kind, listing_id) where gathers and read_at is null do update set count = notice.count + 1 returning id`;
  const ids: string[] = [];
  // Whichever way they are looked through, the first that grows stands behind another.
  for (const listingId of [others[0], first, others[1]])
    ids.push(...(await owner.query<{ id: string }>(write, [reader.id, listingId])).rows.map(({ id }) => id));

  const relay = await owner.connect();
  await relay.query('begin');
  await relay.query(write, [reader.id, first]);
  const read = markRead(server, reader, how === 'all' ? undefined : ids);
  await untilSomeoneWaits(server.db);
  for (const listingId of others) await relay.query(write, [reader.id, listingId]);
  await relay.query('commit');
  relay.release();

  expect((await read)?.userErrors).toEqual([]);
  expect(await unreadOf(server, reader)).toBe(0);
});
