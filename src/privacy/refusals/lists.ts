/** Lists: each is filled by a relation or root read, in an order that neither skips nor repeats. */
import {
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLOutputType,
} from 'graphql';
import { rootTypes } from '../compile.ts';
import { rootLists, type Many, type Relation, type RootMany } from '../reading/reads.ts';
import type { Field } from './fields.ts';
import { rowsOf, type Start, type Stated } from './start.ts';

/** A field that gives a connection, and the list that fills it. */
export interface ListField {
  readonly at: string;
  readonly field: Field;
  readonly list: Many | RootMany;
  /** The type of the list's rows. */
  readonly rows: Stated;
}

/** The type of a connection's rows: what `edges { node }` leads to. */
export function nodeOf(type: GraphQLOutputType): GraphQLNamedType | undefined {
  const inner = (of: GraphQLNamedType | undefined, field: string): GraphQLNamedType | undefined =>
    isObjectType(of) ? getNamedType(of.getFields()[field]?.type) : undefined;
  return inner(inner(getNamedType(type), 'edges'), 'node');
}

interface Place {
  readonly at: string;
  readonly field: Field;
  /** The row type that the field stands on; none for roots and payloads, whose lists begin at the root. */
  readonly row: Stated | undefined;
}

function* connections(start: Start): Iterable<Place> {
  const rows = rowsOf(start);
  const types = [...rootTypes(start.schema), ...start.types.map(({ type }) => type).filter(isObjectType)];
  for (const type of types)
    for (const field of Object.values(type.getFields()))
      if (nodeOf(field.type))
        yield { at: `${type.name}.${field.name}`, field, row: rows.find((row) => row.type === type) };
}

function listOf({ at, field, row }: Place): Many | RootMany | undefined {
  if (!row) return rootLists.get(at);
  const relation = row.reads?.relations?.[field.name];
  return relation?.form === 'many' ? relation : undefined;
}

export function* listFields(start: Start): Iterable<ListField> {
  for (const place of connections(start)) {
    const list = listOf(place);
    const rows = list && rowsOf(start).find(({ target }) => target === list.to());
    if (list && rows) yield { at: place.at, field: place.field, list, rows };
  }
}

export function* everyConnectionHasAList(start: Start): Iterable<string> {
  for (const place of connections(start)) {
    const list = listOf(place);
    const node = nodeOf(place.field.type);
    const wanted = place.row ? `a many(…) relation in reads(${place.row.name}, …)` : `rootMany('${place.at}', …)`;
    if (!list) yield `${place.at}: a connection that nothing fills; write ${wanted}.`;
    else if (list.to().name !== node?.name)
      yield `${place.at}: a connection of ${node?.name} filled with ${list.to().name}; make them the same.`;
  }
}

/** What a relation can fill: a connection, a list, or one row. */
const fits: Readonly<Record<Relation['form'], (type: GraphQLOutputType) => boolean>> = {
  many: (type) => nodeOf(type) !== undefined,
  list: (type) => isListType(isNonNullType(type) ? type.ofType : type),
  one: (type) => !isListType(isNonNullType(type) ? type.ofType : type) && nodeOf(type) === undefined,
  oneOf: (type) => !isListType(isNonNullType(type) ? type.ofType : type) && nodeOf(type) === undefined,
};

export function* everyRelationFitsItsField(start: Start): Iterable<string> {
  for (const { name, type, reads } of rowsOf(start))
    for (const [said, relation] of Object.entries(reads?.relations ?? {})) {
      const field = type.getFields()[said];
      if (!field)
        yield `${name}.${said}: a relation, but no field; write @Field, or take it out of reads and adds(${name}, …).`;
      else if (!fits[relation.form](field.type))
        yield `${name}.${said}: the relation ${relation.form}(…) cannot fill ${String(field.type)}; write the form that can.`;
      else if (relation.form !== 'many') yield* wrongTargets(start, `${name}.${said}`, field, relation);
    }
}

function* wrongTargets(
  { schema }: Start,
  at: string,
  field: Field,
  relation: Exclude<Relation, Many>,
): Iterable<string> {
  const named = getNamedType(field.type);
  const members =
    isUnionType(named) || isInterfaceType(named)
      ? schema.getPossibleTypes(named).map(({ name }) => name)
      : [named.name];
  for (const { name } of relation.form === 'oneOf' ? relation.of.map((one) => one.to()) : [relation.to()])
    if (!members.includes(name))
      yield `${at}: leads to ${name}, but the field is ${String(field.type)}; make them the same.`;
}

/** A field that leads to rows is filled by a relation alone. */
export function* everyFieldOfRowsIsARelation(start: Start): Iterable<string> {
  const rows = rowsOf(start);
  for (const { name, type, reads } of rows)
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type);
      if (rows.some((row) => row.type === named) && !reads?.relations?.[field.name])
        yield `${name}.${field.name}: leads to ${named.name} without a relation; write one in reads(${name}, …) or adds(${name}, …).`;
    }
}

export function* everyListHasAnOrder(start: Start): Iterable<string> {
  for (const { at, list } of listFields(start)) {
    if (Object.keys(list.orders).length === 0) yield `${at}: a list without an order; write orders: { … }.`;
    for (const [name, { keys }] of Object.entries(list.orders)) {
      const last = keys.at(-1);
      if (!last?.unique && (last?.field !== 'id' || last.type !== 'uuid'))
        yield `${at}: the order ${name} can tie; let its last key be { field: 'id', type: 'uuid' }, or one that is unique: true.`;
    }
  }
}
