/** What is logged and measured names nobody and repeats nothing that was sent (P9, SC-G1 to G3). */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../harness/server.ts';
import { trade } from '../market/trade/scene.ts';
import { openLog, traceOf } from '../../src/server/watch/log.ts';
import { Keyring } from '../../src/privacy/index.ts';
import { pseudonymsOf } from '../../src/server/watch/pseudonym.ts';
import { createSecretKey } from 'node:crypto';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const lines = () => server.logged.map((line) => JSON.parse(line) as Record<string, unknown>);
const planted = (): string => `planted-${randomBytes(6).toString('hex')}`;

test('one line for each request, with these fields and no others', async () => {
  const before = server.logged.length;
  const { headers } = await server.as().ask('query Anything { me { id } }');
  expect(lines().slice(before)).toEqual([
    {
      level: 'info',
      time: expect.any(String),
      msg: 'request',
      request: headers.get('x-request-id'),
      method: 'POST',
      route: '/graphql',
      status: 200,
      took: expect.any(Number),
      caller: 'visitor',
      network: expect.stringMatching(/^[\w-]{16}$/),
      operation: 'query',
      digest: expect.stringMatching(/^[\w-]{22}$/),
      codes: ['UNAUTHENTICATED'],
    },
  ]);
});

test('nothing that was sent, shown or kept is in the log or the metrics', async () => {
  const { winner, seller, tradeId } = await trade(server);
  const values = Array.from({ length: 8 }, planted);
  const [name, literal, variable, alias, path, header, id, body] = values;
  await server
    .as(winner)
    .ask('query ($id: ID!) { trade(id: $id) { otherCard { name phone address { city street } } } }', { id: tradeId });
  await server
    .as(winner)
    .ask(`query Q${name?.replace('-', '')} { ${alias?.replace('-', '')}: listing(id: "${literal}") { id } }`);
  await server.as(winner).ask('query ($id: ID!) { listing(id: $id) { id } }', { id: variable });
  await server
    .as(`${header}`)
    .ask(
      '{ me { id } }',
      {},
      { 'x-request-id': String(id), 'user-agent': String(header), referer: `https://x/${path}` },
    );
  await fetch(new URL(`/${path}?q=${path}`, server.url));
  await fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"${body}` });
  await server.as().ask('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
    input: { email: `${variable}@example.jp`, password: variable },
  });
  const metrics = await (await fetch(new URL('/metrics', server.url))).text();
  const all = `${server.logged.join('\n')}\n${metrics}`;
  const kept = [winner, seller].flatMap((person) => [
    person.id,
    person.token,
    person.nickname,
    ...Object.values(person.values).map((value) => (typeof value === 'string' ? value : value.street)),
  ]);
  for (const value of [...values, ...values.map((value) => value.replace('-', '')), ...kept, tradeId, '127.0.0.1'])
    expect(all).not.toContain(value);
  expect(lines().filter(({ msg }) => msg === 'request').length).toBeGreaterThan(6);
});

test('a line break in what is sent makes no line', async () => {
  const before = server.logged.length;
  await fetch(new URL('/%0a%7b%22level%22:%22fatal%22%7d', server.url));
  expect(server.logged.length).toBe(before + 1);
  expect(lines().at(-1)).toMatchObject({ level: 'info', route: 'none', status: 404 });
});

test('an error is told without what it says, on however many lines it says it', () => {
  const secret = planted();
  const error = new Error(`one ${secret}\n    at ${secret}\n    at (${secret})`);
  const trace = JSON.stringify(traceOf(error));
  expect(trace).not.toContain(secret);
  expect(trace).toContain('log.test');
  const written: string[] = [];
  openLog('info', { write: (line) => void written.push(line) }).unexpected(
    Object.assign(error, { code: '23505', detail: secret }),
    randomUUID(),
  );
  expect(written.join()).not.toContain(secret);
  expect(written.join()).toContain('23505');
});

test('a network has another pseudonym each day, and one a day', () => {
  const keyring = new Keyring({
    outerKeys: [{ id: 'a', key: createSecretKey(randomBytes(32)) }],
    serviceKey: createSecretKey(randomBytes(32)),
  });
  const pseudonym = pseudonymsOf(keyring);
  const at = (iso: string) => pseudonym('203.0.113.9', Date.parse(iso));
  expect(at('2026-11-22T00:00:00Z')).toBe(at('2026-11-22T23:59:59Z'));
  expect(at('2026-11-22T23:59:59Z')).not.toBe(at('2026-11-23T00:00:00Z'));
  expect(pseudonym('203.0.113.10', 0)).not.toBe(pseudonym('203.0.113.9', 0));
});
