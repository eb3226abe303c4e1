/** Interleaved rounds: one contestant works at a time, in turn, so that whatever the machine does meanwhile meets all of them. */
import { cpuOf, cpuOfFamily } from './cpu.ts';
import { drive, type NextRequest } from './driver.ts';

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
  readonly milliseconds: number;
  readonly warmUp: number;
  readonly connections: number;
}

/** Each contestant's rounds, in their order. */
export type Rounds = ReadonlyMap<string, readonly Round[]>;

export async function runRounds(order: RoundsOrder): Promise<Rounds> {
  const all = new Map<string, Round[]>(order.entrants.map(({ name }) => [name, []]));
  for (const entrant of order.entrants) await run(entrant, order, order.warmUp);
  for (let round = 0; round < order.rounds; round++) {
    // each begins as often as the others
    for (let turn = 0; turn < order.entrants.length; turn++) {
      const entrant = order.entrants[(round + turn) % order.entrants.length] as Entrant; // the remainder is below the length
      all.get(entrant.name)?.push(await run(entrant, order, order.milliseconds));
    }
  }
  return all;
}

async function run(entrant: Entrant, { postmaster, connections }: RoundsOrder, milliseconds: number): Promise<Round> {
  const before = { server: cpuOf(entrant.pid), database: cpuOfFamily(postmaster) };
  const driven = await drive({ ...entrant, connections, milliseconds });
  const server = cpuOf(entrant.pid) - before.server;
  const database = cpuOfFamily(postmaster) - before.database;
  return { ...driven, server, database };
}
