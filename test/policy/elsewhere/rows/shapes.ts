/** What a caller's own schema lets be asked: rows, the fields of a row, and the ways from row to row. No field can be forgotten. */
import {
  getNamedType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** What a field must be asked with. */
const needed: Readonly<Record<string, string>> = { totalCost: '(bid: 500000)' };

/** What is one value, however many parts it has. Hand-written: of what is not here each part is a field of the row. */
const values = [
  'PostalAddress',
  'ValueSource',
  'MyStanding',
  'RatingCount',
  'InstrumentDetails',
  'Photo',
  'PartnerCredential',
];

export interface Way {
  /** From a row, through what is no row of its own: `subjects.listings`. */
  readonly field: string;
  readonly to: readonly GraphQLObjectType[];
}

export class Shapes {
  constructor(readonly schema: GraphQLSchema) {}

  type(name: string): GraphQLObjectType | undefined {
    const type = this.schema.getType(name);
    return isObjectType(type) ? type : undefined;
  }

  roots(): Field[] {
    return Object.values(this.schema.getQueryType()?.getFields() ?? {});
  }

  /** A node, or what is listed in pages. */
  isRow(type: GraphQLObjectType): boolean {
    return type.getInterfaces().some(({ name }) => name === 'Node') || Boolean(this.type(`${type.name}Connection`));
  }

  /** Each type of rows that this caller has a word for. */
  rowTypes(): GraphQLObjectType[] {
    return Object.values(this.schema.getTypeMap())
      .filter(isObjectType)
      .filter((type) => this.isRow(type));
  }

  /** The node of a connection, else what the field gives, if that is an object. */
  #given(field: Field): { list: boolean; pages: boolean; types: readonly GraphQLObjectType[] } {
    const named = getNamedType(field.type);
    const list = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    if (isObjectType(named) && named.name.endsWith('Connection')) {
      const edge = this.type(named.name.replace(/Connection$/, 'Edge'));
      const node = edge?.getFields()['node'];
      return { list: true, pages: true, types: node ? this.#given(node).types : [] };
    }
    if (isAbstractType(named)) return { list, pages: false, types: this.schema.getPossibleTypes(named) };
    return { list, pages: false, types: isObjectType(named) ? [named] : [] };
  }

  isPaged(field: Field): boolean {
    return this.#given(field).pages;
  }

  rowOf(field: Field): GraphQLObjectType | undefined {
    return this.#given(field).types.find((type) => this.isRow(type));
  }

  takesId(field: Field): boolean {
    const asked = field.args.filter(isRequiredArgument).map(({ name }) => name);
    if (asked.length > 0 && asked.join() !== 'id') throw new Error(`Query.${field.name} needs ${asked.join()}.`);
    return asked.length > 0;
  }

  /** The fields of a row, with those of what is in it and is no row: `kinds`, `members.registration.name`. */
  fieldsOf(type: GraphQLObjectType, above: readonly string[] = []): string[] {
    return Object.values(type.getFields()).flatMap((field) => {
      const { types } = this.#given(field);
      const [inner] = types;
      if (!inner || this.isRow(inner) || above.includes(inner.name)) return [field.name];
      if (this.#isValue(inner)) return [field.name];
      return this.fieldsOf(inner, [...above, type.name]).map((name) => `${field.name}.${name}`);
    });
  }

  /** No more than the parts of one value, which are seen together or not at all. */
  #isValue({ name }: GraphQLObjectType): boolean {
    return values.includes(name);
  }

  waysFrom(type: GraphQLObjectType, above: readonly string[] = []): Way[] {
    return Object.values(type.getFields()).flatMap((field) => {
      const { types } = this.#given(field);
      const [inner] = types;
      if (!inner || above.includes(inner.name)) return [];
      if (this.isRow(inner)) return [{ field: field.name, to: types }];
      return this.waysFrom(inner, [...above, type.name]).map((way) => ({
        ...way,
        field: `${field.name}.${way.field}`,
      }));
    });
  }

  /** All that a row has; of what it leads to, which row it is. */
  all(type: GraphQLObjectType, above: readonly string[] = []): string {
    const fields = Object.values(type.getFields()).map((field) => this.#one(field, [...above, type.name]));
    return `__typename ${fields.join(' ')}`;
  }

  #one(field: Field, above: readonly string[]): string {
    const { types } = this.#given(field);
    const [inner] = types;
    if (!inner) return `${field.name}${needed[field.name] ?? ''}`;
    if (above.includes(inner.name)) return '';
    const which = inner.getInterfaces().length > 0 ? '__typename ... on Node { id }' : '__typename';
    const text = this.isRow(inner) ? which : this.all(inner, above);
    return this.#within(field, text);
  }

  #within(field: Field, text: string): string {
    return this.isPaged(field) ? `${field.name}(first: 8) { edges { node { ${text} } } }` : `${field.name} { ${text} }`;
  }

  /** A row at the end of a chain of ways, whole; of those before it only which they are. */
  along(from: GraphQLObjectType, chain: readonly Step[]): string {
    const [step, ...rest] = chain;
    if (!step) return this.all(from);
    const inner = `__typename ... on ${step.to.name} { ${this.along(step.to, rest)} }`;
    const id = from.getFields()['id'] ? 'id ' : '';
    return `__typename ${id}${this.#through(from, step.field.split('.'), inner)}`;
  }

  #through(type: GraphQLObjectType, [name = '', ...rest]: readonly string[], inner: string): string {
    const field = type.getFields()[name];
    if (!field) throw new Error(`${type.name} has no ${name}.`);
    const next = this.#given(field).types[0];
    return this.#within(field, rest.length === 0 || !next ? inner : `__typename ${this.#through(next, rest, inner)}`);
  }

  /** Of a root field. */
  asked(field: Field, text: string): string {
    return this.isPaged(field) ? `(first: 50) { edges { node { ${text} } } }` : `{ ${text} }`;
  }
}

export interface Step {
  readonly field: string;
  readonly to: GraphQLObjectType;
}
