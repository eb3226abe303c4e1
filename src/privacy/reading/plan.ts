/**
 * From a selection to one SQL statement: every relation a nested JSON, every type under its own condition, only the columns
 * asked for and the facts its proofs need. A plan is made once per place in a document; its text once per shape of arguments.
 */
import type { FieldNode, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { FACTS, SEALED, SIGHT, UnprovenRow, type Row } from '../row.ts';
import { Secret } from '../sealed/sealed.ts';
import { expressionOf, isOpen, kindOf, relationOf, type TypeModel } from '../model.ts';
import type { Moment } from '../statements.ts';
import type { Viewer } from '../deciding/viewer.ts';
import type { KeyValue } from './cursor.ts';
import { collectFields, type Collected, type Fragments } from './selection.ts';
import { column, constant, Identifier, join, sql, type Sql } from './sql.ts';
import type { Asking, Expression, Fact, FactsWith, ReadsStatement, Relation } from './reads.ts';
import type { Window } from './window.ts';

/** Where plans are made: the schema, the models by GraphQL type, the document's fragments. */
export interface Planning {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly modelOf: (typeName: string) => TypeModel;
  /** How a row leads to other rows; given from outside, since relations are made of rows again. */
  readonly planRelation: (
    planning: Planning,
    type: GraphQLObjectType,
    field: Collected,
    relation: Relation,
  ) => RelationPlan;
}

/** One making of SQL text. `ask` fills in for the arguments' shape; aliases are numbered anew. */
export interface Emission {
  readonly asking: Asking;
  readonly request: RequestValues;
  alias(): Identifier;
}

/** What slots are filled from at each request. */
export interface RequestValues {
  readonly viewer: Viewer;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, unknown>>;
  /** The windows of this request's lists, worked out once. */
  readonly windows: Map<object, Window>;
  readonly pageBinding: (field: string, own: boolean) => string;
  readonly openCursor: (binding: string, cursor: string) => readonly KeyValue[] | null;
  readonly sealCursor: (binding: string, keys: readonly KeyValue[]) => string;
}

export interface Arrival extends Moment {
  readonly viewer: Viewer;
  readonly request: RequestValues;
}

/** Does to a parsed piece of a page what must be done before any field is read. */
export type Settle = (piece: never, arrival: Arrival) => void;

export interface RelationPlan {
  readonly key: string;
  sql(from: Identifier, emission: Emission): Sql;
  shape(request: RequestValues): string;
  readonly settle: Settle | undefined;
}

export class RowPlan {
  readonly #columns = new Map<string, Expression>();
  readonly #sealed = new Set<string>();
  readonly #relations: RelationPlan[] = [];
  readonly #secrets = new Set<string>();
  readonly settle: Settle | undefined;

  constructor(
    planning: Planning,
    readonly model: TypeModel,
    nodes: readonly FieldNode[],
    readonly tagged: boolean,
  ) {
    const type = planning.schema.getType(model.name) as GraphQLObjectType; // models are made from the schema's object types
    for (const field of collectFields(planning, type, nodes)) this.#take(planning, type, field);
    this.settle = this.#makeSettle();
  }

  #take(planning: Planning, type: GraphQLObjectType, field: Collected): void {
    const { statement } = this.model;
    const relation = relationOf(this.model, field.name);
    const part = this.model.parts.get(field.name);
    if (relation) this.#relations.push(planning.planRelation(planning, type, field, relation));
    else if (part) this.#sealed.add(part.property);
    else for (const need of statement.derived.get(field.name)?.needs ?? [field.name]) this.#takeColumn(need);
  }

  #takeColumn(name: string): void {
    this.#columns.set(name, expressionOf(this.model, name));
    const kind = kindOf(this.model.statement, name);
    if (kind?.sort === 'secret' && !isOpen(this.model, kind)) this.#secrets.add(name);
  }

  /** The row as one JSON object, with what else is to stand in it. */
  json(row: Identifier, emission: Emission, other = otherOf(row), more: readonly Sql[] = []): Sql {
    const pairs: Sql[] = this.tagged ? [sql`'__typename', ${constant(this.model.name)}`] : [];
    for (const [name, expression] of this.#columns)
      pairs.push(sql`${constant(name)}, ${express(row, expression, emission.asking)}`);
    for (const property of this.#sealed)
      pairs.push(sql`${constant(SEALED + property)}, ${sealedJson(row, property, this.model)}`);
    for (const relation of this.#relations) pairs.push(sql`${constant(relation.key)}, ${relation.sql(row, emission)}`);
    if (this.model.decided)
      pairs.push(sql`${constant(FACTS)}, ${factsJson(row, this.model.reads, emission.asking, other)}`);
    return sql`json_build_object(${join([...pairs, ...more], ', ')})`;
  }

  /**
   * The table and all conditions: what leads to the row, and that the viewer may know of it, in parentheses each, so that neither can
   * loosen the other. `given` is the row that its facts are read with, where that is at hand.
   */
  from(row: Identifier, led: Sql, emission: Emission, given?: Identifier): Sql {
    const { table, factsWith, visible } = this.model.reads;
    const other = given ?? otherOf(row);
    const asked = factsWith !== undefined && (this.model.decided || visible !== undefined);
    const joined = !given && asked ? sql` ${joinOther(factsWith, row, other)}` : sql``;
    const ours = given && factsWith ? sql`(${factsWith.on(row, given)}) and ` : sql``;
    return sql`${new Identifier(table)} ${row}${joined} where ${ours}(${led})${this.visible(row, emission, other)}`;
  }

  /** The condition under which the viewer may know of a row. */
  visible(row: Identifier, emission: Emission, other: Identifier): Sql {
    const condition = this.model.reads.visible;
    return condition ? sql` and (${condition(row, emission.asking, other)})` : sql``;
  }

  shape(request: RequestValues): string {
    let shape = '';
    for (const relation of this.#relations) shape += relation.shape(request);
    return shape;
  }

  #makeSettle(): Settle | undefined {
    const { model } = this;
    const secrets = [...this.#secrets];
    const relations = this.#relations.filter((relation) => relation.settle !== undefined);
    if (!model.decided && secrets.length === 0 && relations.length === 0) return undefined;
    return (row: Row, arrival: Arrival) => {
      if (model.decided) decide(model, row, arrival);
      for (const name of secrets) if (row[name] !== null) row[name] = new Secret(row[name]);
      for (const relation of relations) {
        const piece = row[relation.key];
        if (piece !== null && piece !== undefined) relation.settle?.(piece as never, arrival);
      }
    };
  }
}

function decide(model: TypeModel, row: Row, arrival: Arrival): void {
  const sight = model.decider.sightOf(row[FACTS], arrival.viewer, arrival);
  if (model.rowBits !== 0 && (sight.mask & model.rowBits) === 0) throw new UnprovenRow(model.name);
  row[SIGHT] = sight;
}

export function express(row: Identifier, expression: Expression, asking: Asking): Sql {
  return typeof expression === 'string' ? column(row, expression) : expression(row, asking);
}

/** A relation that says it leads from the row that the other's facts are read with leads from such a row. Throws where it does not. */
export function holdFromOther({ modelOf }: Planning, type: GraphQLObjectType, to: TypeModel, fromOther = false): void {
  if (!fromOther) return; // the root's types have no rows
  const { table } = modelOf(type.name).reads;
  if (to.reads.factsWith?.table !== table)
    throw new Error(`${to.name}: its facts are not read with a row of ${table}, from which ${type.name} leads to it.`);
}

/** The name of the row that a row's facts are read with. */
export function otherOf(row: Identifier): Identifier {
  return new Identifier(`${row.text}_other`);
}

export function joinOther(factsWith: FactsWith, row: Identifier, other: Identifier): Sql {
  const how = factsWith.optional ? sql`left join` : sql`join`;
  return sql`${how} ${new Identifier(factsWith.table)} ${other} on ${factsWith.on(row, other)}`;
}

/** What the proofs are told of a row, as one JSON object. */
export function factsJson(row: Identifier, { facts = {} }: ReadsStatement, asking: Asking, other: Identifier): Sql {
  const pairs = Object.entries(facts as Record<string, Fact>).map(
    ([name, fact]) =>
      sql`${constant(name)}, ${typeof fact === 'string' ? column(row, fact) : fact(row, asking, other)}`,
  );
  return sql`json_build_object(${join(pairs, ', ')})`;
}

/** Ciphertext and wrapped key travel together; neither opens without the other and the outer key. */
function sealedJson(row: Identifier, property: string, model: TypeModel): Sql {
  return sql`(select json_build_array(${row}.id, encode(${column(row, String(expressionOf(model, property)))}, 'base64'),
    nullif(encode(k.wrapped, 'base64'), ''), k.outer_key) from record_key k where k.record_id = ${row}.id)`;
}
