/** What a curious client has to ask with: ids by type, cursors by list, words, prices. It grows by what answers show. */
import type { Chance } from './chance.ts';

type Json = Readonly<Record<string, unknown>>;

interface Page {
  readonly edges?: readonly { readonly cursor?: string }[];
  readonly pageInfo?: { readonly startCursor?: string | null; readonly endCursor?: string | null };
}

export class Known {
  readonly #cursors = new Map<string, string[]>();
  readonly #ids: string[];
  constructor(
    readonly ids: ReadonlyMap<string, string[]>,
    readonly words: readonly string[],
    readonly prices: readonly number[],
    /** What may be bid on a listing without meeting its leader's maximum in either world (PR1 releases that one). */
    readonly bids: ReadonlyMap<string, readonly number[]>,
  ) {
    this.#ids = [...ids.values()].flat();
  }

  /** Mostly of the type that belongs there. */
  id(chance: Chance, type?: string): string {
    const fitting = this.ids.get(type ?? '') ?? [];
    return chance.pick(fitting.length > 0 && chance.happens(0.8) ? fitting : this.#ids);
  }

  hasCursors(list: string): boolean {
    return this.#cursors.has(list);
  }

  /** Mostly one of the list's own; then one of another list, or none at all. */
  cursor(chance: Chance, list: string): string {
    const own = this.#cursors.get(list) ?? [];
    if (own.length > 0 && chance.happens(0.9)) return chance.pick(own);
    const others = [...this.#cursors.values()].flat();
    const [any, spoilt] = [others.length > 0 ? chance.pick(others) : 'none', chance.happens(0.3)];
    return spoilt ? `${any.slice(0, -2)}AA` : any;
  }

  get everyId(): readonly string[] {
    return this.#ids;
  }

  /** Reads on in an answer; lists stand under an alias that names them (see `listName`). */
  learn(value: unknown): void {
    if (Array.isArray(value)) value.forEach((one) => this.learn(one));
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value as Json)) {
      const list = /^f\d+(\w+)$/.exec(name)?.[1];
      if (list !== undefined) this.#keep(list, inner ?? {});
      this.learn(inner);
    }
  }

  #keep(list: string, { edges = [], pageInfo }: Page): void {
    const own = this.#cursors.get(list) ?? [];
    for (const cursor of [...edges.map((edge) => edge.cursor), pageInfo?.startCursor, pageInfo?.endCursor])
      if (typeof cursor === 'string' && own.length < 30 && !own.includes(cursor)) own.push(cursor);
    if (own.length > 0) this.#cursors.set(list, own);
  }
}

/** A list with its order, as it is asked for from a type (none at the root): a cursor is good for no other. */
export function listName(parent: string, field: string, order: string | undefined): string {
  return order === undefined ? `${parent}_${field}` : `${parent}_${field}_${order}`;
}
