import type { TestServer } from './server.ts';

/**
 * When the jobs under this key come, to the nearest minute, by the clock of the test, which has stood since they were put down. The queue's own goes on.
 */
export async function dueAt({ db }: Pick<TestServer, 'db'>, key: string): Promise<Date[]> {
  const { rows } = await db.owner.query<{ due: Date }>(
    `select date_trunc('minute', noren_now() + (run_at - updated_at) + interval '30 seconds') as due
      from graphile_worker._private_jobs where key = $1`,
    [key],
  );
  return rows.map(({ due }) => due);
}
