/** The rows that have no id of their own and are explained with the row that they stand in. */
import { isObjectType, Kind, type FieldNode, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { relationOf, type TypeModel } from '../model.ts';
import type { Relation } from '../reading/reads.ts';

export interface Types {
  readonly schema: GraphQLSchema;
  /** The model of a type by its GraphQL name. */
  readonly modelOf: (typeName: string) => TypeModel;
}

/** To one row, or to the few rows of a short list: pages of a list are asked for as lists. */
export function isShort({ form }: Relation): boolean {
  return form !== 'many';
}

/** Where a field leads to rows that can be asked for by nothing but the row they stand in. `apart`: the interface of all others. */
export function insideOf({ schema, modelOf }: Types, type: GraphQLObjectType, field: string, apart: string) {
  const relation = relationOf(modelOf(type.name), field);
  if (!relation || relation.form === 'oneOf' || !isShort(relation)) return undefined;
  const to = schema.getType(relation.to().name);
  return isObjectType(to) && !to.getInterfaces().some(({ name }) => name === apart) ? to : undefined;
}

/** A selection of nothing but the ways to such rows, as a document would have it. */
export function waysInside(types: Types, type: GraphQLObjectType, apart: string): FieldNode {
  return selecting(types, { field: type.name, type, above: [] }, apart);
}

interface Step {
  readonly field: string;
  readonly type: GraphQLObjectType;
  readonly above: readonly GraphQLObjectType[];
}

function selecting(types: Types, { field, type, above }: Step, apart: string): FieldNode {
  const selections = Object.keys(type.getFields()).flatMap((name) => {
    const to = insideOf(types, type, name, apart);
    return to && !above.includes(to)
      ? [selecting(types, { field: name, type: to, above: [...above, type] }, apart)]
      : [];
  });
  const nothing = named('__typename');
  return { ...named(field), selectionSet: { kind: Kind.SELECTION_SET, selections: [nothing, ...selections] } };
}

function named(value: string): FieldNode {
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value } };
}
