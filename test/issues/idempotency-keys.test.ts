import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../harness/server.ts';
import { trade } from '../market/trade/scene.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const sending = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { sentMessage { id } userErrors { code } } }`;
const opening = `mutation ($input: RegisterStoreInput!) { registerStore(input: $input) { store { id } userErrors { code } } }`;

/** Characters that no text of the database can hold, a key of any length, and none. */
const unfit = ['a\u0000b', '\u0000', 'k'.repeat(101), '鍵', ''];

test('an idempotency key that cannot be kept is the caller’s mistake, and nothing of ours failed (P9, SC-C4)', async () => {
  const { tradeId, winner } = await trade(server);
  const page = { postalCode: '1000001', prefecture: '東京', city: '千代田区', street: '1-1' };
  const terms = `priceAndShipping payment deliveryTime applicationPeriod withdrawalAndReturns extraCosts nonConformity
    softwareEnvironment repeatedContracts quantityLimits foreignOffice`.split(/\s+/);
  const store = {
    shopName: '鍵の店',
    phone: '03-3212-3456',
    address: page,
    ...Object.fromEntries(terms.map((term) => [term, 'なし'])),
  };
  for (const idempotencyKey of unfit) {
    const sent = await server.as(winner).ask(sending, { input: { tradeId, text: 'Hello', idempotencyKey } });
    const opened = await server.as(winner).ask(opening, { input: { ...store, idempotencyKey } });
    for (const { status, body } of [sent, opened]) {
      expect(status).toBe(400);
      expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  }
});
