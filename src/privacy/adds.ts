/** How a part gives a type fields that lead to its own rows: to its own types, or to those of earlier parts. */
import { declareField, type ClassType, type ReturnTypeFunc } from './adapters/type-graphql.ts';
import { addRelations, type Relation } from './reading/reads.ts';
import { Holds } from './statements.ts';
import type { Kind } from './words.ts';

export interface AddedField {
  readonly type: ReturnTypeFunc;
  readonly description: string;
  readonly holds: Kind;
  readonly nullable?: boolean;
  /** The class of its arguments, for lists. */
  readonly args?: ClassType;
  readonly by: Relation;
}

export function adds(target: ClassType, fields: Readonly<Record<string, AddedField>>): void {
  for (const [name, { type, description, nullable = false, args, holds, by }] of Object.entries(fields)) {
    declareField(target, name, type, { description, nullable }, args);
    Holds(holds)(target.prototype as object, name);
    addRelations(target, { [name]: by });
  }
}
