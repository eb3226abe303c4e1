/** The facts of one row, for what decides on it outside a page: an act, or a letter. */
import type { ClassType } from '../adapters/type-graphql.ts';
import type { Viewer } from '../deciding/viewer.ts';
import { knownId } from './known-id.ts';
import { factsJson, joinOther, otherOf } from './plan.ts';
import { readsOf } from './reads.ts';
import { Identifier, sql, type Sql } from './sql.ts';

/**
 * Gives the row's facts as `facts`, and no row where there is none. It is the same text whatever the id, so that what is hidden
 * takes the time of what is not there. `clock` is the SQL of the present instant.
 */
export function factsSql(target: ClassType, id: unknown, viewer: Viewer, clock: Sql): Sql {
  const reads = readsOf(target, [viewer.caller]);
  if (!reads) throw new Error(`${target.name} has no reads, and so no facts.`);
  const row = new Identifier('r');
  const asking = { viewer: sql`${viewer.id}::uuid`, now: clock };
  const other = otherOf(row);
  const joined = reads.factsWith ? joinOther(reads.factsWith, row, other) : sql``;
  return sql`select ${factsJson(row, reads, asking, other)} as facts from ${new Identifier(reads.table)} ${row} ${joined}
    where ${row}.id = ${knownId(id)}::uuid`;
}
