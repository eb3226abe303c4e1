/** Measures live updates: how long from a bid to those who follow, and what a frame costs. See README.md. */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { Keyring, Vault } from '../../src/privacy/index.ts';
import { launch, type Running } from '../contestants/launch.ts';
import { keysOf } from '../contestants/start.ts';
import { cpuOf, cpuOfFamily } from '../measure/cpu.ts';
import { Driver } from '../measure/driver.ts';
import { placeBid } from '../requests.ts';
import { BIDDERS } from '../world/ids.ts';
import { openListing, seed } from '../world/seed.ts';
import { startServer } from '../world/server.ts';
import { tokens } from '../world/tokens.ts';
import { follow, type Crowd } from './crowd.ts';
import { readLiveOptions, type LiveOptions } from './options.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

export interface LiveFigures {
  readonly followers: number;
  readonly bids: number;
  /** Milliseconds from sending the bid, which includes the bid itself, to each client. */
  readonly fromBid: Readonly<Record<'p50' | 'p99', number>>;
  /** Milliseconds from the bid's own answer, which leaves after the commit, to each client; less than none where the frame was first. */
  readonly fromAnswer: Readonly<Record<'p50' | 'p99', number>>;
  /** CPU microseconds for one frame of one client, the bid's own share in it. */
  readonly cpu: Readonly<Record<'server' | 'database', number>>;
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

const percentiles = (values: readonly number[]) => ({ p50: percentile(values, 0.5), p99: percentile(values, 0.99) });

interface Stage {
  readonly server: Running;
  readonly postmaster: number;
  readonly crowd: Crowd;
  readonly bid: (n: number) => Promise<void>;
}

/** Bids one after the other, apart enough that each is a frame of its own, the first ones to warm up. */
async function measure(
  { server, postmaster, crowd, bid }: Stage,
  { bids, warmUp, gap }: LiveOptions,
): Promise<LiveFigures> {
  const [fromBid, fromAnswer]: [number[], number[]] = [[], []];
  let before = { server: 0, database: 0 };
  for (let n = 0; n < warmUp + bids; n++) {
    if (n === warmUp) before = { server: cpuOf(server.pid), database: cpuOfFamily(postmaster) };
    const sent = performance.now();
    const [answered, arrivals] = await Promise.all([bid(n).then(() => performance.now()), crowd.next(n + 1)]);
    if (n >= warmUp) {
      for (const at of arrivals) {
        fromBid.push(at - sent);
        fromAnswer.push(at - answered);
      }
    }
    await wait(gap);
  }
  const frames = (bids * crowd.size) / 1_000;
  const cpu = {
    server: (cpuOf(server.pid) - before.server) / frames,
    database: (cpuOfFamily(postmaster) - before.database) / frames,
  };
  return { followers: crowd.size, bids, fromBid: percentiles(fromBid), fromAnswer: percentiles(fromAnswer), cpu };
}

async function run(options: LiveOptions, cleanUp: (() => Promise<unknown>)[]): Promise<void> {
  const database = await startServer();
  cleanUp.push(() => database.stop());
  const random = () => randomBytes(32).toString('base64');
  const order = {
    name: 'noren live',
    serviceUrl: database.serviceUrl,
    outerKey: random(),
    serviceKey: random(),
    publicUrl: 'http://noren.example',
  };
  await seed(database, new Vault(new Keyring(keysOf(order))));
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  cleanUp.push(() => owner.end());
  const listingId = await openListing(owner, 'followed');
  const server = await launch(order);
  cleanUp.push(() => server.stop());
  const tokenOf = await tokens(order);
  const crowd = await follow({ port: server.port, listingId, followers: options.followers, tokenOf });
  cleanUp.push(() => Promise.resolve(crowd.close()));
  let turn = 0;
  const next = () =>
    placeBid({ listingId, bidder: turn % BIDDERS, amount: 10_000 + turn * 2_100, key: `live ${turn}` }, tokenOf)
      .graphql;
  const bidder = await Driver.open({ port: server.port, connections: 1, next });
  cleanUp.push(() => Promise.resolve(bidder.close()));
  const bid = async (n: number): Promise<void> => {
    turn = n;
    if ((await bidder.run(0)).failures > 0) throw new Error('A bid failed.');
  };
  const figures = await measure({ server, postmaster: database.postmaster, crowd, bid }, options);
  const ms = (value: number): string => value.toFixed(1);
  say(`${figures.followers} followers of one listing (every other a member), ${figures.bids} bids:`);
  say(`  from sending the bid to the client: p50 ${ms(figures.fromBid.p50)} ms, p99 ${ms(figures.fromBid.p99)} ms`);
  say(
    `  from the bid's answer to the client: p50 ${ms(figures.fromAnswer.p50)} ms, p99 ${ms(figures.fromAnswer.p99)} ms`,
  );
  say(
    `  CPU for one frame of one client: server ${ms(figures.cpu.server)} µs, PostgreSQL ${ms(figures.cpu.database)} µs`,
  );
  if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(figures, null, 1));
}

const cleanUp: (() => Promise<unknown>)[] = [];
let ended: Promise<void> | undefined;
const end = (): Promise<void> =>
  (ended ??= (async () => {
    for (const step of cleanUp.reverse()) await step().catch((error: unknown) => say(String(error)));
  })());
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void end().then(() => process.exit(130)));
/** It is to end whatever happens. */
const limit = setTimeout(() => void end().then(() => process.exit(1)), 300_000);
try {
  await run(readLiveOptions(process.argv.slice(2)), cleanUp);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
} finally {
  clearTimeout(limit);
  await end();
}
