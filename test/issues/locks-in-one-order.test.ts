/** Whoever locks an auction and its trade locks the auction first: in two orders, two at once would wait for each other for ever. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type Asked, type Person, type TestServer } from '../harness/server.ts';
import { trade, type Traded } from '../market/trade/scene.ts';
import { untilSomeoneWaits } from '../harness/meanwhile.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** What the stop of an auction and the charge of its fee do: the auction is locked, then its trade, while an act is under way. */
async function lockedMeanwhile(listingId: string, act: () => Promise<Asked>): Promise<Asked> {
  const client = await server.db.owner.connect();
  try {
    await client.query('begin');
    await client.query('select from listing where id = $1 for update', [listingId]);
    const asked = act();
    await untilSomeoneWaits(server.db);
    await client.query('update trade set held_ms = held_ms where listing_id = $1', [listingId]);
    await client.query('commit');
    return await asked;
  } finally {
    client.release(true);
  }
}

const idempotencyKey = () => randomUUID();

const acts: readonly [name: string, who: 'seller' | 'winner', text: string, input: (id: string) => object][] = [
  [
    'sendMessage',
    'winner',
    'mutation ($input: SendMessageInput!) { done: sendMessage(input: $input) { userErrors { code } } }',
    (tradeId) => ({ tradeId, text: 'Hello', idempotencyKey: idempotencyKey() }),
  ],
  [
    'shareContactCard',
    'seller',
    'mutation ($input: ShareContactCardInput!) { done: shareContactCard(input: $input) { userErrors { code } } }',
    (tradeId) => ({ tradeId, details: { phone: '0312345678' }, idempotencyKey: idempotencyKey() }),
  ],
  [
    'reportPaid',
    'winner',
    'mutation ($input: TradeStepInput!) { done: reportPaid(input: $input) { userErrors { code } } }',
    (tradeId) => ({ tradeId }),
  ],
];

test.each(acts)('%s waits for the auction before it holds the trade', async (_name, who, text, input) => {
  const scene: Traded = await trade(server);
  const person: Person = scene[who];
  const { body } = await lockedMeanwhile(scene.listingId, () =>
    server.as(person).ask(text, { input: input(scene.tradeId) }),
  );
  expect(body.errors).toBeUndefined();
  expect(body.data.done.userErrors).toEqual([]);
});
