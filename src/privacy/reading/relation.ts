/** How a row leads to others: to one, to one of several types, to a short list, to a list that can grow. */
import { getNamedType, isAbstractType, isObjectType, type GraphQLObjectType } from 'graphql';
import type { Row } from '../row.ts';
import { ManyPlan } from './connection.ts';
import { express, holdFromOther, RowPlan, type Arrival, type Planning, type RelationPlan } from './plan.ts';
import type { List, One, Relation } from './reads.ts';
import { relationKey, type Collected } from './selection.ts';
import { join, sql, type Sql } from './sql.ts';

interface Place {
  readonly planning: Planning;
  readonly type: GraphQLObjectType;
  readonly field: Collected;
}

export function planRelation(
  planning: Planning,
  type: GraphQLObjectType,
  field: Collected,
  relation: Relation,
): RelationPlan {
  const place = { planning, type, field };
  switch (relation.form) {
    case 'many':
      return new ManyPlan(planning, type, field, relation);
    case 'list':
      return planList(place, relation);
    default:
      return planOne(place, relation.form === 'one' ? [relation] : relation.of);
  }
}

function targetPlans({ planning, type, field }: Place, classes: readonly { name: string }[]): RowPlan[] {
  const definition = type.getFields()[field.name];
  if (!definition) throw new Error(`${type.name}.${field.name} is not in the schema`);
  const named = getNamedType(definition.type);
  if (!isObjectType(named) && !isAbstractType(named)) throw new Error(`${type.name}.${field.name} leads to no rows`);
  return classes.map(({ name }) => new RowPlan(planning, planning.modelOf(name), field.nodes, isAbstractType(named)));
}

function planOne(place: Place, given: readonly One[]): RelationPlan {
  const ones = given.filter((one) => place.planning.schema.getType(one.to().name)); // for these callers
  const plans = targetPlans(
    place,
    ones.map((one) => one.to()),
  );
  plans.forEach(({ model }, index) => holdFromOther(place.planning, place.type, model, ones[index]?.fromOther));
  const byName = new Map(plans.map((plan) => [plan.model.name, plan]));
  const only = plans.length === 1 ? plans[0] : undefined;
  const settle = (row: Row, arrival: Arrival): void =>
    (only ?? byName.get(row['__typename'] as string))?.settle?.(row as never, arrival);
  return {
    key: relationKey(place.field),
    sql: (from, emission) => {
      const tries = plans.map((plan, index) => {
        const to = emission.alias();
        const { on, fromOther } = ones[index] as One; // one plan was made for each
        const beside = fromOther ? from : undefined;
        const rows = plan.from(to, on(from, to, emission.asking), emission, beside);
        return sql`(select ${plan.json(to, emission, beside)} from ${rows})`;
      });
      return tries.length === 1 ? (tries[0] as Sql) : sql`coalesce(${join(tries, ', ')})`;
    },
    shape: (request) => plans.map((plan) => plan.shape(request)).join(''),
    settle: plans.some((plan) => plan.settle) ? settle : undefined,
  };
}

function planList(place: Place, { to, on, order }: List): RelationPlan {
  const [plan] = targetPlans(place, [to()]) as [RowPlan]; // one class, one plan
  const settle = (rows: Row[], arrival: Arrival): void => {
    for (const row of rows) plan.settle?.(row as never, arrival);
  };
  return {
    key: relationKey(place.field),
    sql: (from, emission) => {
      const row = emission.alias();
      const rows = plan.from(row, on(from, row, emission.asking), emission);
      return sql`(select coalesce(json_agg(${plan.json(row, emission)} order by ${express(row, order, emission.asking)}), '[]') from ${rows})`;
    },
    shape: (request) => plan.shape(request),
    settle: plan.settle ? settle : undefined,
  };
}
