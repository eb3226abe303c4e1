/** How large a document is, from its text alone: no schema, no variable, no row. Each fragment is measured once. */
import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** One selection, with the fragments it spreads written out. */
interface Size {
  /** Fields inside fields. */
  readonly depth: number;
  /** All fields below. */
  readonly fields: number;
  /** Fields at the first level. */
  readonly width: number;
}

export interface Measure {
  readonly depth: number;
  readonly fields: number;
  readonly rootFields: number;
}

const nothing: Size = { depth: 0, fields: 0, width: 0 };
const asksForSchema = new Set(['__schema', '__type']);

/** The schema's own shape nests deeper than any page (`ofType` in `ofType`), and that much is harmless. */
const SCHEMA_DEPTH = 8;
/** The whole schema is as much as many pages: it counts as so many root fields. */
const SCHEMA_WIDTH = 10;

export function measure(document: DocumentNode): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const sizes = new Map<string, Size>();

  const ofFragment = (name: string): Size => {
    const known = sizes.get(name);
    if (known) return known;
    sizes.set(name, nothing); // a fragment within itself adds nothing here; validation refuses it
    const size = ofSet(fragments.get(name)?.selectionSet);
    sizes.set(name, size);
    return size;
  };
  const ofSet = (set: SelectionSetNode | undefined): Size =>
    (set?.selections ?? []).map(ofSelection).reduce(together, nothing);
  const ofSelection = (selection: SelectionNode): Size => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    const inner = ofSet(selection.selectionSet);
    if (selection.kind === Kind.INLINE_FRAGMENT) return inner;
    const ofSchema = asksForSchema.has(selection.name.value);
    const depth = ofSchema ? Math.max(0, inner.depth - SCHEMA_DEPTH) : inner.depth;
    return { depth: depth + 1, fields: inner.fields + 1, width: ofSchema ? SCHEMA_WIDTH : 1 };
  };

  const operations = document.definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? [ofSet(one.selectionSet)] : [],
  );
  const most = (of: (size: Size) => number): number => Math.max(0, ...operations.map(of));
  return {
    depth: most(({ depth }) => depth),
    fields: most(({ fields }) => fields),
    rootFields: most(({ width }) => width),
  };
}

function together(one: Size, other: Size): Size {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: one.fields + other.fields,
    width: one.width + other.width,
  };
}
