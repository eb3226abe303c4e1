import { Identifier, sql, type Sql } from '../privacy/index.ts';

/** A time column as epoch milliseconds, for the facts that proofs and rules take. */
export function instant(column: string): (row: Identifier) => Sql {
  const name = new Identifier(column);
  return (row) => sql`(extract(epoch from ${row}.${name}) * 1000)::float8`;
}
