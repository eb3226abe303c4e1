/** Partners and staff follow nothing: their schemas have no subscriptions, and no word of the clients' is told to them. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const refusal = {
  message: 'この種類の操作はここにはありません。',
  extensions: { code: 'NO_SUCH_OPERATIONS' },
};

test('whatever is asked of the stream of events is answered the same', async () => {
  const followed = 'subscription { myNotices { id } }';
  for (const who of [await server.partner('shipments'), await server.staff('safety')])
    for (const query of [followed, 'subscription { noSuchThing }', 'subscription { myNotices { noSuchField } }']) {
      const { text } = await stream(query, who.token);
      expect(text).toContain(JSON.stringify({ errors: [refusal] }));
      expect(text).not.toMatch(/noSuch|myNotices/);
    }
  const member = await server.member();
  expect((await stream('subscription { noSuchThing }', member.token)).text).toContain('noSuchThing');
});

async function stream(query: string, token: string): Promise<{ text: string }> {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(10_000),
  });
  return { text: await response.text() };
}
