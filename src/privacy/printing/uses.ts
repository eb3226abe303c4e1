/**
 * What is said of each element of a schema, as directives would say it: what a field holds, who can see it under which article, who may
 * call it. Told to some callers it names no audience, article or caller but those they can be or meet.
 */
import { isInterfaceType, isObjectType, type GraphQLField } from 'graphql';
import { accessOf } from '../access.ts';
import { classesByTypeName } from '../adapters/type-graphql.ts';
import { rootTypes } from '../compile.ts';
import { isAmong, type Caller } from '../deciding/caller.ts';
import { groundsOf } from '../entry.ts';
import { kindOf, type TypeModel } from '../model.ts';
import type { Examined } from '../refusals/refusals.ts';
import { carriers, statementOf, type TypeStatement } from '../statements.ts';
import type { Grant, Kind, Policy } from '../words.ts';

export interface Visible {
  readonly to: readonly string[];
  /** For each audience, the article. */
  readonly under: readonly string[];
}

/** In the policy's own words, by the name of the directive. */
export interface Uses {
  readonly holds?: readonly { readonly kind: string }[];
  readonly whose?: Readonly<Record<string, never>>;
  readonly visible?: Visible;
  readonly access?: { readonly to: readonly string[] };
}

/** By schema coordinate (`Trade`, `Trade.price`), in the schema's order. All callers, where none are named. */
export function usesOf({ schema, models }: Examined, callers?: readonly Caller[]): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  const classes = classesByTypeName();
  const roots: unknown[] = rootTypes(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    const target = classes.get(type.name);
    if (!(isObjectType(type) || isInterfaceType(type)) || !target || carriers.has(target) || roots.includes(type))
      continue;
    const model = isObjectType(type) ? models.of(target) : undefined;
    const said: Said = { policy: models.policy, statement: statementOf(target), model, callers };
    uses.set(type.name, usesOnType(said));
    for (const field of Object.values(type.getFields()))
      uses.set(`${type.name}.${field.name}`, usesOnField(said, field));
  }
  for (const type of rootTypes(schema))
    for (const field of Object.values(type.getFields()))
      uses.set(`${type.name}.${field.name}`, { access: { to: whoMayCall(accessOf(field) ?? [], callers) } });
  return uses;
}

interface Said {
  readonly policy: Policy;
  readonly statement: TypeStatement;
  readonly model: TypeModel | undefined;
  readonly callers: readonly Caller[] | undefined;
}

/** Of the words that admit, those under which one of the callers is known. */
function whoMayCall(words: readonly string[], callers: readonly Caller[] | undefined): readonly string[] {
  return callers ? words.filter((word) => callers.some((caller) => isAmong(caller, [word]))) : words;
}

function usesOnType(said: Said): Uses {
  const { rowKinds, owner } = said.statement;
  return {
    ...(rowKinds.length > 0 && { holds: rowKinds.map(({ name }) => ({ kind: name })) }),
    ...(owner && { whose: {} }),
    ...visibleTo(said, rowKinds),
  };
}

function usesOnField(said: Said, { name }: GraphQLField<unknown, unknown>): Uses {
  const kind = kindOf(said.statement, name);
  return kind ? { holds: [{ kind: kind.name }], ...visibleTo(said, [kind]) } : {};
}

/** Nothing for what is public, and for interfaces: who sees a value follows from the type of the row. */
function visibleTo({ policy, model, callers }: Said, kinds: readonly Kind[]): { visible?: Visible } {
  if (!model || kinds.length === 0 || kinds.some((kind) => kind.sort === 'public')) return {};
  const canBe = ({ audience }: Grant): boolean =>
    !callers || callers.some((caller) => isAmong(caller, policy.audiences[audience]?.classes ?? []));
  const grounds = kinds.flatMap((kind) => groundsOf(policy, model, kind)).filter(canBe);
  const pairs = [...new Map(grounds.map((grant) => [`${grant.audience} ${grant.article}`, grant])).values()];
  return { visible: { to: pairs.map(({ audience }) => audience), under: pairs.map(({ article }) => article) } };
}
