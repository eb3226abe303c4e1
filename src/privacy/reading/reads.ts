/**
 * How the rows of a type are read, said once beside its part: its table, the facts its proofs need, the one condition under
 * which a viewer may know that a row is there, and how it leads to other rows.
 */
import type { ClassType } from '../adapters/type-graphql.ts';
import { isAmong, type Caller } from '../deciding/caller.ts';
import { sql, type Identifier, type Slot, type Sql } from './sql.ts';

/** What a piece of SQL may refer to: the viewer's id (null for nobody) and the one instant of this statement. */
export interface Asking {
  readonly viewer: Sql;
  readonly now: Sql;
}

/** A column of the row's table by name, or a piece of SQL over the row. */
export type Expression = string | ((row: Identifier, asking: Asking) => Sql);

/** As an expression, and it may stand on the other row that the facts are read with (`factsWith`). */
export type Fact = string | ((row: Identifier, asking: Asking, other: Identifier) => Sql);

export interface One {
  readonly form: 'one';
  readonly to: () => ClassType;
  readonly on: (from: Identifier, to: Identifier, asking: Asking) => Sql;
  /** The row it leads from is the one that the other's facts are read with (`factsWith`), so nothing is looked up for them. */
  readonly fromOther?: boolean;
}

/** A relation to one row of several types, the first that is there. */
export interface OneOf {
  readonly form: 'oneOf';
  readonly of: readonly One[];
}

/** A short list whose length is bounded by its nature, such as the two sides of a trade. */
export interface List {
  readonly form: 'list';
  readonly to: () => ClassType;
  readonly on: One['on'];
  readonly order: Expression;
}

/** A sort key: the public field it sorts by and the SQL type its cursor is read back as. */
export interface SortKey {
  readonly field: string;
  readonly type: 'uuid' | 'bigint' | 'timestamptz';
  /** The last key of an order tells any two rows of its list apart: `id`, or a key that says so here. */
  readonly unique?: boolean;
  readonly expression?: Expression;
}

export interface Order {
  readonly keys: readonly [SortKey, ...SortKey[]];
  readonly descending?: boolean;
}

/** The order of most lists: the latest first, those of one instant by their ids. */
export function newestFirst<Field extends string>(field: Field) {
  const keys = [
    { field, type: 'timestamptz' },
    { field: 'id', type: 'uuid' },
  ] as const;
  return { NEWEST: { keys, descending: true } } as const;
}

/** A filter says which fields it reaches; the engine refuses one that reaches what not every caller may read. */
export interface Filter {
  readonly reaches: readonly string[];
  /** For a filter that is an enum also a condition for each of its values: each gets a statement, and so a plan, of its own. */
  readonly where:
    ((row: Identifier, value: Slot<never>, asking: Asking) => Sql) | Readonly<Record<string, Expression & object>>;
}

export interface Many {
  readonly form: 'many';
  readonly to: () => ClassType;
  readonly on: One['on'];
  readonly fromOther?: One['fromOther'];
  /** Orders by the value of the argument `orderBy`; the first is the default. */
  readonly orders: Readonly<Record<string, Order>>;
  readonly filters: Readonly<Record<string, Filter>>;
  /** The list is the viewer's own: its cursors serve nobody else. */
  readonly own: boolean;
}

export type Relation = One | OneOf | List | Many;

export interface FactsWith {
  readonly table: string;
  readonly on: (row: Identifier, other: Identifier) => Sql;
  /** Not every row has it: where it has none, the facts that stand on it are null. */
  readonly optional?: boolean;
}

export interface ReadsStatement<Facts = unknown> {
  readonly table: string;
  /** What the proofs of this type need to know of a row, never shown. Times are epoch milliseconds (`instant`). */
  readonly facts?: { readonly [Name in keyof Facts]: Fact };
  /** One other row for each, on which facts and `visible` stand, such as a card's trade: read with the row, in one look for both. */
  readonly factsWith?: FactsWith;
  /** Fields, and needs of computed fields, that are not simply the column of their own name. */
  readonly columns?: Readonly<Record<string, Expression>>;
  /** The SQL twin of the proofs: true for exactly the rows of which this viewer may know. */
  readonly visible?: (row: Identifier, asking: Asking, other: Identifier) => Sql;
  readonly relations?: Readonly<Record<string, Relation>>;
}

const byClass = new Map<ClassType, ReadsStatement>();

export function reads<Facts>(target: ClassType, statement: ReadsStatement<Facts>): void {
  together.delete(target);
  byClass.set(target, statement);
}

/** What an earlier statement said, with more ways to other rows. */
export function addRelations(target: ClassType, relations: Readonly<Record<string, Relation>>): void {
  const known = byClass.get(target);
  if (!known) throw new Error(`${target.name} has no reads yet; a part can only add to itself or to an earlier one.`);
  together.delete(target);
  byClass.set(target, { ...known, relations: { ...known.relations, ...relations } });
}

/** As `addRelations`, for fields that are a piece of SQL over the row. */
export function addColumns(target: ClassType, columns: Readonly<Record<string, Expression>>): void {
  const known = byClass.get(target);
  if (!known) throw new Error(`${target.name} has no reads yet; a part can only add to itself or to an earlier one.`);
  together.delete(target);
  byClass.set(target, { ...known, columns: { ...known.columns, ...columns } });
}

/** What a later part adds to how an earlier part's rows are read: facts for a proof of its own, and that proof's twin in SQL. */
export interface ReadsMore<Facts> extends Pick<ReadsStatement<Facts>, 'facts'> {
  /** The callers who can be in the audience; for others neither is asked of the database. All, where left out. */
  readonly callers?: readonly string[];
  readonly visible: NonNullable<ReadsStatement['visible']>;
}

/** One more ground on which a row may be known; what the earlier part said stays as it is. */
export function readsMore<Facts>(target: ClassType, more: ReadsMore<Facts>): void {
  if (!byClass.get(target)?.visible)
    throw new Error(`${target.name} has no condition of its own yet, so there is nothing to add to.`);
  added.set(target, [...(added.get(target) ?? []), more]);
  together.delete(target);
}

const added = new Map<ClassType, readonly ReadsMore<unknown>[]>();

/** What was put together, by type and callers: acts ask for it at each request. What is added later begins it anew. */
const together = new Map<ClassType, Map<string, ReadsStatement>>();

/** How rows are read for some callers: with the grounds that one of them could have. For all callers, where none are named. */
export function readsOf(target: ClassType, callers?: readonly Caller[]): ReadsStatement | undefined {
  const [known, more] = [byClass.get(target), added.get(target)];
  if (!known || !more) return known;
  const ofTarget = together.get(target) ?? new Map<string, ReadsStatement>();
  together.set(target, ofTarget);
  const key = callers?.map(({ name }) => name).join(' ') ?? '';
  const made = ofTarget.get(key) ?? more.filter(({ callers: named }) => canBe(callers, named)).reduce(withMore, known);
  ofTarget.set(key, made);
  return made;
}

function canBe(callers: readonly Caller[] | undefined, named: readonly string[] | undefined): boolean {
  return !callers || !named || callers.some((caller) => isAmong(caller, named));
}

function withMore(known: ReadsStatement, { facts, visible }: ReadsMore<unknown>): ReadsStatement {
  const before = known.visible;
  return {
    ...known,
    facts: { ...known.facts, ...facts }, // each part's proofs know their own facts by name
    ...(before && {
      visible: (row, asking, other) => sql`(${before(row, asking, other)}) or (${visible(row, asking, other)})`,
    }),
  };
}

export function one(to: () => ClassType, on: One['on']): One {
  return { form: 'one', to, on };
}

/** To the one for which `which` is true, of the rows whose facts are read with this one: what joins them is said there. */
export function oneOfOurs(to: () => ClassType, which: One['on']): One {
  return { form: 'one', to, on: which, fromOther: true };
}

export function oneOf(...of: readonly One[]): OneOf {
  return { form: 'oneOf', of };
}

export function list(to: () => ClassType, on: One['on'], order: Expression): List {
  return { form: 'list', to, on, order };
}

export interface ManyWords {
  readonly on: One['on'];
  readonly fromOther?: One['fromOther'];
  readonly orders: Many['orders'];
  readonly filters?: Many['filters'];
  readonly own?: boolean;
}

export function many(to: () => ClassType, words: ManyWords): Many {
  return { form: 'many', to, filters: {}, own: false, ...words };
}

/** The column of a property, by the naming rule of the whole database. */
export function columnName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A root read: where a query enters. */
export interface RootOne {
  readonly form: 'rootOne';
  readonly to: () => ClassType;
  /** `id(name)` is the resolver's parameter of that name, as an id. */
  readonly where: (row: Identifier, id: (name: string) => Sql, asking: Asking) => Sql;
}

/** One row of any of several types, by id: `node(id)`. */
export interface RootAny {
  readonly form: 'rootAny';
  readonly of: () => readonly ClassType[];
}

/** As `node(id)`, of every type that implements an interface; of the row nothing is read but what it is decided on. */
export interface RootExplained {
  readonly form: 'rootExplained';
  /** The interface's name in the schema. */
  readonly of: string;
}

export interface RootMany extends Omit<Many, 'form' | 'on' | 'fromOther'> {
  readonly form: 'rootMany';
  /** The coordinate of the field it serves, such as `Query.listings`, which the engine holds it against. */
  readonly field: string;
}

/**
 * What is followed by its container's id, as the container changes; whether the viewer may know of it is the container's to say. It is
 * one row, the container's own, read as an inner type: `listingUpdated(id)`. Or, with `each`, rows that are the container's, one after
 * another, under their own condition and proofs: `myNotices`.
 */
export interface RootLive {
  readonly form: 'rootLive';
  readonly to: () => ClassType;
  readonly of: () => ClassType;
  /** A whole number that grows with each change that is visible, and with nothing else; of the container. */
  readonly version: Expression;
  readonly each?: EachLive;
}

export interface EachLive {
  readonly on: (container: Identifier, row: Identifier) => Sql;
  /** The container's version as the row last changed: no two rows have the same, and the newest row has the container's. */
  readonly version: Expression;
}

export type RootRead = RootOne | RootAny | RootExplained | RootMany | RootLive;

/** All root reads, in which the start looks for types that no read may begin at. */
export const rootReads: RootRead[] = [];

function noted<Read extends RootRead>(read: Read): Read {
  rootReads.push(read);
  return read;
}

export function rootOne(to: () => ClassType, where: RootOne['where']): RootOne {
  return noted({ form: 'rootOne', to, where });
}

export function rootAny(of: () => readonly ClassType[]): RootAny {
  return noted({ form: 'rootAny', of });
}

export function rootExplained(of: string): RootExplained {
  return noted({ form: 'rootExplained', of });
}

export function rootLive(to: () => ClassType, words: Pick<RootLive, 'of' | 'version' | 'each'>): RootLive {
  return noted({ form: 'rootLive', to, ...words });
}

export const rootLists = new Map<string, RootMany>();

export function rootMany(field: string, to: () => ClassType, words: Omit<ManyWords, 'on' | 'fromOther'>): RootMany {
  const read = noted<RootMany>({ form: 'rootMany', field, to, filters: {}, own: false, ...words });
  rootLists.set(field, read);
  return read;
}
