/** What a document asks of a row of one concrete type. Conditions (`@skip`, `@include`) are read as "asked for". */
import { createHash } from 'node:crypto';
import {
  getNamedType,
  isAbstractType,
  Kind,
  print,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

export interface Collected {
  readonly name: string;
  readonly nodes: FieldNode[];
}

interface Where {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
}

/** The fields asked for, those with the same name and arguments as one, whatever their aliases. */
export function collectFields(where: Where, type: GraphQLObjectType, nodes: readonly FieldNode[]): Collected[] {
  const found = new Map<string, Collected>();
  for (const node of nodes) if (node.selectionSet) collectInto(found, where, type, node.selectionSet);
  return [...found.values()];
}

function collectInto(
  found: Map<string, Collected>,
  where: Where,
  type: GraphQLObjectType,
  set: SelectionSetNode,
): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value.startsWith('__')) continue;
      const key = fieldKey(selection);
      const collected = found.get(key);
      if (collected) collected.nodes.push(selection);
      else found.set(key, { name: selection.name.value, nodes: [selection] });
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? where.fragments[selection.name.value] : selection;
    const condition = fragment?.typeCondition?.name.value;
    if (fragment && (condition === undefined || applies(where.schema, type, condition)))
      collectInto(found, where, type, fragment.selectionSet);
  }
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition: string): boolean {
  if (condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}

const keys = new WeakMap<FieldNode, string>();

/** The same name with the same arguments is the same data, under whichever alias. */
export function fieldKey(node: FieldNode): string {
  let key = keys.get(node);
  if (key === undefined) {
    const args = [...(node.arguments ?? [])].map((argument) => print(argument)).sort();
    key = args.length === 0 ? node.name.value : `${node.name.value}:${hash(args.join(','))}`;
    keys.set(node, key);
  }
  return key;
}

export function relationKey(field: Collected): string {
  return fieldKey(field.nodes[0] as FieldNode); // a collected field has at least one node
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The nodes selected at a path below some field, such as `['edges', 'node']` of a connection. */
export function nodesAt(
  where: Where,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  path: readonly string[],
): FieldNode[] {
  const [step, ...rest] = path;
  if (step === undefined) return [...nodes];
  const inside = collectFields(where, type, nodes)
    .filter((field) => field.name === step)
    .flatMap((field) => field.nodes);
  const next = getNamedType(type.getFields()[step]?.type);
  if (rest.length === 0 || inside.length === 0) return inside;
  return nodesAt(where, next as GraphQLObjectType, inside, rest); // a path leads through object types
}
