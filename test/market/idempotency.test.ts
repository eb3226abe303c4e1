import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tasks } from '../../src/market/index.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const creating = `mutation ($input: CreateDraftInput!) { createDraft(input: $input) { listing { id } userErrors { code } } }`;

test('a key is good for 48 hours; then neither it nor its answer is kept (R31)', async () => {
  const seller = await server.member();
  const input = { title: '茶碗', category: 'TABLEWARE', startPrice: 100, idempotencyKey: 'once' };
  const create = async (): Promise<string> =>
    (await server.as(seller).ask(creating, { input })).body.data.createDraft.listing.id;
  const forget = async (): Promise<void> =>
    tasks.find(({ name }) => name === 'forget_idempotency_keys')?.run({} as never, server.market);
  const kept = async () => (await server.db.owner.query('select key from idempotency')).rows;

  const first = await create();
  await server.db.owner.query(`update idempotency set made_at = noren_now() - interval '47 hours 59 minutes'`);
  await forget();
  expect(await create()).toBe(first);

  await server.db.owner.query(`update idempotency set made_at = noren_now() - interval '48 hours 1 second'`);
  await forget();
  expect(await kept()).toEqual([]);
  expect(await create()).not.toBe(first);
});
