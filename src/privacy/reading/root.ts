/** Where a query enters: one row, one of any type, or a list; each under its type's condition like any other row. */
import { isInterfaceType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { waysInside } from '../explaining/inside.ts';
import type { Row } from '../row.ts';
import { ManyPlan } from './connection.ts';
import { RowPlan, type Arrival, type Emission, type Planning, type RequestValues, type Settle } from './plan.ts';
import type { RootAny, RootExplained, RootOne, RootRead } from './reads.ts';
import { planRootLive } from './live/live-plan.ts';
import { join, Slot, sql, type Sql } from './sql.ts';
import { knownId } from './known-id.ts';

export interface RootPlan {
  readonly id: string;
  sql(emission: Emission): Sql;
  shape(request: RequestValues): string;
  readonly settle: Settle | undefined;
}

let made = 0;
const nextId = (): string => `${(made++).toString(36)}.`;

/** Where in a document the read stands, and whether its rows must say their type. */
export interface RootPlace {
  readonly type: GraphQLObjectType;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  readonly tagged: boolean;
}

export function planRoot(planning: Planning, read: RootRead, place: RootPlace): RootPlan {
  const { type, name, nodes, tagged } = place;
  if (read.form === 'rootOne') return planRootOne(planning, nodes, read, tagged);
  if (read.form === 'rootAny') return planRootAny(plansOfAny(planning, nodes, read));
  if (read.form === 'rootExplained') return planRootAny(plansOfExplained(planning, read));
  if (read.form === 'rootLive') return planRootLive(planning, nodes, { read, id: nextId() });
  const plan = new ManyPlan(planning, type, { name, nodes: [...nodes] }, read);
  return {
    id: nextId(),
    sql: (emission) => plan.sql(undefined, emission),
    shape: (request) => plan.shape(request),
    settle: plan.settle,
  };
}

/** An id from a caller: one that is no UUID is the id of nothing, so that it is answered like one that nothing has. */
const idSlot = (name: string): Slot<never> => new Slot((request: RequestValues) => knownId(request.params[name]));

function planRootOne(planning: Planning, nodes: readonly FieldNode[], read: RootOne, tagged: boolean): RootPlan {
  const rows = new RowPlan(planning, planning.modelOf(read.to().name), nodes, tagged);
  const ids = new Map<string, Slot<never>>();
  const id = (name: string): Sql => {
    const slot = ids.get(name) ?? idSlot(name);
    ids.set(name, slot);
    return sql`${slot}::uuid`;
  };
  return {
    id: nextId(),
    sql: (emission) => {
      const row = emission.alias();
      const where = read.where(row, id, emission.asking);
      return sql`(select ${rows.json(row, emission)} from ${rows.from(row, where, emission)})`;
    },
    shape: (request) => rows.shape(request),
    settle: rows.settle,
  };
}

function plansOfAny(planning: Planning, nodes: readonly FieldNode[], read: RootAny): RowPlan[] {
  const there = read.of().filter(({ name }) => planning.schema.getType(name)); // for these callers
  return there.map(({ name }) => new RowPlan(planning, planning.modelOf(name), nodes, true));
}

/** Whatever the document asks of the answer, the same is read: a row's facts, and those of the rows inside. */
function plansOfExplained(planning: Planning, { of: apart }: RootExplained): RowPlan[] {
  const { schema, modelOf } = planning;
  const all = schema.getType(apart);
  return (isInterfaceType(all) ? schema.getPossibleTypes(all) : [])
    .filter(({ name }) => !modelOf(name).statement.within)
    .map((type) => new RowPlan(planning, modelOf(type.name), [waysInside(planning, type, apart)], true));
}

/** Every type is tried in one statement whatever the id, so that neither bytes nor time tell a hidden row from none. */
function planRootAny(plans: readonly RowPlan[]): RootPlan {
  const byName = new Map(plans.map((plan) => [plan.model.name, plan]));
  const id = idSlot('id');
  return {
    id: nextId(),
    sql: (emission) => {
      const tries = plans.map((plan) => {
        const row = emission.alias();
        return sql`(select ${plan.json(row, emission)} from ${plan.from(row, sql`${row}.id = ${id}::uuid`, emission)})`;
      });
      return sql`coalesce(${join([...tries, sql`null::json`], ', ')})`; // some callers know of no type
    },
    shape: (request) => plans.map((plan) => plan.shape(request)).join(''),
    settle: (row: Row, arrival: Arrival) => byName.get(row['__typename'] as string)?.settle?.(row as never, arrival),
  };
}
