/**
 * How much an operation could answer, before it runs: from its text, the schema and the page sizes it asks for, never from
 * rows (SC-D4). Made once for each operation; only page sizes in variables are read again at each request.
 */
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { PAGE_DEFAULT } from '../../privacy/index.ts';

export interface Cost {
  /** Rows of paged lists, each list times the lists it is in. */
  readonly nodes: number;
  /** Values in the largest answer. */
  readonly values: number;
}

export const costLimits: Cost = { nodes: 500_000, values: 200_000 };

type Variables = Readonly<Record<string, unknown>>;
type Size = (variables: Variables) => number;

/** What stands under one field, and how often. */
interface Part {
  readonly paged: boolean;
  readonly times: Size;
  readonly own: number;
  readonly parts: readonly Part[];
}

/** What a list without pages is taken for: such lists are short by nature. */
const SHORT_LIST = 10;
const once: Size = () => 1;

/** The cost of an operation, as a function of its variables. The document must be valid. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (variables: Variables) => Cost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const root = schema.getRootType(operation.operation);
  if (!root) return () => ({ nodes: 0, values: 0 });
  const walk = new Walk(schema, fragments, operation);
  const whole: Part = { paged: false, times: once, ...walk.into(operation.selectionSet, root, false) };
  return (variables) => sum(whole, 1, variables);
}

function sum({ paged, times, own, parts }: Part, above: number, variables: Variables): Cost {
  const here = above * times(variables);
  let nodes = paged ? here : 0;
  let values = here * own;
  for (const part of parts) {
    const below = sum(part, here, variables);
    nodes += below.nodes;
    values += below.values;
  }
  return { nodes, values };
}

class Walk {
  constructor(
    readonly schema: GraphQLSchema,
    readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    readonly operation: OperationDefinitionNode,
  ) {}

  /** `inPage`: the list directly below is the page that was counted at its connection. */
  into(set: SelectionSetNode, type: GraphQLCompositeType, inPage: boolean): Pick<Part, 'own' | 'parts'> {
    let own = 0;
    const parts: Part[] = [];
    for (const one of set.selections) {
      if (one.kind === Kind.FIELD) {
        own += 1;
        const part = this.#field(one, type, inPage);
        if (part) parts.push(part);
        continue;
      }
      const fragment = one.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(one.name.value) : one;
      if (!fragment) continue;
      const narrowed = fragment.typeCondition ? typeFromAST(this.schema, fragment.typeCondition) : type;
      const inner = this.into(fragment.selectionSet, isCompositeType(narrowed) ? narrowed : type, inPage);
      own += inner.own;
      parts.push(...inner.parts);
    }
    return { own, parts };
  }

  #field(node: FieldNode, type: GraphQLCompositeType, inPage: boolean): Part | undefined {
    const field = 'getFields' in type ? type.getFields()[node.name.value] : undefined;
    const named = field && getNamedType(field.type);
    if (!node.selectionSet || !field || !isCompositeType(named)) return undefined;
    const paged = isPaged(field);
    const list = isListType(getNullableType(field.type));
    const times: Size = paged ? this.#pageSize(node) : list && !inPage ? () => SHORT_LIST : once;
    return { paged, times, ...this.into(node.selectionSet, named, paged) };
  }

  #pageSize(node: FieldNode): Size {
    const sizes = ['first', 'last'].flatMap((name) => {
      const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
      return value ? [this.#size(value)] : [];
    });
    return (variables) => {
      const given = sizes.map((size) => size(variables)).filter((size) => !Number.isNaN(size));
      return given.length === 0 ? PAGE_DEFAULT : Math.max(0, ...given);
    };
  }

  /** NaN where nothing is given. */
  #size(value: ValueNode): Size {
    if (value.kind === Kind.INT) return () => Number(value.value);
    if (value.kind !== Kind.VARIABLE) return () => NaN;
    const name = value.name.value;
    const declared = this.operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    const otherwise = declared?.defaultValue?.kind === Kind.INT ? Number(declared.defaultValue.value) : NaN;
    return (variables) =>
      typeof variables[name] === 'number' ? variables[name] : variables[name] === null ? NaN : otherwise;
  }
}

function isPaged(field: GraphQLField<unknown, unknown>): boolean {
  return field.args.some(({ name }) => name === 'first' || name === 'last');
}
