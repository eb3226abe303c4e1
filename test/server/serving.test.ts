import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const graphql = { 'content-type': 'application/json' };
interface Refused {
  errors: { message: string; extensions: { code: string } }[];
}
describe('what is no GraphQL request is refused with constant JSON', () => {
  const bad: [string, RequestInit, number, string][] = [
    ['a GET', {}, 405, 'METHOD_NOT_ALLOWED'],
    ['a form', { body: new URLSearchParams({ query: '{__typename}' }) }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'plain text',
      { body: '{"query":"{__typename}"}', headers: { 'content-type': 'text/plain' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a multipart body',
      { body: '--x--', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a compressed body',
      { body: '{}', headers: { ...graphql, 'content-encoding': 'gzip' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['no JSON', { body: '{', headers: graphql }, 400, 'BAD_REQUEST'],
    ['bad UTF-8', { body: new Uint8Array([0xff, 0xfe, 0x7b]), headers: graphql }, 400, 'BAD_REQUEST'],
    ['an empty body', { body: '', headers: graphql }, 400, 'BAD_REQUEST'],
    ['a batch', { body: '[{"query":"{__typename}"}]', headers: graphql }, 400, 'BAD_REQUEST'],
    [
      'variables that are none',
      { body: '{"query":"{__typename}","variables":[1]}', headers: graphql },
      400,
      'BAD_REQUEST',
    ],
    [
      'a query that is only named',
      { body: '{"extensions":{"persistedQuery":{}}}', headers: graphql },
      400,
      'BAD_REQUEST',
    ],
    [
      'a prototype in disguise',
      { body: '{"query":"{__typename}","__proto__":{}}', headers: graphql },
      400,
      'BAD_REQUEST',
    ],
    ['90 kB of {', { body: '{'.repeat(90_000), headers: graphql }, 400, 'BAD_REQUEST'],
    ['1 MB of {', { body: '{'.repeat(1_000_000), headers: graphql }, 413, 'BODY_TOO_LARGE'],
  ];
  test.each(bad)('%s', async (_name, init, status, code) => {
    const ask = () => fetch(server.url, init.body === undefined ? init : { method: 'POST', ...init });
    const [one, other] = [await ask(), await ask()];
    expect(one.status).toBe(status);
    expect(one.headers.get('content-type')).toContain('application/json');
    expect(one.headers.get('x-content-type-options')).toBe('nosniff');
    const text = await one.text();
    expect(await other.text()).toBe(text);
    expect((JSON.parse(text) as Refused).errors).toMatchObject([{ extensions: { code } }]);
    expect(text).not.toMatch(/fastify|apollo|node_modules|\.ts|\.js| at |FST_|stack/i);
  });
});
