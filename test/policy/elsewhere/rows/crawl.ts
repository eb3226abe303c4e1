/** All that one caller comes to, from every root field of their own schema and on from row to row. */
import { buildClientSchema, getIntrospectionQuery, type GraphQLObjectType } from 'graphql';
import type { TestServer } from '../../../harness/server.ts';
import { Shapes, type Step } from './shapes.ts';

type Json = Readonly<Record<string, unknown>>;

/** A row as one answer showed it. */
export interface Shown {
  readonly type: string;
  readonly id: string;
  /** By its name, with dots: null, an empty list and what was not there are all `null`. */
  readonly fields: ReadonlyMap<string, unknown>;
  /** As it came, where all of it was asked for. */
  readonly whole: Json;
}

/** Where everyone's rows lead is everyone's too, and who-sees-what.csv speaks of it. */
const everyones = ['Listing', 'Member', 'Store', 'Question', 'Review'];
const LONGEST_CHAIN = 2;
const AT_ONCE = 12;

export interface SceneRow {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  /** Whose it is, where it is one's; by their token. */
  readonly of?: string | undefined;
}

interface Scene {
  readonly rows: readonly SceneRow[];
  readonly known: Map<string, Shapes>;
  readonly roots?: readonly string[] | undefined;
}

export class Crawl {
  readonly shown: Shown[] = [];
  readonly texts: string[] = [];
  /** Errors that are no answer to a question. */
  readonly odd: string[] = [];
  /** Root fields that give no row, and what they gave: null for nothing. */
  readonly rowless = new Map<string, unknown>();

  /** Types whose rows are asked for by their ids, with all that they lead to. */
  #byId: ReadonlySet<string | undefined> = new Set();
  readonly #nodes = new Map<string, Json | null>();

  private constructor(
    readonly server: TestServer,
    readonly who: { readonly token: string } | undefined,
    readonly shapes: Shapes,
  ) {}

  /** Types that stand at a root field of which this caller was not asked anything. */
  readonly left = new Set<string>();

  /** `known` holds the schemas of callers who were asked before; of those named in `roots`, if any are, only these root fields are asked. */
  static async of(
    server: TestServer,
    who: { readonly token: string; readonly caller: string },
    { rows, known, roots }: Scene,
  ): Promise<Crawl> {
    const crawl = new Crawl(server, who, known.get(who.caller) ?? (await shapesFor(server, who)));
    known.set(who.caller, crawl.shapes);
    await crawl.#all(rows, roots);
    const { rowless: fields } = crawl;
    if ([...fields.values()].some((value) => value !== null))
      crawl.shown.push({ type: 'Query', id: '', fields, whole: {} });
    return crawl;
  }

  /** One who asks for single rows alone. */
  static async visitor(server: TestServer): Promise<Crawl> {
    const { body } = await server.as().ask(getIntrospectionQuery());
    return new Crawl(server, undefined, new Shapes(buildClientSchema(body.data)));
  }

  /** A row by its id, with those of the fields that this caller's schema has. */
  async byId(type: string, id: string): Promise<Json | null> {
    const [given, before] = [this.shapes.type(type), this.#nodes.get(id)];
    if (before !== undefined || !given) return before ?? null;
    const { data } = await this.#ask(
      `{ node(id: "${id}") { __typename ... on ${type} { ${this.shapes.all(given)} } } }`,
    );
    const node = (data?.['node'] as Json | null | undefined) ?? null;
    this.#nodes.set(id, node);
    return node;
  }

  async #all(rows: readonly SceneRow[], roots?: readonly string[]): Promise<void> {
    const { shapes } = this;
    this.#byId = new Set(shapes.roots().flatMap((field) => (shapes.takesId(field) ? [shapes.rowOf(field)?.name] : [])));
    for (const field of shapes.roots()) {
      const type = shapes.rowOf(field);
      const query = (text: string) => `${field.name}${shapes.asked(field, text)}`;
      if (roots && !roots.includes(field.name)) this.left.add(type?.name ?? '');
      else if (!type)
        await (shapes.takesId(field) ? undefined : this.#askRowless(field.name)); // `explain` shows no row
      else if (shapes.takesId(field)) await this.#askById(field.name, type, rows);
      else if (this.#byId.has(type.name)) await this.#list(type, query);
      else await this.#follow(type, query);
    }
  }

  /** Rows of which more is asked by their ids. */
  async #list(type: GraphQLObjectType, query: (text: string) => string): Promise<void> {
    const { data } = await this.#ask(`{ ${query('__typename id')} }`);
    for (const row of rowsIn(Object.values(data ?? {})))
      this.shown.push({ type: type.name, id: String(row['id']), fields: new Map(), whole: {} });
  }

  /** All that are there; one in each state with all that it leads to. */
  async #askById(root: string, type: GraphQLObjectType, rows: readonly SceneRow[]): Promise<void> {
    const there = await this.#there(
      root,
      rows.filter((row) => row.type === type.name),
    );
    there.sort((one, other) => Number(other.of === this.who?.token) - Number(one.of === this.who?.token)); // one's own first
    const first = there.filter(({ name }, at) => there.findIndex((row) => row.name === name) === at);
    for (const some of inPages(first, 4))
      await this.#follow(type, (text) =>
        some.map(({ id }, at) => `r${at}: ${root}(id: "${id}") { ${text} }`).join(' '),
      );
    for (const some of inPages(
      there.filter((row) => !first.includes(row)),
      AT_ONCE,
    ))
      await this.#list(type, (text) => some.map(({ id }, at) => `r${at}: ${root}(id: "${id}") { ${text} }`).join(' '));
  }

  async #askRowless(name: string): Promise<void> {
    const { data } = await this.#ask(`{ ${name} { __typename } }`);
    this.rowless.set(name, something([data?.[name]].flat()));
  }

  /** Those of the rows that are there for this caller. */
  async #there(root: string, rows: readonly SceneRow[]): Promise<SceneRow[]> {
    const found: SceneRow[] = [];
    for (const some of inPages(rows, AT_ONCE)) {
      const { data } = await this.#ask(
        `{ ${some.map(({ id }, at) => `r${at}: ${root}(id: "${id}") { __typename }`).join(' ')} }`,
      );
      found.push(...some.filter((_row, at) => data?.[`r${at}`]));
    }
    return found;
  }

  /** From rows of a type on, as long as there is something: a chain that leads to nothing is not gone on with. */
  async #follow(from: GraphQLObjectType, query: (text: string) => string, chain: readonly Step[] = []): Promise<void> {
    const last = chain.at(-1)?.to ?? from;
    const { data } = await this.#ask(`{ ${query(this.shapes.along(from, chain))} }`);
    const before = this.shown.length;
    for (const value of Object.values(data ?? {})) this.#read(from, value, chain);
    const some = this.shown.length > before;
    if (!some || chain.length === LONGEST_CHAIN || everyones.includes(last.name)) return;
    const passed = [from, ...chain.map(({ to }) => to)];
    for (const { field, to } of this.shapes.waysFrom(last))
      for (const type of to)
        if (!passed.includes(type) && !this.#byId.has(type.name))
          await this.#follow(from, query, [...chain, { field, to: type }]);
  }

  async #ask(text: string): Promise<{ data?: Json }> {
    const { body, text: answer } = await this.server.as(this.who).ask(text);
    this.texts.push(answer);
    for (const { extensions } of body.errors ?? [])
      if (extensions?.code !== 'UNAUTHENTICATED') this.odd.push(`an error ${extensions?.code}`);
    return body;
  }

  /** Goes to the end of the chain, and notes what is there. */
  #read(type: GraphQLObjectType, value: unknown, [step, ...rest]: readonly Step[]): void {
    for (const row of rowsIn(value)) {
      if (row['__typename'] !== type.name) continue;
      if (step) for (const inner of reach(row, step.field.split('.'))) this.#read(step.to, inner, rest);
      else this.#note(type, row);
    }
  }

  #note(type: GraphQLObjectType, row: Json): void {
    const fields = new Map(
      this.shapes.fieldsOf(type).map((name) => [name, something(reach(row, name.split('.')))] as const),
    );
    this.shown.push({ type: type.name, id: typeof row['id'] === 'string' ? row['id'] : '', fields, whole: row });
  }
}

async function shapesFor(server: TestServer, who: { readonly token: string }): Promise<Shapes> {
  const { body } = await server.as(who).ask(getIntrospectionQuery());
  return new Shapes(buildClientSchema(body.data));
}

function inPages<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, page) => all.slice(page * size, (page + 1) * size));
}

function rowsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(rowsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { edges } = value as { readonly edges?: readonly { readonly node: Json }[] };
  return edges ? edges.flatMap(({ node }) => rowsIn(node)) : [value as Json];
}

/** What stands at the end of a name with dots, in every row on the way. */
function reach(value: unknown, [name, ...rest]: readonly string[]): unknown[] {
  if (name !== undefined) return rowsIn(value).flatMap((row) => reach(row[name], rest));
  if (typeof value === 'object' && value !== null && 'edges' in value) return rowsIn(value);
  return Array.isArray(value) ? value : [value];
}

/** Null where there is nothing. */
function something(found: readonly unknown[]): unknown {
  const all = found.filter((one) => one !== null && one !== undefined);
  return all.length > 0 ? all : null;
}
