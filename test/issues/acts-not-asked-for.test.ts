import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type Answer, type Person, type TestServer } from '../harness/server.ts';
import { auction } from '../market/trade/scene.ts';

let server: TestServer;
let member: Person;
let id: string;
beforeAll(async () => {
  server = await startServer();
  member = await server.member();
  ({ listingId: id } = await auction(server));
});
afterAll(() => server.stop());

const watching = 'mutation Watch($id: ID!) { watchListing(input: { listingId: $id }) { userErrors { code } } }';

async function sent(more: object, headers: Record<string, string> = {}): Promise<{ status: number; body: Answer }> {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${member.token}`, ...headers },
    body: JSON.stringify({ query: watching, variables: { id }, ...more }),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}

const watched = async (): Promise<boolean> =>
  (await server.as(member).ask('query ($id: ID!) { listing(id: $id) { isWatched } }', { id })).body.data.listing
    .isWatched;

test('the one operation of a document is not run under a name that is not its own, at first sight nor later', async () => {
  for (let again = 0; again < 3; again++) {
    const { status, body } = await sent({ operationName: 'Unwatch' });
    expect(status).toBe(400);
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['OPERATION_RESOLUTION_FAILURE']);
  }
  expect(await watched()).toBe(false);
  expect(server.logged.join('\n')).not.toContain('unexpected');
});

test('nothing is done for one who takes no answer in JSON', async () => {
  for (const accept of ['text/html', 'image/png, text/*;q=0.8', 'application/json;q=0']) {
    const { status, body } = await sent({}, { accept, 'accept-language': 'ja' });
    expect(status).toBe(406);
    expect(body.errors).toEqual([{ message: '応答は JSON のみです。', extensions: { code: 'NOT_ACCEPTABLE' } }]);
  }
  expect(await watched()).toBe(false);
});

test('and otherwise it is', async () => {
  expect((await sent({ operationName: 'Watch' }, { accept: 'text/html, application/*;q=0.5' })).status).toBe(200);
  expect(await watched()).toBe(true);
});
