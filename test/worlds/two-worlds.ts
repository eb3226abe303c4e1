/** One viewer's walk through two worlds that differ only in what is hidden from them; the first place where answers differ, if any. */
import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { copyOf } from '../harness/database.ts';
import { startServer, type Person, type TestServer } from '../harness/server.ts';
import { giveLastingTokens } from '../harness/lasting.ts';
import { setScene, type Scene } from '../policy/scene.ts';
import { Chance } from './chance.ts';
import { differFor, NOBODY } from './differences.ts';
import type { Known } from './known.ts';
import { OperationMaker, ownRegistration, type Operation } from './operations.ts';
import type { Leak } from './leaks.ts';
import { ask, logOf, NewIds, type Answered } from './pair.ts';
import { gather } from './gather.ts';

/** Everyone of the scene's people who plays a part, and another who sees what is hidden from them, and sends the same. */
const walkers = {
  visitor: { person: undefined, insider: 'company' },
  member: { person: 'stranger', insider: 'company' },
  loser: { person: 'jiro', insider: 'company' },
  winner: { person: 'hanako', insider: 'storeBuyer' },
  seller: { person: 'taro', insider: 'stranger' },
} as const;

export type WalkerName = keyof typeof walkers;

/** The scene's database, with no server on it. */
export interface Origin {
  readonly server: TestServer;
  readonly scene: Scene;
  readonly schema: GraphQLSchema;
}

export async function setOrigin(): Promise<Origin> {
  const server = await startServer();
  const scene = await setScene(server);
  const { body } = await server.as().ask(getIntrospectionQuery());
  await deterministicIds(server);
  await server.close();
  return { server, scene, schema: buildClientSchema(body.data as IntrospectionQuery) };
}

/** What a run makes gets the same ids in both worlds: lists of one's own are ordered by them where times are equal, as under a stopped clock. */
async function deterministicIds({ db: { owner } }: TestServer): Promise<void> {
  for (const table of ['bid', 'block', 'fee', 'question', 'watched_listing']) {
    await owner.query(`create sequence harness_${table}`);
    await owner.query(`grant usage on sequence harness_${table} to noren_service`);
    await owner.query(
      `alter table ${table} alter column id set default md5('${table} ' || nextval('harness_${table}'))::uuid`,
    );
  }
}

export interface Walk {
  readonly operations: number;
  /** How many of the insider's answers differed: none, and the worlds are not two. */
  readonly insiderSaw: number;
  /** Undefined where all answers and log lines were equal. */
  readonly difference?: string;
}

interface Pair {
  readonly worlds: readonly [TestServer, TestServer];
  readonly token: string | undefined;
  readonly insider: string;
}

export interface Walking {
  /** Who walks. */
  readonly name: WalkerName;
  readonly seed: number;
  readonly operations: number;
  readonly leak?: Leak;
}

/** With a leak, the two servers are made while it stands; it is taken out again at the end. */
export async function walk(origin: Origin, { name, seed, operations, leak }: Walking): Promise<Walk> {
  const logs = new Map<string, string[]>();
  const undo = leak?.((database, line) => void logs.get(database)?.push(JSON.stringify(line)));
  const worlds = [await worldOf(origin), await worldOf(origin)] as const;
  for (const { db, logged } of worlds) logs.set(db.name, logged);
  try {
    const pair = await tellApart(origin, worlds, name);
    const known = await gather(origin, worlds);
    return await new Walker(origin.schema, pair, known, new Chance(seed)).walk(operations);
  } finally {
    undo?.();
    await Promise.all(worlds.map((world) => world.stop()));
  }
}

/** Makes the second world another in what is hidden from the walker. */
async function tellApart({ scene: { people } }: Origin, worlds: Pair['worlds'], name: WalkerName): Promise<Pair> {
  const { person, insider } = walkers[name];
  const viewer = person === undefined ? undefined : people(person);
  await differFor(worlds[1], viewer?.id ?? NOBODY);
  for (const world of worlds) giveLastingTokens(world);
  const tokenOf = async ({ id, sessionId }: Person) =>
    (await worlds[0].market.tokens.issue({ memberId: id, sessionId }, Date.now())).token;
  return { worlds, token: viewer && (await tokenOf(viewer)), insider: await tokenOf(people(insider)) };
}

async function worldOf({ server: { db, keys } }: Origin): Promise<TestServer> {
  return startServer({ db: await copyOf(db), keys });
}

class Walker {
  readonly #maker: OperationMaker;
  readonly #names: readonly [NewIds, NewIds];
  readonly #requests: readonly [Set<string>, Set<string>] = [new Set(), new Set()];
  #insiderSaw = 0;
  constructor(
    schema: GraphQLSchema,
    readonly pair: Pair,
    readonly known: Known,
    readonly chance: Chance,
  ) {
    this.#maker = new OperationMaker(schema, known, chance);
    const ids = new Set(known.everyId);
    this.#names = [new NewIds(ids), new NewIds(ids)];
  }

  async walk(operations: number): Promise<Walk> {
    const { worlds } = this.pair;
    const logged = worlds.map((world) => world.logged.length);
    await this.#asInsider(ownRegistration);
    let done = 0;
    for (; done < operations; done++) {
      const operation = this.#maker.next();
      const difference = await this.#step(operation);
      if (difference !== undefined) return { operations: done + 1, insiderSaw: this.#insiderSaw, difference };
    }
    const logs = worlds.map((world, index) =>
      logOf(world, logged[index] ?? 0, this.#requests[index as 0 | 1]).join('\n'),
    );
    const seen = { operations: done, insiderSaw: this.#insiderSaw };
    return logs[0] === logs[1]
      ? seen
      : { ...seen, difference: `the logs: ${firstDifference(String(logs[0]), String(logs[1]))}` };
  }

  async #step(operation: Operation): Promise<string | undefined> {
    if (isQuery(operation) && this.chance.happens(0.2)) await this.#asInsider(operation);
    const [one, other] = await Promise.all(this.pair.worlds.map((world) => ask(world, operation, this.pair.token)));
    if (!one || !other) throw new Error('There are two worlds.');
    this.#requests[0].add(one.id);
    this.#requests[1].add(other.id);
    const [first, second] = [this.#whole(one, 0), this.#whole(other, 1)];
    if (first !== second) return `${operation.body}\n${firstDifference(first, second)}`;
    if (one.body.startsWith('{"data"')) this.known.learn(JSON.parse(one.body));
    return undefined;
  }

  /** Someone else asks the same just before; what they see differs, and must not stay anywhere. */
  async #asInsider(operation: Operation): Promise<void> {
    const [one, other] = await Promise.all(this.pair.worlds.map((world) => ask(world, operation, this.pair.insider)));
    if (one?.body !== other?.body) this.#insiderSaw++;
  }

  #whole({ status, headers, body }: Answered, world: 0 | 1): string {
    return `${status}\n${headers.join('\n')}\n\n${this.#names[world].named(body)}`;
  }
}

function isQuery({ body }: Operation): boolean {
  return body?.startsWith('{"query":"{') ?? false;
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 150), at + 100);
  return `one:   …${around(one)}…\nother: …${around(other)}…`;
}
