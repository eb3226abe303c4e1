import type { Pool } from 'pg';
import { deciders } from '../../src/policy/index.ts';
import { Identifier, sql, type Viewer } from '../../src/privacy/index.ts';
import { factsJson, joinOther, otherOf } from '../../src/privacy/reading/plan.ts';
import { readsOf } from '../../src/privacy/reading/reads.ts';
import { render } from '../../src/privacy/reading/sql.ts';

type RowClass = Parameters<typeof readsOf>[0];

/** What both say of one row to one viewer: whether it is there for them. */
export interface Verdict {
  readonly id: string;
  readonly viewer: string;
  readonly bySql: boolean;
  readonly byProof: boolean;
}

export interface Verdicts {
  /** Where the condition of lists and the proofs of rows do not agree; none, or something leaks or is lost. */
  readonly disagreements: readonly Verdict[];
  /** How often a row was there and how often not: a test that saw one of them only has shown nothing. */
  readonly seen: number;
  readonly hidden: number;
}

async function verdictsFor(pool: Pool, target: RowClass, viewer: Viewer, iso: string): Promise<Verdict[]> {
  const reads = readsOf(target, [viewer.caller]);
  if (!reads?.visible) throw new Error(`${target.name} has no condition to compare its proofs with.`);
  const row = new Identifier('r');
  const asking = { viewer: sql`${viewer.id}::uuid`, now: sql`${iso}::timestamptz` };
  const other = otherOf(row);
  const joined = reads.factsWith ? joinOther(reads.factsWith, row, other) : sql``;
  const { text, values } =
    render(sql`select to_jsonb(${row}) ->> 'id' as id, coalesce(${reads.visible(row, asking, other)}, false) as visible,
    ${factsJson(row, reads, asking, other)} as facts from ${new Identifier(reads.table)} ${row} ${joined}`);
  const { rows } = await pool.query<{ id: string; visible: boolean; facts: unknown }>(
    text,
    values.map((valueFor) => valueFor(undefined as never)), // nothing here waits for a request
  );
  const now = Date.parse(iso);
  return rows.map(({ id, visible, facts }) => ({
    id,
    viewer: `${viewer.callerClass} ${viewer.id ?? 'nobody'}`,
    bySql: visible,
    byProof: deciders.mayKnow(target, facts, viewer, { now }),
  }));
}

/**
 * Asks of every row in a type's table, for each viewer and at one instant (ISO 8601), the condition under which lists hold it and
 * the proofs that decide on it when it arrives. Both must always say the same.
 */
export async function sqlAndProof(
  pool: Pool,
  target: RowClass,
  viewers: readonly Viewer[],
  iso: string,
): Promise<Verdicts> {
  const all = (await Promise.all(viewers.map((viewer) => verdictsFor(pool, target, viewer, iso)))).flat();
  const seen = all.filter(({ byProof }) => byProof).length;
  return { disagreements: all.filter(({ bySql, byProof }) => bySql !== byProof), seen, hidden: all.length - seen };
}
