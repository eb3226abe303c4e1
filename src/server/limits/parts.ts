/** What an operation is made of, as far as its cost goes: read once from its text and the schema. */
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

export type Variables = Readonly<Record<string, unknown>>;
type Size = (variables: Variables) => number;

/** What stands under one field, and how often. */
export interface Part {
  /** Under which name an answer holds it. */
  readonly key: string;
  /** A list in pages: its rows are in a list just below. */
  readonly paged: boolean;
  readonly times: Size;
  /** Fields directly here. */
  readonly own: number;
  readonly parts: readonly Part[];
  /** Names of the fields here by which a row gives someone's contact data to anyone who asks (P5.1). */
  readonly contacts: readonly string[];
  /** All fields from here down where nothing below is a list. */
  readonly flat: number;
  readonly list: boolean;
  /** Whether a list is below, or contact data here or below: only then each row must be looked at. */
  readonly deep: boolean;
}

/** Whether a field holds personal data that anyone may see. */
export type IsContact = (typeName: string, fieldName: string) => boolean;

type Selected = Pick<Part, 'own' | 'parts' | 'contacts'>;

/** What a list without pages is taken for: such lists are short by nature, or say how long they can be (`most`). */
const SHORT_LIST = 10;
const lengthOf = ({ extensions }: GraphQLField<unknown, unknown>): number => Number(extensions['most'] ?? SHORT_LIST);
const once: Size = () => 1;

/** The whole of an operation. The document must be valid. */
export function partsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, isContact }: { readonly operation: OperationDefinitionNode; readonly isContact: IsContact },
): Part {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const root = schema.getRootType(operation.operation);
  const walk = new Walk(schema, fragments, operation, isContact);
  const selected = root ? walk.into(operation.selectionSet, root, false) : { own: 0, parts: [], contacts: [] };
  return whole({ key: '', paged: false, times: once, list: false, ...selected });
}

function whole(part: Omit<Part, 'flat' | 'deep'>): Part {
  const { own, parts, contacts } = part;
  const flat = parts.reduce((sum, below) => sum + below.flat, own);
  return { ...part, flat, deep: contacts.length > 0 || parts.some(({ list, deep }) => list || deep) };
}

class Walk {
  constructor(
    readonly schema: GraphQLSchema,
    readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    readonly operation: OperationDefinitionNode,
    readonly isContact: IsContact,
  ) {}

  /** `inPage`: the list directly below is the page that was counted at its connection. */
  into(set: SelectionSetNode, type: GraphQLCompositeType, inPage: boolean): Selected {
    let own = 0;
    const [parts, contacts]: [Part[], string[]] = [[], []];
    for (const one of set.selections) {
      if (one.kind === Kind.FIELD) {
        own += 1;
        if (this.isContact(type.name, one.name.value)) contacts.push(keyOf(one));
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
      contacts.push(...inner.contacts);
    }
    return { own, parts, contacts };
  }

  #field(node: FieldNode, type: GraphQLCompositeType, inPage: boolean): Part | undefined {
    const field = 'getFields' in type ? type.getFields()[node.name.value] : undefined;
    const named = field && getNamedType(field.type);
    if (!node.selectionSet || !field || !isCompositeType(named)) return undefined;
    const paged = isPaged(field);
    const list = isListType(getNullableType(field.type));
    const times: Size = paged ? this.#pageSize(node) : list && !inPage ? () => lengthOf(field) : once;
    return whole({ key: keyOf(node), paged, list, times, ...this.into(node.selectionSet, named, paged) });
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

const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

function isPaged(field: GraphQLField<unknown, unknown>): boolean {
  return field.args.some(({ name }) => name === 'first' || name === 'last');
}
