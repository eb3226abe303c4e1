/**
 * Runs the marketplace's jobs on this server; any number of servers share one queue. Neither a log line nor the queue's own table
 * holds what an error said: PostgreSQL quotes values in its messages.
 */
import { Logger, parseCronItems, run, type RunnerOptions, type TaskList } from 'graphile-worker';
import { setTimeout as wait } from 'node:timers/promises';
import pg, { type Pool } from 'pg';
import { tasks, type Market, type Task } from '../market/index.ts';
import type { Secret } from './secret.ts';
import type { Log } from './watch/log.ts';
import type { Metrics } from './watch/metrics.ts';

export interface WorkerWords {
  /** The service's own: jobs have no more rights than requests. */
  readonly serviceUrl: Secret;
  readonly market: Market;
  readonly log: Log;
  readonly metrics: Metrics;
}

export interface Worker {
  /** Takes no more jobs, and waits for those that run. */
  stop(): Promise<void>;
}

/** Jobs at a time; acts are short, and each waits for the database. */
const CONCURRENCY = 4;

/** What the queue keeps of a job's error instead of its message. */
class JobError extends Error {}

/** The queue's chatter holds messages of errors; what matters of it comes as events, below. */
const silent = new Logger(() => () => undefined);

/** What failed in the queue itself, not in a job. */
const troubles = [
  'pool:listen:error',
  'pool:fatalError',
  'worker:getJob:error',
  'worker:fatalError',
  'resetLocked:failure',
] as const;

export async function startWorker(words: WorkerWords, ours: readonly Task<never>[] = tasks): Promise<Worker> {
  const begin = () => beginRunning(words, [...ours, releaseLostJobs]);
  const keeper = new Keeper(await begin(), begin, words.log);
  return { stop: () => keeper.stop() };
}

/** One runner of the queue, with connections of its own. */
interface Running {
  /** Resolves when it has ended, or is to be given up; never rejects. */
  readonly over: Promise<unknown>;
  /** Takes no more jobs, and waits for those that run. */
  stop(): Promise<void>;
}

/** How long a runner that failed may take to end, in milliseconds. */
const PATIENCE = 5_000;

async function beginRunning(words: WorkerWords, ours: readonly Task<never>[]): Promise<Running> {
  const { log, metrics } = words;
  const pool = poolOf(words.serviceUrl);
  const runner = await run(optionsOf(words, pool, ours)).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  const failed = new Promise<void>((resolve) => runner.events.once('pool:fatalError', () => resolve()));
  runner.events.on('job:failed', ({ job }) => {
    log.jobFailed(job.task_identifier, job.id);
    metrics.jobFailed(job.task_identifier);
  });
  for (const trouble of troubles) runner.events.on(trouble, ({ error }: { error: unknown }) => log.unexpected(error));
  for (const { name } of ours.filter(({ atStart }) => atStart))
    await runner.addJob(name, {}).catch((error: unknown) => log.unexpected(error));
  const ended = runner.promise.catch((error: unknown) => log.unexpected(error)).finally(() => pool.end());
  return {
    // One that loses its database in the middle of several jobs waits for them for ever: its count of them is wrong by then.
    over: Promise.race([ended, failed.then(() => wait(PATIENCE))]),
    stop: () =>
      runner.stop().then(
        () => ended,
        () => undefined,
      ), // it had stopped by itself
  };
}

/** How long it waits before it begins again, in milliseconds. */
const PAUSE = 1_000;

/** Keeps a runner running: one that loses its database in the middle of a job ends for good, and another begins. */
class Keeper {
  readonly #kept: Promise<void>;
  #running: Running | undefined;
  #stopping = false;

  constructor(first: Running, begin: () => Promise<Running>, log: Log) {
    this.#running = first;
    this.#kept = this.#keep(begin, log);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#running?.stop();
    await this.#kept;
  }

  async #keep(begin: () => Promise<Running>, log: Log): Promise<void> {
    while (!this.#stopping) {
      await this.#running?.over;
      if (this.#stopping) return;
      this.#running = undefined;
      await wait(PAUSE);
      if (!this.#stopping) this.#running = await begin().catch((error: unknown) => void log.unexpected(error));
    }
    await this.#running?.stop();
  }
}

/**
 * The queue keeps a job for the one that took it for four hours; one whose server was killed is another's after two minutes. No
 * job takes as long: no statement runs for more than 15 s.
 */
const releaseLostJobs: Task<never> = {
  name: 'release_lost_jobs',
  cron: '* * * * *',
  run: async (_nothing, { pool }) => {
    await pool.query(`select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
      from graphile_worker.jobs where locked_at < now() - interval '2 minutes' having count(*) > 0`);
  },
};

/** A pool of ours: the queue would let go of its own without waiting, and a database that stops then ends the process. */
function poolOf(serviceUrl: Secret): Pool {
  const pool = new pg.Pool({ connectionString: serviceUrl.reveal(), max: CONCURRENCY + 2 });
  // A connection that the database ends is the next query's to notice, not the end of this process.
  pool.on('error', () => undefined);
  return pool.on('connect', (client) => void client.on('error', () => undefined));
}

function optionsOf({ market, log }: WorkerWords, pgPool: Pool, ours: readonly Task<never>[]): RunnerOptions {
  const cron = ours
    .filter((task) => task.cron !== undefined)
    .map(({ name, cron = '' }) => ({ task: name, match: cron }));
  return {
    pgPool,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: silent,
    // Told in batches, what became of a job is awaited; alone it is not, and a database that is lost then ends the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    taskList: taskListOf(ours, market, log),
    parsedCronItems: parseCronItems(cron.map((item) => ({ ...item, options: { maxAttempts: 1, backfillPeriod: 0 } }))),
  };
}

function taskListOf(ours: readonly Task<never>[], market: Market, log: Log): TaskList {
  const list: TaskList = {};
  for (const { name, run: work } of ours)
    list[name] = async (payload: unknown) => {
      try {
        await work(payload as never, market); // put down with the task's own payload
        market.relay.nudge();
      } catch (error) {
        log.unexpected(error);
        throw new JobError(`${name} failed`);
      }
    };
  return list;
}
