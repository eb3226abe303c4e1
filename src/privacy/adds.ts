/** How a part gives a type fields: ways to its own rows or to those of earlier parts, or values computed by its rules or in SQL. */
import { declareField, type ClassType, type ReturnTypeFunc } from './adapters/type-graphql.ts';
import { addColumns, addRelations, type Expression, type Relation } from './reading/reads.ts';
import { Derived, Holds, type Derivation } from './statements.ts';
import type { Kind } from './words.ts';

export interface AddedField {
  readonly type: ReturnTypeFunc;
  readonly description: string;
  readonly holds: Kind;
  readonly nullable?: boolean;
  /** The class of its arguments, for lists. */
  readonly args?: ClassType;
  /** Where it leads, how it is computed from the row's own public columns, or the SQL that gives it. */
  readonly by: Relation | Derivation<never> | (Expression & object) | Made<never>;
}

/** What a piece of SQL over the row gives, made into the field's value. */
export interface Made<Value> {
  readonly from: Expression & object;
  readonly made: (value: Value) => unknown;
}

export function adds(target: ClassType, fields: Readonly<Record<string, AddedField>>): void {
  const prototype = target.prototype;
  for (const [name, { type, description, nullable = false, args, holds, by }] of Object.entries(fields)) {
    declareField(target, name, { type, description, nullable, args });
    Holds(holds)(prototype, name);
    if (typeof by === 'function') addColumns(target, { [name]: by });
    else if ('from' in by) addMade(target, name, by);
    else if ('form' in by) addRelations(target, { [name]: by });
    else Derived(by)(prototype, name);
  }
}

/** The SQL stands beside the field, under a name that no field has. */
function addMade(target: ClassType, name: string, { from, made }: Made<never>): void {
  const source = `${name}Source`;
  addColumns(target, { [source]: from });
  const by = (row: Readonly<Record<string, never>>): unknown => made(row[source] as never); // as its SQL gives it
  Derived({ needs: [source], by })(target.prototype, name);
}
