/** Which part of a list is asked for: Relay's arguments, checked, and the shape of SQL they need. */
import { GraphQLError } from 'graphql';
import type { KeyValue } from './cursor.ts';
import type { Many, Order } from './reads.ts';

export const PAGE_DEFAULT = 20;
export const PAGE_MOST = 100;

/** How far a list is counted; a list of millions is not counted for anyone who asks. */
export const COUNTED_MOST = 1000;

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly orderBy?: string | null;
  readonly filter?: Readonly<Record<string, unknown>> | null;
}

export interface Window {
  readonly count: number;
  readonly backward: boolean;
  readonly orderName: string;
  readonly order: Order;
  readonly hasCursor: boolean;
  readonly cursor: readonly KeyValue[] | null;
  readonly filters: readonly string[];
  readonly filterValues: Readonly<Record<string, unknown>>;
  /** Equal shapes make equal SQL text. */
  readonly shape: string;
}

type OpenCursor = (binding: string, cursor: string) => readonly KeyValue[] | null;

export function windowOf(
  given: PageArguments,
  many: Pick<Many, 'orders' | 'filters'>,
  binding: string,
  open: OpenCursor,
): Window {
  const backward = given.last !== undefined && given.last !== null;
  const count = pageSize(given, backward);
  const [standard = ''] = Object.keys(many.orders);
  const orderName = given.orderBy ?? standard;
  const order = many.orders[orderName];
  if (!order) throw badInput('There is no such order.', 'BAD_PAGE');
  const text = backward ? given.before : given.after;
  const hasCursor = text !== undefined && text !== null;
  const cursor = hasCursor ? open(binding + orderName, text) : null;
  if (hasCursor && cursor?.length !== order.keys.length)
    throw badInput('This cursor does not belong to this list.', 'BAD_CURSOR');
  const filterValues = given.filter ?? {};
  const filters = Object.keys(many.filters).filter(
    (name) => filterValues[name] !== undefined && filterValues[name] !== null,
  );
  const chosen = filters.map((name) =>
    typeof many.filters[name]?.where === 'function' ? name : `${name}=${String(filterValues[name])}`,
  );
  const shape = `${backward ? 'b' : 'f'}${hasCursor ? 'c' : ''}${orderName}${chosen.join()}`;
  return { count, backward, orderName, order, hasCursor, cursor, filters, filterValues, shape };
}

function pageSize(given: PageArguments, backward: boolean): number {
  if (backward && given.first !== undefined && given.first !== null)
    throw badInput('Give first or last, not both.', 'BAD_PAGE');
  if ((backward && given.after) || (!backward && given.before))
    throw badInput('after goes with first, before goes with last.', 'BAD_PAGE');
  const count = (backward ? given.last : given.first) ?? PAGE_DEFAULT;
  if (!Number.isInteger(count) || count < 1 || count > PAGE_MOST)
    throw badInput(`A page holds 1 to ${PAGE_MOST}.`, 'BAD_PAGE');
  return count;
}

function badInput(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
