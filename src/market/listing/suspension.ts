import { sql, type Identifier, type Sql } from '../../privacy/index.ts';

/** Whether an authority has stopped an auction: until it goes on, what is about it is there for nobody, itself for its seller alone (R29). */
export function isStopped(listing: Identifier): Sql {
  return sql`(${listing}.state = 'SUSPENDED')`;
}
