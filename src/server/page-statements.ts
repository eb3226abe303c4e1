/** Runs the statements of pages, each on a connection of the pool. */
import type { Pool, PoolClient } from 'pg';
import type { Statement } from '../privacy/index.ts';

/**
 * How many statements one connection keeps prepared. PostgreSQL keeps each, at 100 kB or more, until the connection ends: whoever sends
 * ever new documents twice would fill its memory. More than one server ever has in use at a time.
 */
const MOST_PREPARED = 400;

/** A connection that has prepared its share is closed behind the answer, and its memory given back. */
export function pageStatements(pool: Pool, most = MOST_PREPARED): (statement: Statement) => Promise<unknown> {
  const prepared = new WeakMap<PoolClient, Set<string>>();

  const isFull = (client: PoolClient, name: string | undefined): boolean => {
    if (name === undefined) return false;
    const names = prepared.get(client) ?? new Set();
    prepared.set(client, names.add(name));
    return names.size >= most;
  };

  return async (statement) => {
    const client = await pool.connect();
    try {
      const { rows } = await client.query<{ page: unknown }>(statement);
      client.release(isFull(client, statement.name));
      return rows[0]?.page;
    } catch (error) {
      client.release(true);
      throw error;
    }
  };
}
