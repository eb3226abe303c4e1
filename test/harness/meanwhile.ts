import { setTimeout as wait } from 'node:timers/promises';
import type { TestDatabase } from './database.ts';
import type { Asked, TestServer } from './server.ts';

/**
 * Runs a change that stands uncommitted while something is asked, and commits it once the answer waits for it: what was read before
 * the change must then not be answered after it.
 */
export async function meanwhile(
  { db }: TestServer,
  change: { readonly text: string; readonly values: readonly unknown[] },
  ask: () => Promise<Asked>,
): Promise<Asked> {
  const client = await db.owner.connect();
  try {
    await client.query('begin');
    await client.query(change.text, [...change.values]);
    const answer = ask();
    const early = answer.then(({ text }) => Promise.reject(new Error(`The answer waits for nothing: ${text}`)));
    await Promise.race([untilSomeoneWaits(db), early]);
    await client.query('commit');
    return await answer;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** How many wait for locks of this database; other databases of the same cluster have waits of their own. */
async function waiting({ owner }: Pick<TestDatabase, 'owner'>): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(
    `select count(*)::int as n from pg_locks l join pg_stat_activity a using (pid)
      where a.datname = current_database() and not l.granted`,
  );
  return rows[0]?.n ?? 0;
}

/** Until so many wait for locks at once. Throws where nobody does for ten seconds. */
export async function untilSomeoneWaits(db: Pick<TestDatabase, 'owner'>, atLeast = 1): Promise<void> {
  for (const since = Date.now(); Date.now() - since < 10_000; await wait(10))
    if ((await waiting(db)) >= atLeast) return;
  throw new Error('Nobody waits for what is held.');
}

/** What ends a ground, as an act would. */
export const ending = (groundId: string) => ({
  text: 'update ground set ended_at = noren_now() where ended_at is null and (id = $1 or under = $1)',
  values: [groundId],
});
