import type { Pool, PoolClient } from 'pg';

const watched = new WeakSet<PoolClient>();

/** Lists the text of every statement that goes through a pool, in their order: queries of pages and of acts alike. */
export function watchStatements(pool: Pool): string[] {
  const statements: string[] = [];
  const watch = (client: PoolClient): void => {
    if (watched.has(client)) return;
    watched.add(client);
    const query = client.query.bind(client) as (...call: unknown[]) => unknown;
    Object.assign(client, {
      query: (...call: unknown[]) => {
        statements.push(textOf(call[0]));
        return query(...call);
      },
    });
  };
  // pg's types know of two forms of `connect`; both give the client that `query` then uses.
  const connect = pool.connect.bind(pool) as (callback?: unknown) => Promise<PoolClient> | undefined;
  Object.assign(pool, {
    connect: (callback?: (error: unknown, client?: PoolClient, release?: unknown) => void) => {
      if (!callback)
        return connect()?.then((client) => {
          watch(client);
          return client;
        });
      return connect((error: unknown, client?: PoolClient, release?: unknown) => {
        if (client) watch(client);
        callback(error, client, release);
      });
    },
  });
  return statements;
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  return String((query as { text?: unknown }).text); // a prepared query, or pg's own query object
}

/** A statement without its values: what is equal for two callers who are treated alike. */
export function shapeOf(statement: string): string {
  return statement.replace(/E?'(?:[^']|'')*'/g, '?');
}
