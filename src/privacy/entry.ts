/**
 * The one entry `extensions.privacy` of an answer: for each restricted coordinate that the document asks for, on which
 * grounds this caller class could ever see it. Made from the document and the caller class alone, so it tells nothing of any row.
 */
import {
  isAbstractType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { isOpen, kindOf, type TypeModel } from './model.ts';
import { isAmong, type Caller } from './deciding/caller.ts';
import { SELF } from './deciding/sight.ts';
import type { Grant, Kind, Policy } from './words.ts';

export interface PrivacyGround {
  readonly to: string;
  readonly under: string;
}

export interface PrivacyEntry {
  readonly coordinate: string;
  readonly kind: string;
  readonly visible: readonly PrivacyGround[];
}

/** The audiences that rows of a type can have: those proven, and the subject where it has one. */
export function audiencesOf(model: TypeModel): string[] {
  const { owner, proofs } = model.statement;
  return owner ? [SELF, ...proofs.keys()] : [...proofs.keys()];
}

/** On which grounds a kind of a type can be seen, in the order of the published table. */
export function groundsOf(policy: Policy, model: TypeModel, kind: Kind): Grant[] {
  const proven = new Set(audiencesOf(model));
  const all = [...policy.grants.values()].flat();
  const order = new Map(policy.disclosure.map((row, index) => [`${row.to} ${row.under}`, index]));
  return all
    .filter((grant) => proven.has(grant.audience) && (grant.mask & kind.bit) !== 0)
    .sort((a, b) => (order.get(`${a.audience} ${a.article}`) ?? 0) - (order.get(`${b.audience} ${b.article}`) ?? 0));
}

/** What entries are made from besides a document and who asks. */
export interface EntrySource {
  readonly schema: GraphQLSchema;
  readonly policy: Policy;
  /** The model of a type by its GraphQL name; none for types without rows. */
  readonly modelOf: (typeName: string) => TypeModel | undefined;
}

export function privacyEntries(
  { schema, policy, modelOf }: EntrySource,
  document: DocumentNode,
  caller: Caller,
): readonly PrivacyEntry[] {
  const entries = new Map<string, PrivacyEntry>();
  const typeInfo = new TypeInfo(schema);
  const note = (model: TypeModel | undefined, field: string): void => {
    const kind = model && kindOf(model.statement, field);
    if (!model || !kind || isOpen(model, kind)) return;
    const coordinate = `${model.name}.${field}`;
    const visible = groundsOf(policy, model, kind)
      .filter((grant) => isAmong(caller, policy.audiences[grant.audience]?.classes ?? []))
      .map((grant) => ({ to: grant.audience, under: grant.article }));
    entries.set(coordinate, { coordinate, kind: kind.name, visible });
  };
  const Field = (): void => {
    const field = typeInfo.getFieldDef();
    if (field) for (const type of typesAt(schema, typeInfo.getParentType())) note(modelOf(type.name), field.name);
  };
  visit(document, visitWithTypeInfo(typeInfo, { Field }));
  return Object.freeze([...entries.values()].sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1)));
}

/** The types whose rows a selection can meet: through an interface, all that implement it. */
function typesAt(schema: GraphQLSchema, parent: unknown): readonly GraphQLObjectType[] {
  if (isObjectType(parent)) return [parent];
  return isAbstractType(parent) ? schema.getPossibleTypes(parent) : [];
}
