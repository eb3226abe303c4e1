import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { startServer } from '../harness/server.ts';
import { untilSomeoneWaits } from '../harness/meanwhile.ts';

test('a stop finishes what runs, takes nothing new, and waits for no idle connection', async () => {
  const server = await startServer();
  await server.as().ask('{ __typename }'); // leaves a connection that keeps alive
  const holder = await server.db.owner.connect();
  await holder.query('begin; lock table listing in access exclusive mode');
  const asked = server.as().ask('{ listings(first: 1) { edges { cursor } } }');
  await untilSomeoneWaits(server.db);
  const since = Date.now();
  let stopped = false;
  const stop = server.close().then(() => (stopped = true));
  await wait(200);
  expect(stopped).toBe(false);
  await expect(fetch(server.url, { method: 'POST' })).rejects.toThrow();
  await holder.query('commit');
  holder.release();
  const { status, body } = await asked;
  expect([status, body]).toEqual([200, { data: { listings: { edges: [] } } }]);
  await stop;
  expect(Date.now() - since).toBeLessThan(3_000);
  await rm(server.photoFolder, { recursive: true });
  await server.db.drop();
});
