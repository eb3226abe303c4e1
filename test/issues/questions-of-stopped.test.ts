/** A question on an auction that an authority stopped: a record of it, which its asker can neither read nor destroy (R29). */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { letAuctionGoOn, stopAuction } from '../../src/market/selling/index.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { listed } from '../market/listing/scene.ts';
import { Questions } from '../market/post/scene.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await server.clock.set('2026-11-22T09:00:00Z');
});
afterAll(() => server.stop());

test('to withdraw it is answered as for no question, the record stays, and it can be withdrawn once the auction goes on', async () => {
  const [seller, asker] = [await server.member(), await server.member()];
  const [listingId = ''] = await listed(server.db.owner, { sellerId: seller.id });
  const questions = new Questions(server);
  const { question } = await questions.ask(asker, listingId, '箱はありますか。');
  const id = question?.id ?? '';

  await stopAuction(server.market, listingId);
  const nothing = await questions.withdraw(asker, '00000000-0000-4000-8000-000000000001');
  expect(await questions.withdraw(asker, id)).toEqual(nothing);
  expect(nothing).toMatchObject({ withdrawnId: null, userErrors: [{ code: 'NOT_FOUND' }] });
  expect((await server.db.owner.query('select from question where id = $1', [id])).rows).toHaveLength(1);

  await letAuctionGoOn(server.market, listingId);
  expect(await questions.withdraw(asker, id)).toMatchObject({ withdrawnId: id, userErrors: [] });
});
