/** Reads an answer: which rows it shows, by which path, with which values. */
import type { Question } from './question.ts';
import type { SceneRow } from './rows.ts';

export interface Seen {
  readonly row: SceneRow;
  readonly path: string;
  /** What each field that was asked for gave: null for hidden, an id or ids for what it leads to. */
  readonly fields: ReadonlyMap<string, unknown>;
}

type Json = Readonly<Record<string, unknown>>;

/** Which row of the scene an object is; rows without an id are known by a planted value. */
export type Find = (type: string, object: Json) => SceneRow | undefined;

export class Reader {
  readonly seen: Seen[] = [];
  /** Lists that stand under no row: their rows, by the name they were asked under. */
  readonly lists = new Map<string, readonly unknown[]>();
  /** What is odd about the answer itself: an unknown row, a count that counts more than is shown. */
  readonly odd: string[] = [];
  constructor(
    readonly question: Question,
    readonly find: Find,
  ) {}

  read(data: Json): this {
    for (const [path, value] of Object.entries(data)) {
      if (!isObject(value)) continue;
      if (isList(value)) this.lists.set(path, this.#list(value, path));
      else this.#row(value, path);
    }
    return this;
  }

  #row(object: Json, path: string): string | undefined {
    const type = this.question.type(String(object['__typename']));
    const row = this.find(type.name, object);
    if (!row) return void this.odd.push(`${path}: a ${type.name} that the scene does not have`);
    const fields = new Map<string, unknown>();
    for (const [name, field] of Object.entries(type.getFields())) {
      if (!(name in object)) continue;
      const value = object[name];
      const under = `${path}.${name}`;
      const part = this.question.partOf(field);
      if (part === 'relation' && Array.isArray(value))
        fields.set(
          name,
          value.map((one: Json) => this.#row(one, under)),
        ); // a short list of rows
      else if (part === 'leaf' || part === 'value' || !isObject(value)) fields.set(name, value);
      else fields.set(name, part === 'list' ? this.#list(value, under) : this.#row(value, under));
    }
    this.seen.push({ row, path, fields });
    return row.id;
  }

  /** The ids of the rows of a list, in no order. */
  #list(connection: Json, path: string): readonly unknown[] {
    const edges = connection['edges'] as readonly { readonly node: Json }[]; // as the question asks for it
    const { totalCount = edges.length } = connection;
    if (totalCount !== edges.length) this.odd.push(`${path}: counts other rows than it shows`);
    return edges.map(({ node }) => this.#row(node, path)).sort();
  }
}

function isList(value: Json): boolean {
  return String(value['__typename']).endsWith('Connection');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
