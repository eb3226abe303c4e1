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
    let answered: string | undefined;
    const answer = ask().finally(() => (answered ??= 'It was answered before.'));
    void answer.then(({ text }) => (answered = text));
    for (let tries = 0; tries < 200 && answered === undefined && !(await someoneWaits(db)); tries++)
      await new Promise((done) => setTimeout(done, 10));
    if (!(await someoneWaits(db))) throw new Error(`The answer waits for nothing: ${answered}`);
    await client.query('commit');
    return await answer;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

async function someoneWaits({ owner }: TestServer['db']): Promise<boolean> {
  const { rows } = await owner.query<{ waits: boolean }>(
    `select exists (select from pg_locks l join pg_stat_activity a using (pid)
      where a.datname = current_database() and not l.granted) as waits`,
  );
  return rows[0]?.waits === true;
}

/** What ends a ground, as an act would. */
export const ending = (groundId: string) => ({
  text: 'update ground set ended_at = noren_now() where ended_at is null and (id = $1 or under = $1)',
  values: [groundId],
});
