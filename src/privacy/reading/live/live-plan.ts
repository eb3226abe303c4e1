/** How a row that is followed is read for one viewer: like any other row, under its container's condition and proofs. */
import type { FieldNode } from 'graphql';
import { FACTS, UnprovenRow, VERSION, type Row } from '../../row.ts';
import type { TypeModel } from '../../model.ts';
import type { Moment } from '../../statements.ts';
import type { Viewer } from '../../deciding/viewer.ts';
import { knownId } from '../known-id.ts';
import {
  express,
  factsJson,
  joinOther,
  otherOf,
  RowPlan,
  type Arrival,
  type Emission,
  type Planning,
  type RequestValues,
} from '../plan.ts';
import type { EachLive, RootLive } from '../reads.ts';
import type { RootPlan } from '../root.ts';
import { constant, Identifier, Slot, sql, type Sql } from '../sql.ts';

export interface LivePlan extends RootPlan {
  /** The row without a condition, for those who were found to know of it. */
  readonly row: (row: Identifier, emission: Emission) => Sql;
  /** Whether rows below it are decided on one by one, which only a single viewer can have done. */
  readonly decides: boolean;
}

/** The id of a read's one row. */
export const liveId: Slot<never> = new Slot((request: RequestValues) => knownId(request.params['id']));

/** The version that its viewer has, where rows are followed one after another. */
const liveAfter = new Slot((request: RequestValues) => request.params['after']);

export function planRootLive(
  planning: Planning,
  nodes: readonly FieldNode[],
  { read, id }: { readonly read: RootLive; readonly id: string },
): LivePlan {
  const container = planning.modelOf(read.of().name);
  const rows = new RowPlan(planning, planning.modelOf(read.to().name), nodes, false);
  if (read.each) return planEach(rows, container, { read, each: read.each, id });
  return {
    id,
    decides: rows.settle !== undefined,
    row: (row, emission) => rows.json(row, emission),
    sql: (emission) => {
      const row = emission.alias();
      const { from, facts, version, condition } = lookAt(container, read, row, emission.asking);
      const more = [sql`${constant(FACTS)}, ${facts}`, sql`${constant(VERSION)}, ${version}`];
      return sql`(select ${rows.json(row, emission, otherOf(row), more)} from ${from}
        where ${row}.id = ${liveId}::uuid${condition})`;
    },
    shape: (request) => rows.shape(request),
    settle: (row: Row, arrival: Arrival) => {
      if (!isKnown(container, row[FACTS], arrival.viewer, arrival)) throw new UnprovenRow(container.name);
      rows.settle?.(row as never, arrival);
    },
  };
}

/** The first row that its viewer has not; it is decided on as everywhere, so that only single viewers can read it. */
function planEach(
  rows: RowPlan,
  container: TypeModel,
  { read, each, id }: { readonly read: RootLive; readonly each: EachLive; readonly id: string },
): LivePlan {
  return {
    id,
    decides: true,
    row: (row, emission) => rows.json(row, emission),
    sql: (emission) => {
      const [whole, row] = [emission.alias(), emission.alias()];
      const { from, condition } = lookAt(container, read, whole, emission.asking);
      const version = express(row, each.version, emission.asking);
      const missed = sql`(${each.on(whole, row)}) and ${version} > ${liveAfter}::int`;
      const json = rows.json(row, emission, otherOf(row), [sql`${constant(VERSION)}, ${version}`]);
      return sql`(select (select ${json} from ${rows.from(row, missed, emission)} order by ${version} limit 1)
        from ${from} where ${whole}.id = ${liveId}::uuid${condition})`;
    },
    shape: (request) => rows.shape(request),
    settle: rows.settle,
  };
}

/** What is asked of a container's row: what its proofs need, its version, and whether the viewer may know of it. */
export function lookAt(
  container: TypeModel,
  read: RootLive,
  row: Identifier,
  asking: Emission['asking'],
): Readonly<Record<'from' | 'facts' | 'version' | 'condition', Sql>> {
  const { table, factsWith, visible } = container.reads;
  const other = otherOf(row);
  return {
    from: sql`${new Identifier(table)} ${row}${factsWith ? sql` ${joinOther(factsWith, row, other)}` : sql``}`,
    facts: factsJson(row, container.reads, asking, other),
    version: express(row, read.version, asking),
    condition: visible ? sql` and (${visible(row, asking, other)})` : sql``,
  };
}

/** The proofs' word on the same question. */
export function isKnown(container: TypeModel, facts: unknown, viewer: Viewer, moment: Moment): boolean {
  if (container.rowBits === 0) return true;
  return (container.decider.sightOf(facts, viewer, moment).mask & container.rowBits) !== 0;
}
