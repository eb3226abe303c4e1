import {
  getNamedType,
  getNullableType,
  GraphQLID,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isAbstractType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A place of the schema that takes an id. Of what can be of any type less is asked, or the document would be too large. */
export interface Place {
  /** `Mutation.sendMessage(input.tradeId)`. */
  readonly name: string;
  readonly query: string;
  /** What is sent with an id there; everything else is well formed, and each call has an idempotency key of its own. */
  variables(id: string): Readonly<Record<string, unknown>>;
}

type Field = GraphQLField<unknown, unknown>;

/** Every argument of a root field, and every field of its input objects, that takes an id. */
export function placesOf(schema: GraphQLSchema): Place[] {
  const roots = rootsOf(schema).filter((type) => !!type);
  return roots.flatMap((root) => Object.values(root.getFields()).flatMap((field) => placesIn(schema, root, field)));
}

const rootsOf = (schema: GraphQLSchema) => [
  schema.getQueryType(),
  schema.getMutationType(),
  schema.getSubscriptionType(),
];

/** Fields below the root that take an id: none of them is asked by the places. */
export function idsBelowRoots(schema: GraphQLSchema): string[] {
  const roots = rootsOf(schema);
  const below = Object.values(schema.getTypeMap()).filter(isObjectType);
  return below
    .filter((type) => !roots.includes(type) && !type.name.startsWith('__'))
    .flatMap((type) => Object.values(type.getFields()).map((field) => [type, field] as const))
    .filter(([, field]) => field.args.some((arg) => pathsIn(arg.type, [arg.name]).length > 0))
    .map(([type, field]) => `${type.name}.${field.name}`);
}

function placesIn(schema: GraphQLSchema, root: GraphQLObjectType, field: Field): Place[] {
  const paths = field.args.flatMap((arg) => pathsIn(arg.type, [arg.name]));
  return paths.flatMap((path) => {
    const args = field.args.filter((arg) => isRequiredArgument(arg) || arg.name === path[0]);
    const place: Place = {
      name: `${root.name}.${field.name}(${path.join('.')})`,
      query: documentOf(schema, root, { ...field, args }),
      variables: (id) => Object.fromEntries(args.map((arg) => [arg.name, valueFor(arg, path, id)])),
    };
    return args.some(canBeTried) ? [place, tried(place)] : [place];
  });
}

/** An operation that asks for one root field with these arguments, each a variable of the same name, and for all that it gives. */
export function documentOf(schema: GraphQLSchema, root: GraphQLObjectType, { name, args, type }: Field): string {
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const named = getNamedType(type);
  const selection = selectionOf(schema, named, isAbstractType(named) ? 2 : 3);
  return `${root.name.toLowerCase()} (${declared}) { ${name}(${given})${selection} }`;
}

/** P20: whether it can be asked what the act would come to. */
function canBeTried({ type }: GraphQLArgument): boolean {
  const named = getNamedType(type);
  return isInputObjectType(named) && named.getFields()['validateOnly'] !== undefined;
}

function tried(place: Place): Place {
  const variables = (id: string) => {
    const { input, ...others } = place.variables(id);
    return { ...others, input: { ...(input as object), validateOnly: true } };
  };
  return { ...place, name: `${place.name}, only validated`, variables };
}

/** Where ids stand in what an argument of this type takes. */
export function pathsIn(type: GraphQLInputType, path: readonly string[]): string[][] {
  const named = getNamedType(type);
  if (named === GraphQLID) return [[...path]];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((inner) => pathsIn(inner.type, [...path, inner.name]));
}

/** The id at its place; elsewhere what is needed, and nothing more. */
function valueFor(
  { type, name }: Pick<GraphQLArgument, 'type' | 'name'>,
  [, ...rest]: readonly string[],
  id: string,
): unknown {
  const plain = getNullableType(type);
  if (isListType(plain)) return [valueFor({ type: plain.ofType, name }, ['', ...rest], id)];
  if (isEnumType(plain)) return plain.getValues()[0]?.name;
  if (!isInputObjectType(plain)) return scalarFor(getNamedType(type).name, id);
  const fields = Object.values(plain.getFields()).filter(
    (inner) => isRequiredInputField(inner) || inner.name === rest[0] || inner.name === 'idempotencyKey',
  );
  return Object.fromEntries(
    fields.map((inner) => [inner.name, valueFor(inner, inner.name === rest[0] ? rest : [], id)]),
  );
}

let keys = 0;

function scalarFor(type: string, id: string): unknown {
  if (type === 'ID') return id;
  if (type === 'IdempotencyKey') return `key-${keys++}`;
  if (type === 'Int') return 99; // no version stands there
  if (type === 'Yen') return 100;
  return type === 'Boolean' ? false : 'text';
}

/** All that can be asked of a type without arguments, a few steps deep. */
function selectionOf(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (isAbstractType(type)) return abstractSelection(schema, schema.getPossibleTypes(type), depth);
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).flatMap((field) => fieldText(schema, field, depth));
  return ` { __typename ${fields.join(' ')} }`;
}

function fieldText(schema: GraphQLSchema, field: Field, depth: number): string[] {
  const named = getNamedType(field.type);
  if (field.args.some(isRequiredArgument)) return [];
  if (isInterfaceType(named)) return [`${field.name} { __typename id }`]; // of any type: all of them again would be too much
  if (!isObjectType(named) && !isAbstractType(named)) return [field.name];
  return depth > 1 ? [`${field.name}${selectionOf(schema, named, depth - 1)}`] : [];
}

/** One name has one type in an answer, so of fields that differ between the types the first type's is asked. */
function abstractSelection(schema: GraphQLSchema, types: readonly GraphQLObjectType[], depth: number): string {
  const taken = new Map<string, string>();
  const fragments = types.map((type) => {
    const fields = Object.values(type.getFields()).filter((field) => {
      const before = taken.get(field.name) ?? String(field.type);
      taken.set(field.name, before);
      return before === String(field.type);
    });
    return `... on ${type.name} { ${fields.flatMap((field) => fieldText(schema, field, depth)).join(' ') || '__typename'} }`;
  });
  return ` { __typename ${fragments.join(' ')} }`;
}
