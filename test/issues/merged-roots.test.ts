import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type Answer, type TestServer } from '../harness/server.ts';
import { auction } from '../market/trade/scene.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('a root field that is asked for twice, once under a condition, answers with all that is asked, whichever came first', async () => {
  const { listingId: id } = await auction(server);
  const query = `query ($id: ID!, $more: Boolean!) {
    listing(id: $id) { title }
    ... @include(if: $more) { listing(id: $id) { price leader { nickname } } }
  }`;
  for (const more of [false, true, true, false, true]) {
    const { body } = await server.as().ask(query, { id, more });
    const added = { price: 1100, leader: { nickname: expect.any(String) } };
    expect(body).toEqual({ data: { listing: { title: 'Teapot', ...(more && added) } } });
  }
});

test('two operations of a document that share a fragment each get what they ask for', async () => {
  const { listingId: id } = await auction(server);
  const query = `query Less($id: ID!) { ...Common } query More($id: ID!) { ...Common listing(id: $id) { price } }
    fragment Common on Query { listing(id: $id) { title } }`;
  for (const [operationName, listing] of [
    ['Less', { title: 'Teapot' }],
    ['More', { title: 'Teapot', price: 1100 }],
    ['Less', { title: 'Teapot' }],
  ] as const) {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { id }, operationName }),
    });
    const { data, errors } = (await response.json()) as Answer;
    expect({ data, errors }).toEqual({ data: { listing } });
  }
});
