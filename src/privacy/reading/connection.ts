/**
 * Relay connections as SQL: keyset pages that neither skip nor repeat while rows arrive, filled from visible rows only, so
 * that a hidden row changes no page, no count and no cursor.
 */
import { getArgumentValues, getNamedType, type FieldNode, type GraphQLField, type GraphQLObjectType } from 'graphql';
import type { Row } from '../row.ts';
import type { KeyValue } from './cursor.ts';
import type { Many, Order, SortKey } from './reads.ts';
import { nodesAt, relationKey, type Collected } from './selection.ts';
import { Identifier, join, Slot, sql, type Sql } from './sql.ts';
import {
  express,
  holdFromOther,
  RowPlan,
  type Arrival,
  type Emission,
  type Planning,
  type RequestValues,
  type Settle,
} from './plan.ts';
import { expressionOf } from '../model.ts';
import { COUNTED_MOST, windowOf, type Window } from './window.ts';

interface Edge {
  node: Row;
  k?: readonly KeyValue[];
  cursor?: string;
}

interface Page {
  edges: Edge[];
  pageInfo?: unknown;
}

/** A list that can grow, from a row (`on`) or from the root. */
export class ManyPlan {
  /** The list's coordinate, such as `Member.listings`: what its cursors are good for. */
  readonly #place: string;
  readonly #field: GraphQLField<unknown, unknown>;
  readonly #node: FieldNode;
  readonly #rows: RowPlan;
  readonly #asks: { edges: boolean; edgeCursors: boolean; pageInfo: boolean; pageCursors: boolean; total: boolean };
  readonly key: string;
  readonly settle: Settle;

  constructor(
    planning: Planning,
    type: GraphQLObjectType,
    field: Collected,
    readonly many: Omit<Many, 'form' | 'on'> & { readonly on?: Many['on'] },
  ) {
    this.key = relationKey(field);
    this.#place = `${type.name}.${field.name}`;
    this.#field = type.getFields()[field.name] as GraphQLField<unknown, unknown>; // collected from this very type
    this.#node = field.nodes[0] as FieldNode; // a collected field has at least one node
    const connection = getNamedType(this.#field.type) as GraphQLObjectType; // `many` serves connections only; held at start
    holdFromOther(planning, type, planning.modelOf(many.to().name), many.fromOther);
    const at = (...path: string[]): FieldNode[] => nodesAt(planning, connection, field.nodes, path);
    this.#rows = new RowPlan(planning, planning.modelOf(many.to().name), at('edges', 'node'), false);
    this.#asks = {
      edges: at('edges').length > 0 || at('pageInfo').length > 0,
      edgeCursors: at('edges', 'cursor').length > 0,
      pageInfo: at('pageInfo').length > 0,
      pageCursors: at('pageInfo', 'startCursor').length > 0 || at('pageInfo', 'endCursor').length > 0,
      total: at('totalCount').length > 0,
    };
    this.settle = (page: Page, arrival: Arrival) => this.#settlePage(page, arrival);
  }

  #window(request: RequestValues): Window {
    let window = request.windows.get(this);
    if (!window) {
      const given = getArgumentValues(this.#field, this.#node, request.variables);
      window = windowOf(given, this.many, this.#binding(request), request.openCursor);
      request.windows.set(this, window);
    }
    return window;
  }

  #binding(request: RequestValues): string {
    return request.pageBinding(this.#place, this.many.own);
  }

  shape(request: RequestValues): string {
    return `${this.#window(request).shape};${this.#rows.shape(request)}`;
  }

  sql(from: Identifier | undefined, emission: Emission): Sql {
    const pieces: Sql[] = [];
    if (this.#asks.edges) pieces.push(sql`'edges', ${this.#edges(from, emission)}`);
    if (this.#asks.total) pieces.push(sql`'totalCount', ${this.#total(from, emission)}`);
    return sql`json_build_object(${join(pieces, ', ')})`;
  }

  #edges(from: Identifier | undefined, emission: Emission): Sql {
    const window = this.#window(emission.request);
    const row = emission.alias();
    const needsKeys = this.#asks.edgeCursors || this.#asks.pageCursors;
    const keys = needsKeys ? sql`, 'k', json_build_array(${this.#keyList(row, window.order, emission)})` : sql``;
    const limit = new Slot((request: RequestValues) => this.#window(request).count + 1);
    const node = this.#rows.json(row, emission, this.#given(from));
    return sql`(select coalesce(json_agg(e.j), '[]') from (select json_build_object('node', ${node}${keys}) as j
      from ${this.#from(from, row, emission, window)}${this.#after(row, window, emission)}
      order by ${this.#orderBy(row, window, emission)} limit ${limit}) e)`;
  }

  #total(from: Identifier | undefined, emission: Emission): Sql {
    const row = emission.alias();
    const rows = this.#from(from, row, emission, this.#window(emission.request));
    return sql`(select count(*)::int from (select from ${rows} limit ${COUNTED_MOST}::int) counted)`;
  }

  /** Table and conditions that every row of the list meets: the relation, that the viewer may know of it, the filters. */
  #from(from: Identifier | undefined, row: Identifier, emission: Emission, window: Window): Sql {
    const related = this.many.on && from ? this.many.on(from, row, emission.asking) : sql`true`;
    const filters = window.filters.map((name) => sql` and (${this.#filter(name, row, emission, window)})`);
    return sql`${this.#rows.from(row, related, emission, this.#given(from))}${join(filters, '')}`;
  }

  /** The row that the facts of the list's rows are read with, where it is the one the list is of. */
  #given(from: Identifier | undefined): Identifier | undefined {
    return this.many.fromOther ? from : undefined;
  }

  /** A value that no condition stands for lets nothing through. */
  #filter(name: string, row: Identifier, { asking }: Emission, window: Window): Sql {
    const where = this.many.filters[name]?.where ?? {};
    if (typeof where === 'function')
      return where(row, new Slot((request: RequestValues) => this.#window(request).filterValues[name]), asking);
    const value = String(window.filterValues[name]);
    return Object.hasOwn(where, value) ? (where[value]?.(row, asking) ?? sql`false`) : sql`false`;
  }

  #after(row: Identifier, window: Window, emission: Emission): Sql {
    if (!window.hasCursor) return sql``;
    const values = window.order.keys.map((key, index) => {
      const value = new Slot((request: RequestValues) => this.#window(request).cursor?.[index] ?? null);
      return sql`${value}::${new Identifier(key.type)}`;
    });
    const keys = this.#keyList(row, window.order, emission);
    const ascending = window.backward === (window.order.descending ?? false);
    return sql` and (${keys}) ${ascending ? sql`>` : sql`<`} (${join(values, ', ')})`;
  }

  #keyList(row: Identifier, order: Order, emission: Emission): Sql {
    return join(
      order.keys.map((key) => this.#keySql(row, key, emission)),
      ', ',
    );
  }

  #keySql(row: Identifier, key: SortKey, emission: Emission): Sql {
    return express(row, key.expression ?? expressionOf(this.#rows.model, key.field), emission.asking);
  }

  #orderBy(row: Identifier, window: Window, emission: Emission): Sql {
    const down = window.backward !== (window.order.descending ?? false);
    const keys = window.order.keys.map((key) => sql`${this.#keySql(row, key, emission)}${down ? sql` desc` : sql``}`);
    return join(keys, ', ');
  }

  #settlePage(page: Page, arrival: Arrival): void {
    if (!this.#asks.edges) return;
    const window = this.#window(arrival.request);
    const { edges } = page;
    const more = edges.length > window.count;
    if (more) edges.pop();
    if (window.backward) edges.reverse();
    const { settle } = this.#rows;
    if (settle) for (const edge of edges) settle(edge.node as never, arrival);
    const binding = this.#binding(arrival.request) + window.orderName;
    const cursorOf = (edge: Edge | undefined): string | null =>
      edge?.k ? arrival.request.sealCursor(binding, edge.k) : null;
    if (this.#asks.edgeCursors) for (const edge of edges) edge.cursor = cursorOf(edge) ?? '';
    if (!this.#asks.pageInfo) return;
    page.pageInfo = {
      hasNextPage: window.backward ? window.hasCursor : more,
      hasPreviousPage: window.backward ? more : window.hasCursor,
      startCursor: cursorOf(edges[0]),
      endCursor: cursorOf(edges.at(-1)),
    };
  }
}
