/**
 * Applied directives in introspection, which GraphQL does not have yet: `appliedDirectives` on types and fields, each as it would be
 * written. They are texts, so that introspection needs no types but its own.
 */
import {
  __Field,
  __Type,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { asWritten } from '../printing/print.ts';
import type { Uses } from '../printing/uses.ts';

const APPLIED = Symbol('applied directives');
type Element = { readonly extensions?: Readonly<Record<symbol, readonly string[] | undefined>> };

const field: GraphQLField<Element, unknown> = {
  name: 'appliedDirectives',
  description:
    'What is said here of privacy, as directives are written: what it holds, who can see it under which article, who may call it.',
  type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLString))),
  args: [],
  resolve: ({ extensions }) => extensions?.[APPLIED] ?? [],
  deprecationReason: undefined,
  extensions: {},
  astNode: undefined,
};

// GraphQL's own types are one for the whole process; a schema that was told nothing has nothing to tell.
for (const type of [__Type, __Field]) type.getFields()[field.name] = field as GraphQLField<unknown, unknown>;

/** Tells the elements of a schema what is said of them. */
export function tellApplied(schema: GraphQLSchema, uses: ReadonlyMap<string, Uses>): void {
  for (const [coordinate, said] of uses) {
    const [typeName = '', fieldName] = coordinate.split('.');
    const type = schema.getType(typeName);
    const element =
      fieldName === undefined ? type : type && 'getFields' in type ? type.getFields()[fieldName] : undefined;
    // The copy's extensions are still those of the schema it was made from: replaced, never changed.
    if (element) Object.assign(element, { extensions: { ...element.extensions, [APPLIED]: appliedOf(said) } });
  }
}

function appliedOf(uses: Uses): string[] {
  const { holds = [], whose, visible, access } = asWritten(uses);
  const list = (values: readonly string[]): string => `[${values.join(', ')}]`;
  return [
    ...holds.map(({ kind }) => `@holds(kind: ${kind})`),
    ...(whose ? ['@whose'] : []),
    ...(visible ? [`@visible(to: ${list(visible.to)}, under: ${list(visible.under)})`] : []),
    ...(access ? [`@access(to: ${list(access.to)})`] : []),
  ];
}
