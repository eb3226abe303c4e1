/**
 * How much an operation could answer, before it runs: from its text, the schema and the page sizes it asks for, never from
 * rows (SC-D4). Made once for each operation; only page sizes in variables are read again at each request. Afterwards, how much it
 * did answer: from the answer itself.
 */
import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { partsOf, type IsContact, type Part, type Variables } from './parts.ts';

export interface Cost {
  /** Rows of paged lists, each list times the lists it is in. */
  readonly nodes: number;
  /** Values in the largest answer. */
  readonly values: number;
  /** What a client's bucket is charged: a point a value, and more for what is more work than a value. */
  readonly points: number;
  /** Rows that show someone's contact data to anyone who asks (P5.1, AT-16). */
  readonly contacts: number;
}

export interface OperationCost {
  readonly before: (variables: Variables) => Cost;
  /** Of an answer's `data`; never more than before. */
  readonly after: (data: unknown, before: Cost) => Pick<Cost, 'points' | 'contacts'>;
}

export const costLimits: Pick<Cost, 'nodes' | 'values'> = { nodes: 500_000, values: 200_000 };

/** Points beside one for each value. */
export const weights = {
  /** A root field that does something, or follows something. */
  act: 100,
  /** The whole schema, and one type of it. */
  schema: 20_000,
  type: 500,
  /** A document that is refused: it was read for nothing. And a point for each of its characters. */
  refused: 100,
  /** A schema of a kind of caller that nobody came with lately, which is made for it. */
  made: 100_000,
} as const;

/** The cost of an operation. The document must be valid. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, isContact }: { readonly operation: OperationDefinitionNode; readonly isContact: IsContact },
): OperationCost {
  const whole = partsOf(schema, document, { operation, isContact });
  const weight = weightOf(operation, document);
  return {
    before: (variables) => {
      const { nodes, values, contacts } = sum(whole, 1, variables);
      return { nodes, values, contacts, points: Math.ceil(values) + weight };
    },
    after: (data, before) => {
      const found: Found = { contacts: 0 };
      const points = valuesIn(whole, data ?? {}, found) + weight;
      return { points: Math.min(points, before.points), contacts: Math.min(found.contacts, before.contacts) };
    },
  };
}

function sum({ paged, times, own, contacts: here, parts }: Part, above: number, variables: Variables): Sum {
  const rows = above * times(variables);
  let nodes = paged ? rows : 0;
  let values = rows * own;
  let contacts = here.length > 0 ? rows : 0;
  for (const part of parts) {
    const below = sum(part, rows, variables);
    nodes += below.nodes;
    values += below.values;
    contacts += below.contacts;
  }
  return { nodes, values, contacts };
}

type Sum = Omit<Cost, 'points'>;

interface Found {
  contacts: number;
}

/** Rows of a list that hold no list are counted and not looked at: what could be in them is taken for there. */
function valuesIn(part: Part, value: unknown, found: Found): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) {
    if (!part.deep) return value.length * part.flat;
    let values = 0;
    for (const row of value) values += valuesIn(part, row, found);
    return values;
  }
  const object = value as Readonly<Record<string, unknown>>; // an answer's: what has parts is an object
  if (part.contacts.some((key) => object[key] !== null && object[key] !== undefined)) found.contacts += 1;
  let values = part.own;
  for (const below of part.parts) values += valuesIn(below, object[below.key], found);
  return values;
}

const heavy: Readonly<Record<string, number>> = { __schema: weights.schema, __type: weights.type };

/** Of the root fields of an operation, each as often as it is written (SC-E4). */
function weightOf({ operation, selectionSet }: OperationDefinitionNode, document: DocumentNode): number {
  const each = operation === OperationTypeNode.QUERY ? 0 : weights.act;
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const of = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, one) => {
      if (one.kind === Kind.FIELD) return sum + each + (heavy[one.name.value] ?? 0);
      const inner = one.kind === Kind.INLINE_FRAGMENT ? one : fragments.get(one.name.value);
      return sum + (inner ? of(inner.selectionSet) : 0);
    }, 0);
  return of(selectionSet);
}
