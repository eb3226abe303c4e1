/** A key used for two acts at once: the second waits for the first without holding up the auction, and never in a ring (R31). */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type Person, type TestServer } from '../harness/server.ts';
import { enter } from '../market/bid/http/sale.ts';
import { listed } from '../market/listing/scene.ts';
import { Questions } from '../market/post/scene.ts';
import { untilSomeoneWaits } from '../harness/meanwhile.ts';

let server: TestServer;
let seller: Person, member: Person, other: Person;
beforeAll(async () => {
  server = await startServer();
  await server.clock.set('2026-11-22T09:00:00Z');
  [seller, member, other] = [await server.member(), await server.member(), await server.member()];
});
afterAll(() => server.stop());

const auction = async (): Promise<string> => (await listed(server.db.owner, { sellerId: seller.id }))[0] ?? '';

test('a bid under a key that another act is using keeps no other bidder waiting', async () => {
  const [listingId, key] = [await auction(), randomUUID()];
  const questions = new Questions(server);
  const client = await server.db.owner.connect();
  try {
    await client.query('begin');
    // The question waits here, its key taken.
    await client.query('select from member where id = $1 for no key update', [member.id]);
    const asked = questions.ask(member, listingId, '箱はありますか。', key);
    await untilSomeoneWaits(server.db);
    const bid = enter(server, member, { listingId, amount: 3_000, idempotencyKey: key });
    await untilSomeoneWaits(server.db, 2);
    const others = enter(server, other, { listingId, amount: 2_000 }).then(({ body }) => body.data.placeBid.__typename);
    expect(await Promise.race([others, wait(10_000, undefined, { ref: false })])).toBe('BidAccepted');
    await client.query('rollback');
    expect((await asked).userErrors).toEqual([]);
    expect((await bid).body.data.placeBid.code).toBe('KEY_REUSED');
  } finally {
    client.release(true);
  }
});

test('a question and a bid under one key at the same time: one is done, the other is told that the key was used', async () => {
  const questions = new Questions(server);
  for (let round = 0; round < 15; round++) {
    const [listingId, key] = [await auction(), randomUUID()];
    const both = [
      questions.asking(member, listingId, '箱はありますか。', key),
      enter(server, member, { listingId, amount: 3_000, idempotencyKey: key }),
    ];
    const [asked, bid] = await Promise.all(both);
    expect([asked?.body.errors, bid?.body.errors]).toEqual([undefined, undefined]);
    const reused = [asked?.body.data.askQuestion.userErrors[0]?.code, bid?.body.data.placeBid.code];
    expect(reused.filter((code) => code === 'KEY_REUSED')).toHaveLength(1);
  }
});
