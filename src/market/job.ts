/** Work for later, put down in the same transaction as what it follows from. A payload holds ids, never personal data. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Market } from './context.ts';

export interface Task<Payload> {
  readonly name: string;
  /** May run late, twice, or at the same time as itself: it decides again by the rules. */
  readonly run: (payload: Payload, market: Market) => Promise<void>;
  /** When it comes of itself, as a line of a crontab in UTC; it then has no payload of its own. */
  readonly cron?: string;
  /** Whether it comes at each start of a server too: what a killed one left is then seen to at once. */
  readonly atStart?: boolean;
}

export interface When {
  /** Not before this time by the database's clock (`noren_now`); at once when left out. */
  readonly runAt?: Date;
  /** A second job with the same key takes the first one's place. */
  readonly key?: string;
}

export async function addJob<Payload extends object>(
  em: EntityManager,
  task: Pick<Task<Payload>, 'name'>,
  payload: Payload,
  { runAt, key }: When = {},
): Promise<void> {
  // The queue knows no other clock than the real one; only a test's can differ from it.
  await em.execute(
    'select graphile_worker.add_job(?, ?::json, run_at => ?::timestamptz + (clock_timestamp() - noren_now()), job_key => ?)',
    [task.name, JSON.stringify(payload), runAt ?? null, key ?? null],
  );
}

/** The task that ends an auction; it stands in a later part. */
export const CLOSE_AUCTION = 'close_auction';

/** Whoever sets an auction's end puts this down with it. A moved end needs no new one: the task looks again. */
export function addClosing(em: EntityManager, listingId: string, endAt: Date): Promise<void> {
  return addJob(em, { name: CLOSE_AUCTION }, { listingId }, { runAt: endAt, key: `close:${listingId}` });
}

/** The same for a statement that ends an auction now, as an expression of SQL; `listingId` is one too. */
export function closingAtOnce(listingId: string): string {
  return `graphile_worker.add_job('${CLOSE_AUCTION}', json_build_object('listingId', ${listingId}), job_key => 'close:' || ${listingId})`;
}

/**
 * Does something for each, one after the other; one that fails keeps none of the others waiting.
 * @throws AggregateError of what failed, once all are through, so that the job counts as failed and comes again
 */
export async function forEachOf<Row>(rows: readonly Row[], work: (row: Row) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = [];
  for (const row of rows) await work(row).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${rows.length} failed.`);
}
