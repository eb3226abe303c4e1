/**
 * The one door through which pages are read. All that one tick asks for goes in one statement, with one instant, and with
 * the proof that the viewer's session still stands.
 */
import DataLoader from '../adapters/dataloader.ts';
import {
  getNamedType,
  GraphQLError,
  isAbstractType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { TypeModel } from '../model.ts';
import type { Caller } from '../deciding/caller.ts';
import type { Viewer } from '../deciding/viewer.ts';
import { planRoot, type RootPlan } from './root.ts';
import type { CursorSealer } from './cursor.ts';
import { planRelation } from './relation.ts';
import type { Asking, RootRead } from './reads.ts';
import { nodesAt } from './selection.ts';
import { Identifier, join, render, Slot, sql, Sql } from './sql.ts';
import type { Emission, RequestValues } from './plan.ts';

export interface Statement {
  /** The name under which the database keeps the plan; given from the second use on. */
  name?: string;
  readonly text: string;
  readonly values: unknown[];
}

export interface PagesOptions {
  readonly schema: GraphQLSchema;
  readonly modelOf: (typeName: string) => TypeModel;
  /** Runs one statement and gives back the value of its only row's column `page`. */
  readonly run: (statement: Statement) => Promise<unknown>;
  /** The database's clock, as SQL. */
  readonly clock: Sql;
  /** True while the session stands, as SQL over its id and this statement’s instant. */
  readonly sessionStands: (sessionId: Sql, now: Sql) => Sql;
  readonly cursors: CursorSealer;
  /** Whom they are for; anyone when left out. */
  readonly callers?: readonly Caller[] | undefined;
}

/** The viewer has a credential whose session has ended: nothing is answered with it any more. */
export class SessionEnded extends GraphQLError {
  constructor() {
    super('Sign in.', { extensions: { code: 'UNAUTHENTICATED' } });
  }
}

interface Ask {
  readonly plan: RootPlan;
  readonly request: RequestValues;
  readonly shape: string;
}

interface Prepared {
  readonly name: string;
  readonly text: string;
  readonly fills: readonly ((requests: readonly RequestValues[]) => unknown)[];
  used: boolean;
}

type Answer = { now: number; stands: boolean } & Record<`p${number}`, unknown>;

/** How many plans one place of a document has; conditions and shared fragments give it more than one. */
const MOST_PLANS = 16;

const numbers = new WeakMap<FieldNode, number>();
let numbered = 0;

/** Which fields besides the first a place merges: `@include` and other operations of the document may leave some of them out. */
function others([, ...nodes]: readonly FieldNode[]): string {
  let key = '';
  for (const node of nodes) {
    let number = numbers.get(node);
    if (number === undefined) numbers.set(node, (number = numbered++));
    key += `+${number}`;
  }
  return key;
}

const viewerId = new Slot((request: RequestValues) => request.viewer.id);
const sessionId = new Slot((request: RequestValues) => request.viewer.sessionId);
const now = sql`clock.now`;
const someone: Asking = { viewer: sql`${viewerId}::uuid`, now };
/** A constant, so that the database leaves out what nobody can meet. */
const nobody: Asking = { viewer: sql`null::uuid`, now };

/** How many statement texts are kept; each may also stand prepared in every connection. */
const MOST_STATEMENTS = 300;

/** Of all schemas of the process: their statements meet in the same connections, where no two may have one name. */
let statementsMade = 0;

export class Pages {
  /** By the place in the document, then by the read, then by the place in the payload. */
  readonly #plans = new WeakMap<FieldNode, Map<RootRead, Map<string, RootPlan | null>>>();
  readonly #statements = new Map<string, Prepared>();
  /** Of which class of callers cursors are; those of visitors and members are one another's, as one becomes the other (SC-B1). */
  readonly cursorsOf: string;

  constructor(readonly options: PagesOptions) {
    const [one = '', ...others] = new Set(options.callers?.map(({ callerClass }) => callerClass));
    this.cursorsOf = others.length === 0 ? one : '';
  }

  /** The reader of one request: its answers are never another viewer's. */
  for(viewer: Viewer): PageReader {
    return new PageReader(this, viewer);
  }

  /** Null when the document asks nothing of these rows. */
  planFor(read: RootRead, info: GraphQLResolveInfo, under: Under | undefined): RootPlan | null {
    const plans = this.#plansAt(info.fieldNodes[0] as FieldNode, read); // a resolver is called for at least one node
    const place = `${under ? `${under.of ?? ''}.${under.field}` : ''}${others(info.fieldNodes)}`;
    let plan = plans.get(place);
    if (plan === undefined) {
      plan = this.#plan(read, info, under);
      if (plans.size < MOST_PLANS) plans.set(place, plan);
    }
    return plan;
  }

  #plansAt(node: FieldNode, read: RootRead): Map<string, RootPlan | null> {
    let byRead = this.#plans.get(node);
    if (!byRead) this.#plans.set(node, (byRead = new Map<RootRead, Map<string, RootPlan | null>>()));
    let plans = byRead.get(read);
    if (!plans) byRead.set(read, (plans = new Map<string, RootPlan | null>()));
    return plans;
  }

  #plan(read: RootRead, info: GraphQLResolveInfo, under: Under | undefined): RootPlan | null {
    const { schema, modelOf } = this.options;
    const planning = { schema, fragments: info.fragments, modelOf, planRelation };
    const named = getNamedType(info.returnType);
    if (!under) {
      const place = {
        type: info.parentType,
        name: info.fieldName,
        nodes: info.fieldNodes,
        tagged: isAbstractType(named),
      };
      return planRoot(planning, read, place);
    }
    const payload = (under.of ? planning.schema.getType(under.of) : named) as GraphQLObjectType; // the resolver names its own payload
    const nodes = nodesAt(planning, payload, info.fieldNodes, [under.field]);
    const inner = getNamedType(payload.getFields()[under.field]?.type);
    const place = { type: payload, name: under.field, nodes, tagged: isAbstractType(inner) };
    return nodes.length === 0 ? null : planRoot(planning, read, place);
  }

  async run(asks: readonly Ask[]): Promise<{ now: number; pieces: unknown[] }> {
    const prepared = this.#prepare(asks);
    const requests = asks.map((ask) => ask.request);
    const values = prepared.fills.map((fill) => fill(requests));
    const statement: Statement = prepared.used
      ? { name: prepared.name, text: prepared.text, values }
      : { text: prepared.text, values };
    prepared.used = true;
    const answer = (await this.options.run(statement)) as Answer;
    if (!answer.stands) throw new SessionEnded();
    return { now: answer.now, pieces: asks.map((_, index) => answer[`p${index}`]) };
  }

  #prepare(asks: readonly Ask[]): Prepared {
    const { viewer } = (asks[0] as Ask).request; // a statement is for one ask at least, and all are one viewer's
    const [asking, signedIn] = [viewer.id === null ? nobody : someone, viewer.sessionId !== null];
    const whose = `${viewer.id === null ? '' : '?'}${signedIn ? '!' : ''}`;
    const key = asks.map(({ plan, shape }) => plan.id + shape).join('|') + whose;
    let prepared = this.#statements.get(key);
    if (!prepared) {
      prepared = this.#write(asks, asking, signedIn);
      const oldest = this.#statements.keys().next().value;
      if (this.#statements.size >= MOST_STATEMENTS && oldest !== undefined) this.#statements.delete(oldest);
      this.#statements.set(key, prepared);
    }
    return prepared;
  }

  #write(asks: readonly Ask[], asking: Asking, signedIn: boolean): Prepared {
    let aliases = 0;
    const alias = (): Identifier => new Identifier(`t${aliases++}`);
    const pieces = asks.map(({ plan, request }, index) => {
      const emission: Emission = { asking, request, alias };
      return sql`, ${new Sql([`'p${index}'`])}, ${ofRequest(plan.sql(emission), index)}`;
    });
    const stands = signedIn ? ofRequest(this.options.sessionStands(sql`${sessionId}::uuid`, now), 0) : sql`true`;
    // "offset 0" keeps the clock a row of its own, read once
    const whole = sql`select json_build_object('now', extract(epoch from clock.now) * 1000, 'stands', ${stands}${join(pieces, '')}) as page
      from (select ${this.options.clock} as now offset 0) clock`;
    const { text, values } = render(whole);
    return { name: `page_${statementsMade++}`, text, fills: values as Prepared['fills'], used: false };
  }
}

/** The same SQL, its slots filled from the n-th of the requests that share a statement. */
function ofRequest(piece: Sql, index: number): Sql {
  const slots = new Map<Slot<never>, Slot<never>>();
  const parts = piece.parts.map((part) => {
    if (!(part instanceof Slot)) return part;
    const bound =
      slots.get(part) ?? new Slot((requests: readonly RequestValues[]) => part.valueFor(requests[index] as never));
    slots.set(part, bound);
    return bound;
  });
  return new Sql(parts);
}

/** Where in a payload the rows stand: its field, and its type where the answer is a union. */
export interface Under {
  readonly field: string;
  readonly of?: string;
}

export class PageReader {
  /** The instant of the last statement, epoch milliseconds by the database's clock. */
  now = 0;
  readonly #loader: DataLoader<Ask, unknown>;

  constructor(
    readonly pages: Pages,
    readonly viewer: Viewer,
  ) {
    this.#loader = new DataLoader((asks) => this.#load(asks), { cache: false });
  }

  /** The rows of a root read as the document wants them, decided on and ready; null when there are none to know of. */
  async read(
    read: RootRead,
    info: GraphQLResolveInfo,
    params: Readonly<Record<string, unknown>> = {},
    under?: Under,
  ): Promise<never> {
    const plan = this.pages.planFor(read, info, under);
    if (!plan) return null as never;
    const request = this.requestValues(info, params);
    // Arguments are judged here, so that bad ones spoil no neighbour that shares the statement.
    return (await this.#loader.load({ plan, request, shape: plan.shape(request) })) as never;
  }

  async #load(asks: readonly Ask[]): Promise<unknown[]> {
    const { now, pieces } = await this.pages.run(asks);
    this.now = now;
    pieces.forEach((piece, index) => {
      const { plan, request } = asks[index] as Ask; // one piece came for each ask
      if (piece !== null) plan.settle?.(piece as never, { now, viewer: this.viewer, request });
    });
    return pieces;
  }

  protected requestValues(info: GraphQLResolveInfo, params: Readonly<Record<string, unknown>>): RequestValues {
    const { cursorsOf, options } = this.pages;
    const { cursors } = options;
    const { viewer } = this;
    return {
      viewer,
      variables: info.variableValues,
      params,
      windows: new Map(),
      pageBinding: (field, own) => `${cursorsOf}${field}|${own ? `${viewer.id}|` : ''}`,
      openCursor: (binding, cursor) => cursors.open(binding, cursor),
      sealCursor: (binding, keys) => cursors.seal(binding, keys),
    };
  }
}
