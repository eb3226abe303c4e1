/** For what is served outside of GraphQL: a row's condition and the facts of its proofs, as pieces of a statement of the part's own. */
import type { ClassType } from '../adapters/type-graphql.ts';
import type { Caller } from '../deciding/caller.ts';
import { factsJson, joinOther, otherOf } from './plan.ts';
import { readsOf, type Asking } from './reads.ts';
import { sql, type Identifier, type Sql } from './sql.ts';

export interface Standing {
  /** Whether the viewer may know of the row. */
  readonly visible: Sql;
  /** What the proofs are told of the row, as one JSON object; who receives it must still ask the decider. */
  readonly facts: Sql;
}

export interface StandingAsked extends Asking {
  /** Whose proofs the facts are for; grounds that none of these can have stay out of the statement. */
  readonly callers: readonly Caller[];
}

export function standing(target: ClassType, row: Identifier, { callers, ...asking }: StandingAsked): Standing {
  const reads = readsOf(target, callers);
  if (!reads?.visible) throw new Error(`${target.name} has no condition of its own to stand under.`);
  const { factsWith } = reads;
  const other = otherOf(row);
  const beside = (piece: Sql): Sql =>
    factsWith ? sql`(select ${piece} from (select) as one ${joinOther(factsWith, row, other)})` : piece;
  return {
    visible: beside(reads.visible(row, asking, other)),
    facts: beside(factsJson(row, reads, asking, other)),
  };
}
