/** What an output field must say. */
import { getNamedType, isAbstractType, isNonNullType, type GraphQLField, type GraphQLNamedType } from 'graphql';
import { resolversOn } from '../adapters/type-graphql.ts';
import { rootTypes } from '../compile.ts';
import { kindOf } from '../model.ts';
import { isColumn, opens, rowsAreOpen, rowsOf, type Start, type Stated } from './start.ts';

export type Field = GraphQLField<unknown, unknown>;

export function* fieldsOf({ types }: Start): Iterable<readonly [Stated, Field]> {
  for (const stated of types)
    if (!stated.carries) for (const field of Object.values(stated.type.getFields())) yield [stated, field];
}

export function* everyFieldSays(start: Start): Iterable<string> {
  for (const [{ name, statement }, field] of fieldsOf(start))
    if (!statement.holds.has(field.name))
      yield `${name}.${field.name}: the field says nothing; write @Holds(kind.…) on it in ${name} itself, or make it a part of a @Seals record.`;
}

export function* everyFieldSaysOneThing({ types }: Start): Iterable<string> {
  for (const { name, statement } of types)
    for (const [field, kinds] of statement.holds)
      if (kinds.length + (statement.seals.has(field) ? 1 : 0) > 1)
        yield `${name}.${field}: says two things (${kinds.map((kind) => kind.name).join(', ')}); keep one @Holds or one @Seals part.`;
}

/** A forgotten @Field or @Property is dropped in silence by those who own them. */
export function* everyStatementIsOfSomething(start: Start): Iterable<string> {
  for (const stated of start.types) {
    const { name, statement, type, carries } = stated;
    if (carries) continue;
    const fields = type.getFields();
    const isThere = (said: string): boolean =>
      fields[said] !== undefined || stated.columns.some((column) => column.name === said);
    for (const said of statement.holds.keys())
      if (!isThere(said) && !isColumn(stated, said))
        yield `${name}.${said}: holds something, but is neither field nor column; write @Field or @Property, or take it out.`;
    for (const derived of statement.derived.keys())
      if (!fields[derived]) yield `${name}.${derived}: @Derived, but no field; write @Field, or take it out.`;
  }
}

export function* noFieldShowsInternals(start: Start): Iterable<string> {
  for (const [{ name, statement }, field] of fieldsOf(start)) {
    const kind = kindOf(statement, field.name);
    if (kind?.sort === 'internal')
      yield `${name}.${field.name}: holds ${kind.name}, which is never shown; take out @Field, or write another kind.`;
  }
}

export function* everyRestrictedFieldIsNullable(start: Start): Iterable<string> {
  for (const [stated, field] of fieldsOf(start)) {
    const kind = kindOf(stated.statement, field.name);
    if (kind && kind.sort !== 'internal' && isNonNullType(field.type) && !opens(start, stated, kind))
      yield `${stated.name}.${field.name}: holds ${kind.name}, which can be hidden, and must be nullable; write nullable: true.`;
  }
}

/** To a row that may be hidden leads only a field that may be null: an error in its place would tell of it. */
export function* everyWayToHiddenRowsIsNullable(start: Start): Iterable<string> {
  const hidden = leadsToHiddenRows(start);
  const single = ({ type }: Field): boolean => isNonNullType(type) && type.ofType === getNamedType(type);
  for (const type of [...start.types.map((stated) => stated.type), ...rootTypes(start.schema)]) {
    const container = start.types.find((stated) => stated.type === type)?.statement.within?.();
    for (const field of Object.values(type.getFields()))
      if (
        single(field) &&
        !carriesRows(start, type.name) &&
        container?.name !== getNamedType(field.type).name &&
        hidden.has(getNamedType(field.type))
      )
        yield `${type.name}.${field.name}: leads to a row that may be hidden, and must be nullable; write nullable: true.`;
  }
}

/** The types of rows that may be hidden, with the interfaces and unions that they are of. */
function leadsToHiddenRows(start: Start): ReadonlySet<GraphQLNamedType> {
  const { schema } = start;
  const rows = rowsOf(start).filter((row) => !row.statement.within && !rowsAreOpen(start, row));
  const hidden = new Set<GraphQLNamedType>(rows.map(({ type }) => type));
  const above = Object.values(schema.getTypeMap()).filter(
    (type) => isAbstractType(type) && schema.getPossibleTypes(type).some((possible) => hidden.has(possible)),
  );
  return new Set([...hidden, ...above]);
}

/** Edges and payloads are there only with their row. */
function carriesRows({ types }: Start, name: string): boolean {
  return types.some((stated) => stated.name === name && stated.carries);
}

/** Through an interface a row tells no more and no less than by itself. */
export function* everyFieldAgreesWithItsInterface(start: Start): Iterable<string> {
  for (const own of start.types) {
    for (const parent of own.type.getInterfaces()) {
      const above = start.types.find((stated) => stated.type === parent);
      if (!above) continue;
      if (above.carries !== own.carries)
        yield `${own.name}: it and its interface ${parent.name} must both be @Carries(), or neither.`;
      yield* disagreements(own, above);
    }
  }
}

function* disagreements(own: Stated, above: Stated): Iterable<string> {
  for (const field of Object.keys(above.type.getFields())) {
    const [mine, its] = [kindOf(own.statement, field), kindOf(above.statement, field)];
    if (mine && its && mine !== its)
      yield `${own.name}.${field}: holds ${mine.name}, but ${its.name} in the interface ${above.name}; write the same kind in both.`;
  }
}

/** A field of a row is a relation, computed, sealed, or a column; anything else would read a column that is not there. */
export function* everyFieldHasASource(start: Start): Iterable<string> {
  for (const row of rowsOf(start)) {
    const { name, statement, reads } = row;
    if (!reads) continue;
    const sealed = new Set([...statement.seals.values()].flat().map(({ part }) => part));
    const covered = (field: string): boolean =>
      reads.relations?.[field] !== undefined ||
      statement.derived.has(field) ||
      sealed.has(field) ||
      isColumn(row, field);
    for (const field of Object.values(row.type.getFields()))
      if (!covered(field.name))
        yield `${name}.${field.name}: comes from nowhere; write a relation or a columns entry in reads(${name}, …), @Derived or @Property.`;
  }
}

/** type-graphql's field resolvers never run on rows: what they would compute, nobody would decide on. */
export function* noFieldResolverIsLost({ types }: Start): Iterable<string> {
  for (const { name, target, carries, reads, statement } of types)
    for (const field of resolversOn(target))
      if (carries || !(reads?.relations?.[field] || reads?.columns?.[field] || statement.derived.has(field)))
        yield `${name}.${field}: its resolver method would never run; write a relation in reads or adds(${name}, …), or @Derived.`;
}
