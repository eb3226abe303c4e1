/** How often a partner can have an address looked up, and a message sent again: both are work that it chooses for us (AT-11). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { noLimits, startServer, type TestServer } from '../../../harness/server.ts';

const few = { account: { points: 3, seconds: 60 }, network: { points: 100, seconds: 60 } };

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ limits: { ...noLimits, REGISTER_WEBHOOK: few, REPLAY_WEBHOOK: few } });
});
afterAll(() => server.stop());

const registering = (
  alias: string,
): string => `${alias}: registerWebhook(input: { url: "https://127.0.0.1/", events: [ENQUIRY_ASSIGNED],
  idempotencyKey: "${alias}" }) { userErrors { code } }`;
const REPLAY = `mutation ($id: ID!) { replayWebhookDelivery(input: { deliveryId: $id }) { userErrors { code } } }`;

test('so often, each for itself, whatever the address, and as aliases too (SC-E4)', async () => {
  const [partner, other] = [await server.partner('enquiries'), await server.partner('enquiries')];
  const { body } = await server.as(partner).ask(`mutation { ${['a', 'b', 'c', 'd'].map(registering).join(' ')} }`);
  expect(body.errors?.map(({ path, extensions }) => [path[0], extensions.code])).toEqual([['d', 'TOO_MANY_ATTEMPTS']]);
  const codes: string[] = [];
  for (let times = 0; times < 4; times++) {
    const { body: again } = await server.as(partner).ask(REPLAY, { id: randomUUID() });
    const [refused] = again.data?.replayWebhookDelivery?.userErrors ?? [again.errors?.[0].extensions];
    codes.push(refused.code);
  }
  expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'TOO_MANY_ATTEMPTS']);
  const { body: others } = await server.as(other).ask(`mutation { ${registering('a')} }`);
  expect(others.data.a.userErrors).toEqual([{ code: 'URL_REFUSED' }]);
});
