/** Jobs that failed for good: nobody takes them again by themselves. For those who look after the service. */
import type { EntityManager } from '@mikro-orm/postgresql';

/** What a job was to do, and what its error said, is not told: the one holds ids, the other nothing but the task's name. */
export interface FailedJob {
  readonly id: string;
  readonly task: string;
  readonly attempts: number;
  readonly putDownAt: Date;
  readonly failedAt: Date;
}

interface Row extends Omit<FailedJob, 'putDownAt' | 'failedAt'> {
  readonly putDownAt: string;
  readonly failedAt: string;
}

/** The last that failed first, `most` of them. */
export async function failedJobs(em: EntityManager, most: number): Promise<FailedJob[]> {
  const rows = await em.execute<Row[]>(
    `select id::text, task_identifier as task, attempts, created_at as "putDownAt", updated_at as "failedAt"
      from graphile_worker.jobs where attempts >= max_attempts and locked_at is null order by updated_at desc, id desc limit ?`,
    [most],
  );
  return rows.map((row) => ({ ...row, putDownAt: new Date(row.putDownAt), failedAt: new Date(row.failedAt) }));
}
