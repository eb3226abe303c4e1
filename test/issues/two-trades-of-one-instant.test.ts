/**
 * Which trade came last was read from when they were decided. An offer that was accepted in the instant of the first decision
 * stood beside it, and by chance a second offer could be made for what was sold.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type Person, type TestServer } from '../harness/server.ts';
import { answer, codesOf, must, offer, offered } from '../market/runner-up/scene.ts';
import { END } from '../market/trade/scene.ts';

let server: TestServer;
let people: { readonly seller: Person; readonly bidders: readonly Person[] };

beforeAll(async () => {
  server = await startServer();
  const member = () => server.member();
  people = { seller: await member(), bidders: [await member(), await member(), await member()] };
});
afterAll(() => server.stop());

test('what was sold to a runner-up in the instant of the first decision is not offered again', async () => {
  for (let chance = 0; chance < 6; chance++) {
    const { listingId, offerId, bidders } = await offered(server, people);
    await server.clock.set(END);
    must(await answer(server, bidders[1], 'acceptOffer', offerId), 'acceptOffer');
    expect(codesOf(await offer(server, people.seller, listingId))).toEqual(['WRONG_STATE']);
  }
});
