/**
 * Turns what the classes said into what the schema does, once, at start: public fields read their property, restricted fields
 * test their bit first, lists find their page. After this nothing decides but the mask.
 */
import {
  isAbstractType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { carriers } from './statements.ts';
import { isOpen, kindOf, relationOf, type Models, type TypeModel } from './model.ts';
import { SIGHT, UnprovenRow, type Row } from './row.ts';
import { fieldKey } from './reading/selection.ts';
import { revealSecret, Secret } from './sealed/sealed.ts';
import type { ClassType } from './adapters/type-graphql.ts';
import type { PrivacyContext } from './request.ts';
import type { Kind } from './words.ts';

type Resolve = GraphQLFieldResolver<Row, PrivacyContext>;

export function rootTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => !!type);
}

/** The object types whose rows the engine answers for: all but the roots and GraphQL's own. */
export function rowTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  const roots = rootTypes(schema);
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && !roots.includes(type),
  );
}

export function compileFields(
  schema: GraphQLSchema,
  models: Models,
  classOf: (typeName: string) => ClassType | undefined,
): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (row: Row) => row['__typename'] as string;
  }
  for (const type of rowTypes(schema)) {
    const target = classOf(type.name);
    const model = target && !carriers.has(target) ? models.of(target) : undefined;
    type.isTypeOf = undefined;
    for (const field of Object.values(type.getFields())) {
      delete field.resolve;
      const resolve = model && compileField(model, field as GraphQLField<Row, PrivacyContext>);
      if (resolve) field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    }
  }
}

/** No resolver at all where the property is the answer: the executor reads it inline. */
function compileField(model: TypeModel, field: GraphQLField<Row, PrivacyContext>): Resolve | undefined {
  const kind = kindOf(model.statement, field.name);
  const inner = valueOf(model, field);
  if (!kind || isOpen(model, kind)) return inner && ((row, args, context, info) => inner(row, args, context, info));
  return guarded(model, field.name, kind, inner ?? ((row) => row[field.name]));
}

function valueOf(model: TypeModel, field: GraphQLField<Row, PrivacyContext>): Resolve | undefined {
  const derivation = model.statement.derived.get(field.name);
  if (derivation)
    return (row, args, { viewer, pages, privacy: { tickets }, language }) =>
      derivation.by(row as never, viewer, { now: pages.now }, { tickets, language, args: args as never }); // the field's own class
  const part = model.parts.get(field.name);
  if (part) {
    return (row, _args, { privacy }) =>
      privacy.open(model, part.property, row, sightOf(model, field.name, row))[part.part] ?? null;
  }
  if (relationOf(model, field.name) && field.args.length > 0) {
    return (row, _args, _context, info) => row[fieldKey(info.fieldNodes[0] as never)]; // called for at least one node
  }
  return undefined;
}

function sightOf(model: TypeModel, field: string, row: Row): NonNullable<Row[typeof SIGHT]> {
  const sight = row[SIGHT];
  if (!sight) throw new UnprovenRow(`${model.name}.${field}`);
  return sight;
}

function guarded(model: TypeModel, name: string, kind: Kind, inner: Resolve): Resolve {
  const { bit } = kind;
  const told = kind.about !== 'nobody';
  return (row, args, context, info) => {
    const sight = sightOf(model, name, row);
    if ((sight.mask & bit) === 0) return null;
    const held = inner(row, args, context, info);
    const value: unknown = held instanceof Secret ? revealSecret(held) : held;
    if (told && value !== null && value !== undefined && (sight.free & bit) === 0)
      context.privacy.note(model, row, bit);
    return value;
  };
}
