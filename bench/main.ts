/** Measures Noren against a server without its privacy engine and against the floor. See README.md. */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { Keyring, Vault } from '../src/privacy/index.ts';
import { assertEqualBids, assertEqualPages, requestTo } from './answers.ts';
import { bidFunction } from './contestants/bare/bid-function.ts';
import { launch, type Running } from './contestants/launch.ts';
import { keysOf, type Order } from './contestants/start.ts';
import { tableOf } from './measure/report.ts';
import { runRounds, type Entrant, type Rounds } from './measure/rounds.ts';
import { readOptions, type BenchOptions } from './options.ts';
import { measurePhotos, photoTable } from './photos.ts';
import { listingAs, placeBid, tradePage, type Asked, type TokenOf } from './requests.ts';
import { BIDDERS, hotBidder } from './world/ids.ts';
import { openListing, seed } from './world/seed.ts';
import { startServer, type BenchServer } from './world/server.ts';
import { tokens } from './world/tokens.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const connections = 32;
const main = ['noren', 'plain', 'bare'];
const withExtras = ['noren', 'plain', 'plain + sealed', 'plain + ledger', 'plain + both', 'bare', 'bare + both'];

/** The pages that are read: who takes part, and the n-th request. */
function readPages(tokenOf: TokenOf): [page: string, who: readonly string[], ask: (n: number) => Asked][] {
  return [
    ['listing with 50 steps, visitor', main, (n) => listingAs('visitor', n, tokenOf)],
    ['listing with 50 steps, member', main, (n) => listingAs('member', n, tokenOf)],
    ['listing with 50 steps, its seller', main, (n) => listingAs('seller', n, tokenOf)],
    ['trade with both cards', withExtras, (n) => tradePage(n, tokenOf)],
  ];
}

function reader(contestant: Running, ask: (n: number) => Asked): Entrant {
  const ready = Array.from({ length: 400 }, (_, n) => requestTo(contestant, ask(n)));
  let sent = 0;
  return { ...contestant, next: () => ready[sent++ % ready.length] as Buffer }; // the remainder is below the length
}

/** Amounts grow by more than two increments, so that most bids that one overtakes on their way still count. */
function bidder(contestant: Running, listingId: string, tokenOf: TokenOf): Entrant & { accepted: () => number } {
  let sent = 0;
  let accepted = 0;
  const next = (connection: number): Buffer => {
    sent += 1;
    const amount = 100_000 + sent * 2_100;
    const bid = { listingId, bidder: connection % BIDDERS, amount, key: `${contestant.name} hot ${sent}` };
    return requestTo(contestant, placeBid(bid, tokenOf));
  };
  const onBody = (body: string): void => void (body.includes('BidRefused') || (accepted += 1));
  return { ...contestant, next, onBody, accepted: () => accepted / sent };
}

interface Stage {
  readonly server: BenchServer;
  readonly order: Omit<Order, 'name'>;
  readonly running: readonly Running[];
  readonly owner: pg.Client;
  readonly tokenOf: TokenOf;
  readonly options: BenchOptions;
}

/** With a folder for them, profiles of those that speak GraphQL; what is measured meanwhile is dearer than without. */
async function profiled(
  page: string,
  running: readonly Running[],
  { profile: folder }: BenchOptions,
  work: () => Promise<Rounds>,
): Promise<Rounds> {
  const watched = folder === undefined ? [] : running.filter(({ name }) => !name.startsWith('bare'));
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  for (const one of watched) one.profile(null);
  const rounds = await work();
  for (const one of watched)
    one.profile(path.resolve(String(folder), `${one.name} ${page}.cpuprofile`.replaceAll(' ', '-')));
  return rounds;
}

async function measure({ server, running, owner, tokenOf, options }: Stage): Promise<Map<string, Rounds>> {
  const results = new Map<string, Rounds>();
  const { postmaster } = server;
  const wanted = (page: string): boolean => page.includes(options.only ?? '');
  const finish = (page: string, rounds: Rounds): void => {
    results.set(page, rounds);
    const whole = rounds.has('bare + both');
    say(tableOf(page, rounds, whole ? ['plain', 'plain + both', 'bare', 'bare + both'] : ['plain', 'bare']));
    for (const [name, all] of rounds)
      if (all.some(({ failures }) => failures > 0)) throw new Error(`${name} failed at: ${page}`);
  };
  for (const [page, names, ask] of readPages(tokenOf).filter(([page]) => wanted(page))) {
    const entrants = running.filter(({ name }) => names.includes(name)).map((one) => reader(one, ask));
    finish(
      page,
      await profiled(page, running, options, () => runRounds({ ...options, entrants, postmaster, connections })),
    );
  }
  const page = 'placeBid, 32 bidders on one listing';
  if (!wanted(page)) return results;
  const entrants: ReturnType<typeof bidder>[] = [];
  for (const one of running.filter(({ name }) => main.includes(name)))
    entrants.push(bidder(one, await openListing(owner, `hot ${one.name}`), tokenOf));
  finish(
    page,
    await profiled(page, running, options, () => runRounds({ ...options, entrants, postmaster, connections: BIDDERS })),
  );
  for (const { name, accepted } of entrants)
    say(`  ${name}: ${(accepted() * 100).toFixed(1)} % of its bids were accepted`);
  return results;
}

/** Nobody to compare with: the figures stand by themselves. */
async function photos({ server, running, owner, tokenOf, options }: Stage): Promise<void> {
  const noren = running.find(({ name }) => name === 'noren');
  if (!noren || !'photos'.includes(options.only ?? '')) return;
  const { postmaster } = server;
  say(photoTable(await measurePhotos({ noren, postmaster, owner, tokenOf, connections, ...options })));
}

async function run(options: BenchOptions, cleanUp: (() => Promise<unknown>)[]): Promise<void> {
  const server = await startServer();
  cleanUp.push(() => server.stop());
  const random = () => randomBytes(32).toString('base64');
  const order = {
    serviceUrl: server.serviceUrl,
    outerKey: random(),
    serviceKey: random(),
    publicUrl: 'http://noren.example',
  };
  await seed(server, new Vault(new Keyring(keysOf(order))));
  const owner = new pg.Client({ connectionString: server.ownerUrl });
  await owner.connect();
  cleanUp.push(() => owner.end());
  await owner.query(bidFunction);
  const running: Running[] = [];
  for (const name of withExtras) {
    const one = await launch({ ...order, name });
    cleanUp.push(() => one.stop());
    running.push(one);
  }
  const tokenOf = await tokens(order);
  const pages = await assertEqualPages(running, tokenOf);
  const bids = await assertEqualBids(
    running.filter(({ name }) => main.includes(name)),
    owner,
    tokenOf,
  );
  say(
    `${running.length} contestants gave equal answers to ${pages} pages and ${bids} bids; bidders ${hotBidder(0)}–${hotBidder(BIDDERS - 1)}.\n`,
  );
  const results = await measure({ server, order, running, owner, tokenOf, options });
  await photos({ server, order, running, owner, tokenOf, options });
  if (options.json !== undefined)
    writeFileSync(
      options.json,
      JSON.stringify(
        Object.fromEntries([...results].map(([page, rounds]) => [page, Object.fromEntries(rounds)])),
        null,
        1,
      ),
    );
}

const cleanUp: (() => Promise<unknown>)[] = [];
let ended: Promise<void> | undefined;
const end = (): Promise<void> =>
  (ended ??= (async () => {
    for (const step of cleanUp.reverse()) await step().catch((error: unknown) => say(String(error)));
  })());
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void end().then(() => process.exit(130)));
try {
  await run(readOptions(process.argv.slice(2)), cleanUp);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await end();
}
