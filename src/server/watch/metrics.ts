/** Counts and times for the operator. Labels are words of the program, never an id, a name or a text that was sent. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Ledger } from '../../privacy/index.ts';

export class Metrics {
  readonly registry = new Registry();
  readonly #requests = new Histogram({
    name: 'noren_request_seconds',
    help: 'Time to answer, by route and class of status.',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });
  readonly #statements = this.#counter('noren_page_statements_total', 'SQL statements that read pages.');
  readonly #leaves = this.#counter('noren_ledger_writes_total', 'Inserts into the ledger, by outcome.', ['outcome']);
  readonly #unexpected = this.#counter(
    'noren_unexpected_errors_total',
    'Errors that were answered with a constant message.',
  );
  readonly #jobs = this.#counter('noren_jobs_failed_total', 'Jobs that failed for good, by task.', ['task']);

  readonly #frames = this.#counter('noren_live_frames_total', 'Frames sent to subscribers.');
  readonly #subscriptions = new Gauge({
    name: 'noren_live_subscriptions',
    help: 'Subscriptions that are open.',
    registers: [this.registry],
  });

  /** Also of the process: memory, CPU, event loop. Once in a process. */
  ofProcess(): this {
    collectDefaultMetrics({ register: this.registry });
    return this;
  }

  request(route: string, status: number, seconds: number): void {
    this.#requests.observe({ route, status: `${Math.floor(status / 100)}xx` }, seconds);
  }

  statement(): void {
    this.#statements.inc();
  }

  frames(count: number): void {
    this.#frames.inc(count);
  }

  subscribed(by: 1 | -1): void {
    this.#subscriptions.inc(by);
  }

  ledgerWrite(outcome: 'kept' | 'failed'): void {
    this.#leaves.inc({ outcome });
  }

  unexpected(): void {
    this.#unexpected.inc();
  }

  jobFailed(task: string): void {
    this.#jobs.inc({ task });
  }

  #counter<Label extends string>(name: string, help: string, labelNames: readonly Label[] = []): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }
}

/** The same ledger, its writes counted. */
export function counted(ledger: Ledger, metrics: Metrics): Ledger {
  return {
    async record(disclosure) {
      try {
        await ledger.record(disclosure);
        metrics.ledgerWrite('kept');
      } catch (error) {
        metrics.ledgerWrite('failed');
        throw error;
      }
    },
  };
}
