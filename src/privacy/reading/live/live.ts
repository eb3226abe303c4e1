/**
 * Reading for many viewers at once. Whether each may know of what they follow, and whether their session stands, is decided for each
 * by their own facts, in one statement for all. The row itself is read once, if nothing in it can depend on who looks.
 */
import type { GraphQLResolveInfo } from 'graphql';
import { VERSION, type Row } from '../../row.ts';
import type { TypeModel } from '../../model.ts';
import type { Caller } from '../../deciding/caller.ts';
import type { Viewer } from '../../deciding/viewer.ts';
import { isKnown, liveId, lookAt, type LivePlan } from './live-plan.ts';
import { PageReader, type Pages, type Statement, type Under } from '../pages.ts';
import type { Emission, RequestValues } from '../plan.ts';
import type { Asking, RootLive, RootRead } from '../reads.ts';
import { Identifier, render, Slot, sql, Sql } from '../sql.ts';

/** One who follows one thing. */
export interface Watcher {
  readonly viewer: Viewer;
  readonly id: string;
}

/** What was found of one watcher, at the instant of the statement. */
export interface Look {
  /** Whether their session stands; what has none, stands. */
  readonly stands: boolean;
  /** The version of what they follow; null when they may not know of it, or it is not there. */
  readonly version: number | null;
}

/** What was to be read for many depends on who looks: it must be read for each. */
export class DependsOnViewer extends Error {
  constructor() {
    super('This depends on who looks.');
    this.name = 'DependsOnViewer';
  }
}

type Found = readonly [stands: boolean, facts: unknown, version: number | null];

interface Answer {
  readonly now: number;
  readonly looks: readonly Found[];
  readonly row: Row | null;
}

interface Filling {
  readonly request: RequestValues | undefined;
  readonly watchers: readonly Watcher[];
}

const now = sql`(select clock.now from clock)`;
const ofWatcher: Asking = { viewer: sql`w.viewer`, now };
const column = (value: (watcher: Watcher) => string | null): Slot<never> =>
  new Slot(({ watchers }: Filling) => watchers.map(value));
const ids = column(({ id }) => id);
const viewers = column(({ viewer }) => viewer.id);
const sessions = column(({ viewer }) => viewer.sessionId);

/** Stands where the viewer's id would; a piece of SQL with it in it cannot be read for many. */
const whoever = new Slot<never>(() => {
  throw new DependsOnViewer();
});
const forMany: Asking = { viewer: sql`${whoever}::uuid`, now };

interface Prepared {
  readonly statement: Pick<Statement, 'text'> & { readonly name: string };
  readonly fills: readonly ((filling: Filling) => unknown)[];
  used: boolean;
}

/** Shapes of one plan; arguments give it more than one. */
const MOST_SHAPES = 16;
let named = 0;

export class LiveReads {
  readonly #looks = new WeakMap<RootLive, Prepared>();
  readonly #rows = new WeakMap<LivePlan, Map<string, Prepared>>();
  constructor(readonly pages: Pages) {}

  /** How it stands with each watcher, in their order. */
  async look(read: RootLive, watchers: readonly Watcher[]): Promise<readonly Look[]> {
    let prepared = this.#looks.get(read);
    if (!prepared) this.#looks.set(read, (prepared = this.#write(read, sql``)));
    const answer = await this.#run(prepared, { request: undefined, watchers });
    return this.#decide(read, watchers, answer);
  }

  /** The same, with the row as this plan wants it; null when none of them may know of it. Throws DependsOnViewer. */
  async read(
    { plan, read }: { readonly plan: LivePlan; readonly read: RootLive },
    { request, watchers }: { readonly request: RequestValues; readonly watchers: readonly Watcher[] },
  ): Promise<{ now: number; row: Row | null; looks: readonly Look[] }> {
    const prepared = this.#preparedRow(plan, read, request);
    const answer = await this.#run(prepared, { request, watchers });
    const looks = this.#decide(read, watchers, answer);
    return { now: answer.now, row: looks.some(({ version }) => version !== null) ? answer.row : null, looks };
  }

  #preparedRow(plan: LivePlan, read: RootLive, request: RequestValues): Prepared {
    let shapes = this.#rows.get(plan);
    if (!shapes) this.#rows.set(plan, (shapes = new Map<string, Prepared>()));
    const shape = plan.shape(request);
    let prepared = shapes.get(shape);
    if (!prepared) {
      prepared = this.#write(read, this.#rowSql(plan, read, request));
      if (shapes.size < MOST_SHAPES) shapes.set(shape, prepared);
    }
    return prepared;
  }

  #rowSql(plan: LivePlan, read: RootLive, request: RequestValues): Sql {
    if (plan.decides) throw new DependsOnViewer();
    let aliases = 0;
    const alias = (): Identifier => new Identifier(`t${aliases++}`);
    const row = alias();
    const emission: Emission = { asking: forMany, request, alias };
    const json = plan.row(row, emission);
    if (json.parts.includes(whoever)) throw new DependsOnViewer();
    const table = new Identifier(this.#container(read).reads.table);
    const known = sql`exists (select from seen where seen.facts is not null)`;
    return sql`, 'row', (select ${ofFilling(json)} from ${table} ${row} where ${row}.id = ${ofFilling(sql`${liveId}`)}::uuid and ${known})`;
  }

  /** No row leaves the database without the condition: it is read where a watcher was found to know of it. */
  #write(read: RootLive, row: Sql): Prepared {
    const { clock, sessionStands } = this.pages.options;
    const container = this.#container(read);
    const looked = new Identifier('looked');
    const { from, facts, version, condition } = lookAt(container, read, looked, ofWatcher);
    const stands = sql`case when w.session is null then true else ${sessionStands(sql`w.session`, now)} end`;
    const whole = sql`with clock as materialized (select ${clock} as now), seen as materialized (
      select w.n, ${stands} as stands, l.facts, l.version
      from unnest(${ids}::uuid[], ${viewers}::uuid[], ${sessions}::uuid[]) with ordinality as w(id, viewer, session, n)
      left join lateral (select ${facts} as facts, ${version} as version from ${from}
        where ${looked}.id = w.id${condition}) l on true)
      select json_build_object('now', extract(epoch from clock.now) * 1000, 'looks', (select
        coalesce(json_agg(json_build_array(s.stands, s.facts, s.version) order by s.n), '[]') from seen s)${row}) as page from clock`;
    const { text, values } = render(whole);
    return { statement: { name: `live_${named++}`, text }, fills: values as Prepared['fills'], used: false };
  }

  async #run(prepared: Prepared, filling: Filling): Promise<Answer> {
    const { name, text } = prepared.statement;
    const values = prepared.fills.map((fill) => fill(filling));
    const statement = prepared.used ? { name, text, values } : { text, values };
    prepared.used = true;
    return (await this.pages.options.run(statement)) as Answer; // as `#write` made it
  }

  #decide(read: RootLive, watchers: readonly Watcher[], answer: Answer): Look[] {
    const container = this.#container(read);
    return watchers.map(({ viewer }, index) => {
      const [stands, facts, version] = answer.looks[index] ?? [false, null, null];
      const known = facts !== null && isKnown(container, facts, viewer, answer);
      return { stands, version: known ? version : null };
    });
  }

  #container(read: RootLive): TypeModel {
    return this.pages.options.modelOf(read.of().name);
  }
}

/** The same SQL, its slots filled from the request among what fills the statement. */
function ofFilling({ parts }: Sql): Sql {
  const bound = new Map<Slot<never>, Slot<never>>();
  const fillings = parts.map((part) => {
    if (!(part instanceof Slot)) return part;
    const slot = bound.get(part) ?? new Slot(({ request }: Filling) => part.valueFor(request as never));
    bound.set(part, slot);
    return slot;
  });
  return new Sql(fillings);
}

/** Reads what is followed once for many; whatever else is asked of it depends on who looks. */
export class SharedReader extends PageReader {
  /** How it stood with each watcher when the row was read, in their order. */
  looks: readonly Look[] = [];

  constructor(
    readonly live: LiveReads,
    viewer: Viewer,
    readonly watchers: readonly Watcher[],
  ) {
    super(live.pages, viewer);
  }

  override async read(
    read: RootRead,
    info: GraphQLResolveInfo,
    params: Readonly<Record<string, unknown>> = {},
    under?: Under,
  ): Promise<never> {
    if (read.form !== 'rootLive' || under) throw new DependsOnViewer();
    const plan = this.pages.planFor(read, info, undefined) as LivePlan; // what a rootLive is planned as
    const { watchers } = this;
    const { now, row, looks } = await this.live.read(
      { plan, read },
      { request: this.requestValues(info, params), watchers },
    );
    this.now = now;
    this.looks = looks;
    return row as never;
  }
}

/** Reads for one viewer, and tells the version of what was followed. */
export class FollowingReader extends PageReader {
  /** Null when there was nothing that the viewer may know of. */
  version: number | null = null;

  constructor(
    pages: Pages,
    viewer: Viewer,
    /** The version that the viewer has. */
    readonly after: number,
  ) {
    super(pages, viewer);
  }

  override async read(...asked: Parameters<PageReader['read']>): Promise<never> {
    const [read, info, params, under] = asked;
    if (read.form !== 'rootLive') return super.read(...asked);
    const row: unknown = await super.read(read, info, { ...params, after: this.after }, under);
    this.version = ((row as Row | null)?.[VERSION] as number | undefined) ?? null;
    return row as never;
  }
}

/** Someone of a kind of caller, no one in particular: to ask who they are is to depend on it. */
export function someoneOf(caller: Caller): Viewer {
  const depends = (): never => {
    throw new DependsOnViewer();
  };
  return Object.freeze({
    caller,
    callerClass: caller.callerClass,
    get id() {
      return depends();
    },
    get sessionId() {
      return depends();
    },
    is: depends,
  });
}
