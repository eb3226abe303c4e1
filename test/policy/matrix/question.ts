/** Makes the questions from the running schema: every field of every type of row, so that no field can be forgotten. */
import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { RootList } from './lists.ts';

/** What is no row but the value of one field, all or nothing. Hand-written: a new one is a decision. */
const values = [
  'PostalAddress',
  'ValueSource',
  'RegistrationForm',
  'Purpose',
  'AskedOf',
  'TextPlace',
  'RateLimit',
  'NoticePreference',
  'MyStanding',
  'RatingCount',
  'Carrier',
  'SettlementPartner',
  'InstrumentDetails',
  'Explanation',
  'ExplanationField',
  'ExplanationGround',
];
/** What a field must be asked with. */
const needed: Readonly<Record<string, string>> = { totalCost: '(bid: 500000)' };
/** Root fields that read no row: they answer about what they are given. */
const rowless = ['checkText', 'rateLimit'];
const operations = ['Query', 'Mutation', 'Subscription'];
/** Rows on a page; no list of the scene is longer. */
const PAGE = 50;

type Part = 'leaf' | 'value' | 'relation' | 'list';

export class Question {
  constructor(readonly schema: GraphQLSchema) {}

  type(name: string): GraphQLObjectType {
    const type = this.schema.getType(name);
    if (!isObjectType(type))
      throw new Error(`who-sees-what.csv names the type ${name}; the schema has none of that name.`);
    return type;
  }

  /** The types whose objects are rows that a query can reach; answers of mutations carry the same rows. */
  rowTypes(): GraphQLObjectType[] {
    const reached = new Set<GraphQLObjectType>();
    const reach = (type: GraphQLObjectType): void => {
      if (reached.has(type)) return;
      reached.add(type);
      for (const field of Object.values(type.getFields())) this.#objectsOf(field).forEach(reach);
    };
    const query = this.schema.getQueryType();
    if (query) reach(query);
    return [...reached].filter(
      ({ name }) => !operations.includes(name) && !values.includes(name) && !/(Connection|Edge|^PageInfo)$/.test(name),
    );
  }

  isNode(type: GraphQLObjectType): boolean {
    return type.getInterfaces().some(({ name }) => name === 'Node');
  }

  fieldsOf(type: GraphQLObjectType): string[] {
    return Object.keys(type.getFields());
  }

  partOf(field: GraphQLField<unknown, unknown>): Part {
    const type = getNamedType(field.type);
    if (isLeafType(type)) return 'leaf';
    if (type.name.endsWith('Connection')) return 'list';
    return values.includes(type.name) ? 'value' : 'relation';
  }

  #objectsOf(field: GraphQLField<unknown, unknown>): readonly GraphQLObjectType[] {
    const type = getNamedType(field.type);
    if (isObjectType(type)) return [type];
    return isInterfaceType(type) || isUnionType(type) ? this.schema.getPossibleTypes(type) : [];
  }

  /** A row's own values. */
  leaves(type: GraphQLObjectType): string {
    const fields = Object.values(type.getFields()).filter((field) => ['leaf', 'value'].includes(this.partOf(field)));
    return `__typename ${fields.map((field) => this.#leaf(field)).join(' ')}`;
  }

  #leaf(field: GraphQLField<unknown, unknown>): string {
    const asked = needed[field.name] ?? '';
    if (asked === '' && field.args.some(isRequiredArgument))
      throw new Error(`${field.name} needs an argument: say in question.ts which.`);
    const type = getNamedType(field.type);
    return isObjectType(type)
      ? `${field.name} { ${Object.values(type.getFields())
          .map((part) => this.#leaf(part))
          .join(' ')} }`
      : `${field.name}${asked}`;
  }

  /** A row with all that it leads to. */
  whole(type: GraphQLObjectType): string {
    const ways = Object.values(type.getFields()).filter((field) => ['relation', 'list'].includes(this.partOf(field)));
    return `...${type.name}Leaves ${ways.map((field) => this.#way(field)).join(' ')}`;
  }

  #way(field: GraphQLField<unknown, unknown>, filter?: string): string {
    if (this.partOf(field) === 'relation') return `${field.name} { ${this.#spread(field)} }`;
    const connection = getNamedType(field.type) as GraphQLObjectType; // a list's type is its connection
    const node = this.type(connection.name.replace(/Connection$/, 'Edge')).getFields()['node'];
    const count = connection.getFields()['totalCount'] ? 'totalCount ' : '';
    return `${field.name}(first: ${PAGE}${filter ? `, filter: ${filter}` : ''}) { __typename ${count}edges { node { ${node ? this.#spread(node) : ''} } } }`;
  }

  /** Of what can be of any type only which row it is: fields of one name differ between the types. */
  #spread(field: GraphQLField<unknown, unknown>): string {
    if (isInterfaceType(getNamedType(field.type))) return '__typename id';
    const objects = this.#objectsOf(field);
    return `__typename ${objects.map((type) => `...${type.name}${this.isNode(type) ? 'Leaves' : 'Whole'}`).join(' ')}`;
  }

  /** A query with the fragments that it uses, and those that they use. */
  document(body: string): string {
    const used = new Map<string, string>();
    const use = (text: string): void => {
      for (const [, name = '', how] of text.matchAll(/\.\.\.(\w+)(Leaves|Whole)/g)) {
        if (used.has(name + how)) continue;
        const type = this.type(name);
        const fields = how === 'Leaves' ? this.leaves(type) : this.whole(type);
        used.set(name + how, `fragment ${name}${how} on ${name} { ${fields} }`);
        use(fields);
      }
    };
    use(body);
    return `query WhoSeesWhat { ${body} } ${[...used.values()].join(' ')}`;
  }

  #roots(): GraphQLField<unknown, unknown>[] {
    return Object.values(this.schema.getQueryType()?.getFields() ?? {});
  }

  /** Not every kind of caller may ask for anything by its id. */
  hasRoot(field: string): boolean {
    return this.#roots().some(({ name }) => name === field);
  }

  /** Root fields that give one row by its id. */
  #rootsOf(type: GraphQLObjectType): string[] {
    const one = ({ type: given, args }: GraphQLField<unknown, unknown>) =>
      getNamedType(given) === type &&
      args
        .filter(isRequiredArgument)
        .map(({ name }) => name)
        .join() === 'id';
    return this.#roots()
      .filter(one)
      .map(({ name }) => name);
  }

  /** Rows by `node(id)` and by their own root fields. */
  byId(rows: readonly { readonly type: string; readonly id: string }[]): string {
    const asked = rows.flatMap(({ type: name, id }, index) => {
      const type = this.type(name);
      const node =
        this.isNode(type) && this.hasRoot('node')
          ? [`node${index}: node(id: "${id}") { __typename ... on ${name} { ${this.whole(type)} } }`]
          : [];
      return [
        ...node,
        ...this.#rootsOf(type).map((root) => `${root}${index}: ${root}(id: "${id}") { ${this.whole(type)} }`),
      ];
    });
    return asked.join('\n');
  }

  /** What is the viewer's own, or everyone's, and lists that stand under no row. */
  rootless(lists: readonly RootList[]): string {
    const asked = this.#roots().flatMap((field) => {
      const needed = field.args.filter(isRequiredArgument).map(({ name }) => name);
      const [type] = this.#objectsOf(field);
      const part = this.partOf(field);
      if (needed.join() === 'id' || part === 'value' || rowless.includes(field.name)) return [];
      if (needed.length > 0)
        throw new Error(`Query.${field.name} needs ${needed.join(' and ')}: say in question.ts how it is asked.`);
      if (part === 'list') return this.#rootList(field, lists);
      return part === 'relation' && type ? `${field.name} { ${this.whole(type)} }` : field.name;
    });
    return asked.join('\n');
  }

  #rootList(field: GraphQLField<unknown, unknown>, lists: readonly RootList[]): string[] {
    const asked = lists.flatMap((list, index) =>
      list.field === field.name ? [`list${index}: ${this.#way(field, list.filter)}`] : [],
    );
    if (asked.length === 0) throw new Error(`Query.${field.name} is a list: say in lists.ts what belongs in it.`);
    return asked;
  }
}
