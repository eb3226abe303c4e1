import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const at = (path: string): URL => new URL(path, server.url);

/** With headers that `fetch` will not send. */
function raw(path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((done, failed) => {
    httpRequest(at(path), { headers }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    })
      .on('error', failed)
      .end();
  });
}

describe('only listed routes answer', () => {
  const others = [
    '/',
    '/graphql/',
    '/graphiql',
    '/v1/graphql',
    '/.env',
    '/package.json',
    '/dist/src/main.js.map',
    '/health/x',
    '/explorer/personas.json',
    '/%2e%2e/etc/passwd',
  ];
  test.each(others)('%s is not there', async (path) => {
    const response = await fetch(at(path));
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      errors: [{ message: 'ここには何もありません。', extensions: { code: 'NO_SUCH_ROUTE' } }],
    });
  });

  test('an address that is none is a bad request', async () => {
    expect(await raw('/%zz', {})).toBe(400);
  });
});

/** What comes back for bytes that are no request of `fetch`'s making. */
function sent(bytes: string): Promise<string> {
  return new Promise((done, failed) => {
    let text = '';
    const socket = connect(Number(at('/').port), '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (data) => (text += String(data)));
    socket.on('end', () => done(text)).on('error', failed);
  });
}

describe('what is no HTTP', () => {
  const cases = [
    ['is no request line', 'hello\r\n\r\n'],
    ['has headers without end', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
    [
      'has two lengths',
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}',
    ],
  ] as const;
  test.each(cases)('%s: is refused in constant JSON', async (_name, bytes) => {
    const [head, body] = (await sent(bytes)).split('\r\n\r\n');
    expect(head).toContain('400 Bad Request');
    expect(JSON.parse(body ?? '')).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  test('comes too slowly: is cut off', async () => {
    const since = Date.now();
    const answer = await sent(
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{',
    );
    expect(answer).toMatch(/^HTTP\/1.1 4\d\d /);
    expect(Date.now() - since).toBeLessThan(15_000);
  });
});

describe('/health', () => {
  test('says ok, and no more', async () => {
    const response = await fetch(at('/health'));
    expect([response.status, await response.text()]).toEqual([200, '{"status":"ok"}']);
  });

  test('says that the database does not answer, and no more', async () => {
    const { pool } = server.market;
    const query = pool.query.bind(pool);
    Object.assign(pool, { query: () => Promise.reject(new Error('planted')) });
    try {
      const response = await fetch(at('/health'));
      expect([response.status, await response.text()]).toEqual([503, '{"status":"unavailable"}']);
    } finally {
      Object.assign(pool, { query });
    }
  });
});

describe('/metrics', () => {
  test('count requests, statements and ledger writes to this machine', async () => {
    await server.as().ask('{ listings(first: 1) { edges { cursor } } }');
    const text = await (await fetch(at('/metrics'))).text();
    expect(text).toMatch(/noren_request_seconds_count\{route="\/graphql",status="2xx"\} [1-9]/);
    expect(text).toMatch(/noren_page_statements_total [1-9]/);
    expect(text).toContain('noren_ledger_writes_total');
  });

  test('are not there for who comes through a proxy', async () => {
    expect(await raw('/metrics', { 'x-forwarded-for': '203.0.113.1' })).toBe(404);
  });
});

describe('headers', () => {
  test('an answer is kept by nobody: each says how much the one who asked has left', async () => {
    const person = await server.member();
    expect((await server.as(person).ask('{ __typename }')).headers.get('cache-control')).toBe('private, no-store');
    const { headers } = await server.as().ask('{ __typename }');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('etag')).toBeNull();
    const { headers: refused } = await server.as().ask('{');
    expect(refused.get('cache-control')).toBe('private, no-store');
  });

  test('a request has an id of ours, whatever was sent', async () => {
    const { headers } = await server.as().ask('{ __typename }', {}, { 'x-request-id': 'mine' });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('another host’s name is not answered to', async () => {
    expect(await raw('/graphql', { host: 'evil.example' })).toBe(421);
    expect(await raw('/health', { host: '10.1.2.3' })).toBe(200);
  });
});

describe('pages of other origins', () => {
  const preflight = (origin: string) =>
    fetch(at('/graphql'), {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });

  test('may call when they are allowed', async () => {
    const { headers, status } = await preflight('https://shop.noren.test');
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('https://shop.noren.test');
    const asked = await server.as().ask('{ __typename }', {}, { origin: 'https://shop.noren.test' });
    expect(asked.headers.get('access-control-allow-origin')).toBe('https://shop.noren.test');
  });

  test.each(['https://evil.example', 'null', 'https://shop.noren.test.evil.example'])('%s may not', async (origin) => {
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
    expect(
      (await server.as().ask('{ __typename }', {}, { origin })).headers.get('access-control-allow-origin'),
    ).toBeNull();
  });

  test('nothing but /graphql is theirs', async () => {
    const response = await fetch(at('/health'), { headers: { origin: 'https://shop.noren.test' } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});
