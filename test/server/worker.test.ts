import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { failedJobs } from '../../src/market/failed-jobs.ts';
import type { Task } from '../../src/market/job.ts';
import { Secret } from '../../src/server/secret.ts';
import { openLog } from '../../src/server/watch/log.ts';
import { Metrics } from '../../src/server/watch/metrics.ts';
import { startWorker, type Worker } from '../../src/server/worker.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { unique } from '../harness/people.ts';
import { auction } from '../market/trade/scene.ts';

let server: TestServer;
let worker: Worker | undefined;
let lines: string[];
let metrics: Metrics;
beforeAll(async () => {
  server = await startServer();
});
afterEach(() => worker?.stop());
afterAll(() => server.stop());

async function start(tasks?: readonly Task<never>[]): Promise<void> {
  lines = [];
  metrics = new Metrics();
  const log = openLog('info', { write: (line) => void lines.push(line) });
  worker = await startWorker(
    { serviceUrl: new Secret(server.db.serviceUrl), market: server.market, log, metrics },
    tasks,
  );
}

const put = (task: string, payload: object, attempts = 25) =>
  server.db.owner.query(`select graphile_worker.add_job($1, $2::json, max_attempts => $3)`, [
    task,
    JSON.stringify(payload),
    attempts,
  ]);

async function until(come: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await come()) return;
    await wait(50);
  }
  throw new Error('It did not come.');
}

const task = (name: string, run: (payload: { value: string }) => Promise<void>): Task<never> => ({
  name,
  run: run,
});

describe('The worker', () => {
  test('ends an auction with the rights of the service alone', async () => {
    const { listingId } = await auction(server);
    await server.clock.set('2026-12-01T12:00:00Z');
    await start();
    await put('close_auction', { listingId });
    await until(
      async () =>
        (await server.db.owner.query('select 1 from trade where listing_id = $1', [listingId])).rowCount === 1,
    );
    expect(lines).toEqual([]);
  });

  test('logs a job that failed for good by task and number, counts it, and tells and keeps nothing of its payload or its error', async () => {
    const value = `personal ${unique()}`;
    await start([task('fails', () => Promise.reject(new Error(`cannot do ${value}`)))]);
    await put('fails', { value }, 1);
    await until(() => lines.some((line) => line.includes('job failed')));
    const failed = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .find(({ msg }) => msg === 'job failed');
    expect(failed).toMatchObject({ task: 'fails', job: expect.stringMatching(/^\d+$/) });
    expect(await metrics.registry.metrics()).toContain('noren_jobs_failed_total{task="fails"} 1');
    expect(lines.join('')).not.toContain(value);
    const list = () => failedJobs(server.market.orm.em.fork(), 10);
    await until(async () => (await list()).length > 0); // the event comes a moment before the row
    const [listed] = await list();
    expect(listed).toMatchObject({ id: failed?.['job'], task: 'fails', attempts: 1, failedAt: expect.any(Date) });
    expect(JSON.stringify(listed)).not.toContain(value);
    const { rows } = await server.db.owner.query<{ last_error: string }>(
      'select last_error from graphile_worker._private_jobs where last_error is not null',
    );
    expect(rows.map((row) => row.last_error).join('')).not.toContain(value);
  });

  test('lists no job that is done, waits, or will be tried again', async () => {
    await start([task('works', () => Promise.resolve()), task('fails often', () => Promise.reject(new Error('no')))]);
    await server.db.owner.query(`select graphile_worker.add_job('works', '{}', run_at => now() + interval '1 day')`);
    await put('works', {});
    await put('fails often', {}, 5);
    await until(() => lines.length > 0);
    const names = (await failedJobs(server.market.orm.em.fork(), 10)).map((job) => job.task);
    expect(names).not.toContain('works');
    expect(names).not.toContain('fails often');
  });

  test('finishes what runs before it has stopped, and takes nothing new', async () => {
    const done: string[] = [];
    let begun = false;
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const slow = task('slow', async ({ value }) => {
      begun = true;
      await released;
      done.push(value);
    });
    await start([slow]);
    await put('slow', { value: 'first' });
    await until(() => begun);
    const stopped = worker?.stop();
    await wait(500); // a job that comes in the moment of the stop may still be taken
    await put('slow', { value: 'second' });
    release();
    await stopped;
    worker = undefined;
    expect(done).toEqual(['first']);
  });
});
