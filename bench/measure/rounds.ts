/** Interleaved rounds: one contestant works at a time, in turn, so that whatever the machine does meanwhile meets all of them. */
import { cpuOf, cpuOfFamily } from './cpu.ts';
import { Driver, type NextRequest } from './driver.ts';

export interface Entrant {
  readonly name: string;
  readonly pid: number;
  readonly port: number;
  readonly next: NextRequest;
  readonly onBody?: (body: string) => void;
}

export interface Round {
  readonly requests: number;
  readonly failures: number;
  readonly milliseconds: number;
  /** CPU time in milliseconds. */
  readonly server: number;
  readonly database: number;
}

export interface RoundsOrder {
  readonly entrants: readonly Entrant[];
  readonly postmaster: number;
  readonly rounds: number;
  /** How long each contestant works in a round, altogether. */
  readonly milliseconds: number;
  /** How long each of them works before the first round. */
  readonly warmUp: number;
  readonly connections: number;
}

/** Each contestant's rounds, in their order. */
export type Rounds = ReadonlyMap<string, readonly Round[]>;

/** A turn is short, so that a machine that is busier for a second is so for all of them. */
const TURN_MS = 200;

interface Contender extends Entrant {
  readonly driver: Driver;
}

export async function runRounds(order: RoundsOrder): Promise<Rounds> {
  const contenders: Contender[] = [];
  try {
    for (const entrant of order.entrants)
      contenders.push({ ...entrant, driver: await Driver.open({ ...entrant, connections: order.connections }) });
    await runRound(contenders, order, order.warmUp); // in turns too: a server closes a connection on which nothing is asked
    const rounds: Round[][] = [];
    for (let round = 0; round < order.rounds; round++)
      rounds.push(await runRound(contenders, order, order.milliseconds));
    return new Map(contenders.map(({ name }, index) => [name, rounds.map((of) => of[index] as Round)])); // one for each
  } finally {
    for (const { driver } of contenders) driver.close();
  }
}

/** What each of them did, in their order. */
async function runRound(
  contenders: readonly Contender[],
  { postmaster }: RoundsOrder,
  milliseconds: number,
): Promise<Round[]> {
  const sums = contenders.map((): Round => ({ requests: 0, failures: 0, milliseconds: 0, server: 0, database: 0 }));
  for (let turn = 0; turn * TURN_MS < milliseconds; turn++)
    for (let place = 0; place < contenders.length; place++) {
      const index = (turn + place) % contenders.length; // each comes first as often as the others
      const [contender, sum] = [contenders[index], sums[index]];
      if (contender && sum) sums[index] = plus(sum, await run(contender, postmaster));
    }
  return sums;
}

async function run({ pid, driver }: Contender, postmaster: number): Promise<Round> {
  const before = { server: cpuOf(pid), database: cpuOfFamily(postmaster) };
  const driven = await driver.run(TURN_MS);
  return { ...driven, server: cpuOf(pid) - before.server, database: cpuOfFamily(postmaster) - before.database };
}

function plus(a: Round, b: Round): Round {
  const add = (field: keyof Round): number => a[field] + b[field];
  return {
    requests: add('requests'),
    failures: add('failures'),
    milliseconds: add('milliseconds'),
    server: add('server'),
    database: add('database'),
  };
}
