/** The schema with its privacy, as text: what every field holds, who can see it under which article, who may call what. */
import { printSchemaWithDirectives } from '../adapters/graphql-tools.ts';
import { GraphQLSchema, isInterfaceType, isObjectType, lexicographicSortSchema, type GraphQLField } from 'graphql';
import { accessOf } from '../access.ts';
import { classesByTypeName, type ClassType } from '../adapters/type-graphql.ts';
import { rootTypes } from '../compile.ts';
import { enumName, privacyDirectives } from './directives.ts';
import { groundsOf } from '../entry.ts';
import { kindOf, type TypeModel } from '../model.ts';
import type { Examined } from '../refusals/refusals.ts';
import { carriers, statementOf, type TypeStatement } from '../statements.ts';
import type { Grant, Kind, Policy } from '../words.ts';

interface Visible {
  readonly to: readonly string[];
  readonly under: readonly string[];
}

/** What is printed at one element, by the name of the directive. */
interface Uses {
  readonly holds?: readonly { readonly kind: string }[];
  readonly whose?: Record<string, never>;
  readonly visible?: Visible;
  readonly access?: { readonly to: readonly string[] };
}

/** Sorted by name, so that the text changes only with what it says. The live schema is not touched. */
export function printSchema({ schema, models }: Examined): string {
  const copy = lexicographicSortSchema(schema);
  const classes = classesByTypeName();
  for (const type of Object.values(copy.getTypeMap())) {
    const target = classes.get(type.name);
    if (!(isObjectType(type) || isInterfaceType(type)) || !target || carriers.has(target)) continue;
    const said: Said = {
      policy: models.policy,
      statement: statementOf(target),
      model: modelIf(isObjectType(type), models, target),
    };
    write(type, usesOnType(said));
    for (const field of Object.values(type.getFields())) write(field, usesOnField(said, field));
  }
  for (const type of rootTypes(copy))
    for (const field of Object.values(type.getFields()))
      write(field, { access: { to: (accessOf(field) ?? []).map(enumName) } });
  const directives = [...copy.getDirectives(), ...privacyDirectives(schema, models.policy)];
  return `${printSchemaWithDirectives(new GraphQLSchema({ ...copy.toConfig(), directives }))}\n`;
}

interface Said {
  readonly policy: Policy;
  readonly statement: TypeStatement;
  readonly model: TypeModel | undefined;
}

function modelIf(has: boolean, models: Examined['models'], target: ClassType): TypeModel | undefined {
  return has ? models.of(target) : undefined;
}

/** The extensions of a copied element are still the live element's: replaced, never changed. */
function write(element: { extensions: Readonly<Record<string, unknown>> }, uses: Uses): void {
  element.extensions = { ...element.extensions, directives: uses };
}

function usesOnType({ policy, statement, model }: Said): Uses {
  const { rowKinds, owner } = statement;
  return {
    ...(rowKinds.length > 0 && { holds: rowKinds.map(({ name }) => ({ kind: enumName(name) })) }),
    ...(owner && { whose: {} }),
    ...visibleTo(policy, model, rowKinds),
  };
}

function usesOnField({ policy, statement, model }: Said, { name }: GraphQLField<unknown, unknown>): Uses {
  const kind = kindOf(statement, name);
  return kind ? { holds: [{ kind: enumName(kind.name) }], ...visibleTo(policy, model, [kind]) } : {};
}

/** Nothing for what is public, and for interfaces: who sees a value follows from the type of the row. */
function visibleTo(policy: Policy, model: TypeModel | undefined, kinds: readonly Kind[]): { visible?: Visible } {
  if (!model || kinds.length === 0 || kinds.some((kind) => kind.sort === 'public')) return {};
  const pairs = new Map(
    kinds.flatMap((kind) => groundsOf(policy, model, kind)).map((grant) => [pairName(grant), grant]),
  );
  const grounds = [...pairs.values()];
  return {
    visible: {
      to: grounds.map(({ audience }) => enumName(audience)),
      under: grounds.map(({ article }) => enumName(article)),
    },
  };
}

function pairName({ audience, article }: Grant): string {
  return `${audience} ${article}`;
}
