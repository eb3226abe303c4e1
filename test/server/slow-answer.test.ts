/** AT-17: no answer is waited for without end, and none that has begun holds its socket for ever. */
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { openHttp } from '../../src/server/http/open.ts';
import { openLog } from '../../src/server/watch/log.ts';
import { Metrics } from '../../src/server/watch/metrics.ts';

let http: FastifyInstance;
let url: string;

beforeAll(async () => {
  const nameless = () => 'none';
  http = openHttp({
    log: openLog('silent', new PassThrough()),
    metrics: new Metrics(),
    pseudonym: nameless,
    memberPseudonym: nameless,
    hosts: ['127.0.0.1'],
    slowestAnswer: 1_500,
  });
  http.get('/never', () => new Promise(() => undefined));
  http.get('/late', () => new Promise((done) => setTimeout(() => done('too late'), 3_000)));
  http.get('/begun', (_request, reply) => {
    const stream = new PassThrough();
    stream.write('the first part');
    return reply.send(stream);
  });
  http.get('/its-own', (_request, reply) => {
    reply.hijack();
    reply.raw.write('one, ');
    setTimeout(() => reply.raw.end('two'), 3_000);
  });
  http.get('/soon', () => new Promise((done) => setTimeout(() => done('in time'), 10)));
  url = await http.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => http.close());

test.each(['/never', '/late'])('%s: is refused when its time is over', async (path) => {
  const response = await fetch(url + path);
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'TIMEOUT' } }] });
});

test('what has begun and does not end is broken off', async () => {
  await expect(fetch(`${url}/begun`).then((response) => response.text())).rejects.toThrow();
});

test('what looks after itself goes on', async () => {
  expect(await (await fetch(`${url}/its-own`)).text()).toBe('one, two');
});

test('what comes in time is answered', async () => {
  expect(await (await fetch(`${url}/soon`)).text()).toBe('in time');
});
