/** Whether an act's viewer may know of a row, by the facts and proofs that pages are held to (P6). */
import type { EntityManager } from '@mikro-orm/postgresql';
import { deciders } from '../policy/index.ts';
import { factsSql, sql, type Viewer } from '../privacy/index.ts';
import { runSql } from './run-sql.ts';

type RowClass = Parameters<typeof factsSql>[0];

/** A row by its id as it came from a caller, at an instant in epoch milliseconds. */
export interface Asked {
  readonly id: unknown;
  readonly now: number;
}

/** False for what is hidden and for what is not there, after the same statement. */
export async function isKnown(em: EntityManager, type: RowClass, viewer: Viewer, { id, now }: Asked): Promise<boolean> {
  const [row] = await runSql<{ facts: unknown }>(em, factsSql(type, id, viewer, sql`noren_now()`));
  return row !== undefined && deciders.mayKnow(type, row.facts, viewer, { now });
}
