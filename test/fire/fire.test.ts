/**
 * Under fire: many clients, two servers on one database, and SIGKILL for either at random moments. Short in `npm test`; in full by
 * `npm run test:fire` (200 clients, 20 rounds of 10,000 bids).
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { databaseBus } from '../../src/server/live/bus/database-bus.ts';
import { crowd, opened, type Bidder } from '../market/bid/http/sale.ts';
import { checkBooks, checkTrades, type Opened } from './books.ts';
import { Clients, insist, type Heard } from './clients.ts';
import { startDatabase, type FireDatabase } from './database.ts';
import { followAcross } from './followed.ts';
import { startServers, type Servers } from './servers.ts';

interface FireWords {
  readonly clients: number;
  readonly bids: number;
  readonly listings: number;
  readonly rounds: number;
  readonly endings: number;
  /** How many bid at each ending. */
  readonly atTheEnd: number;
}

const short: FireWords = { clients: 40, bids: 600, listings: 8, rounds: 2, endings: 6, atTheEnd: 10 };
const words = (globalThis as { fire?: FireWords }).fire ?? short;

/** At every so many endings something is struck. */
const STRUCK_EACH = 6;

/** Their processes' clocks are wrong by five seconds each way; the database's decides (R14). */
const skews = [-5_000, 5_000];

let database: FireDatabase;
let servers: Servers;

beforeAll(async () => {
  database = await startDatabase();
  servers = await startServers(database, { skews });
}, 120_000);

afterAll(async () => {
  await servers?.stop();
  await database?.stop();
}, 60_000);

const DAY = 86_400_000;
const iso = (at: number): string => new Date(at).toISOString();

async function openSale(seller: Bidder, endAt: number): Promise<Opened> {
  const { id } = await opened(servers, seller, { startsAt: iso(Date.now() - DAY), endAt: iso(endAt) });
  return { id, endAt };
}

/** What can be struck, and how. */
const strikes = [
  ['a server', () => anyServer().killAndRestart()],
  ['PostgreSQL', () => database.killAndRestart()],
] as const;

const anyServer = () => servers.each[randomInt(servers.each.length)] as Servers['each'][number]; // within its length

/** As the job queue's own function: the end of an auction that a test brought forward. */
async function endNow(ids: readonly string[]): Promise<void> {
  await database.owner.query(`update listing set end_at = noren_now() where id = any($1)`, [ids]);
  await database.owner.query(
    `select graphile_worker.add_job('close_auction', json_build_object('listingId', id)) from unnest($1::uuid[]) as id`,
    [ids],
  );
}

async function untilEnded(ids: readonly string[]): Promise<void> {
  for (const limit = Date.now() + 90_000; ; await wait(100)) {
    const { rows } = await database.owner.query(`select 1 from listing where id = any($1) and state = 'OPEN'`, [ids]);
    if (rows.length === 0) return;
    if (Date.now() > limit)
      throw new Error(`${rows.length} auctions were not ended within 90 s: ${await inTheQueue()}`);
  }
}

/** What the queue says of its jobs, for whoever must find out why they were not done. */
async function inTheQueue(): Promise<string> {
  const { rows } = await database.owner.query(`select task_identifier, locked_by, locked_at, attempts, run_at, count(*)
    from graphile_worker.jobs group by 1, 2, 3, 4, 5 order by locked_at, run_at limit 20`);
  return JSON.stringify(rows);
}

test('what is bid on one process is seen by who follows on the other, through the database, and a sign-out closes both', async () => {
  const bus = await databaseBus({ pool: database.owner });
  await followAcross(servers, bus).finally(() => bus.close());
});

test.each(
  Array.from({ length: words.rounds }, (_, n) => [n + 1, ...(strikes[n % 2] as (typeof strikes)[number])] as const),
)(
  'round %i: all bid, %s is killed; no acknowledged bid is lost, the books equal a replay, each ended auction has one trade',
  async (_round, _what, strike) => {
    const [seller, ...bidders] = (await crowd(servers, words.clients + 1)) as [Bidder, ...Bidder[]];
    const sales = await Promise.all(Array.from({ length: words.listings }, () => openSale(seller, Date.now() + DAY)));
    const ids = sales.map(({ id }) => id);
    const clients = new Clients(servers, ids, { bidders, bids: words.bids });
    await clients.answered(randomInt(Math.floor(words.bids / 10), Math.floor(words.bids / 2)));
    await strike();
    await clients.over;
    expect(clients.heard).toHaveLength(words.bids);
    for (const sale of sales) await checkBooks(servers, sale, clients.heard);

    await endNow(ids);
    await wait(randomInt(300));
    await strike();
    await untilEnded(ids);
    await checkTrades(servers, ids);
  },
  600_000,
);

interface Kept {
  readonly key: string;
  readonly at: number;
}

test('bids within 50 ms of the end, on servers whose clocks are 5 s off, now and then one killed meanwhile: none counts at or after it, none before is refused (R14)', async () => {
  const [seller, ...bidders] = (await crowd(servers, 1 + words.atTheEnd)) as [Bidder, ...Bidder[]];
  for (let n = 1; n <= words.endings; n++) {
    const endAt = Date.now() + 400;
    const sale = await openSale(seller, endAt);
    const struck = n % STRUCK_EACH === 0 ? strikeAtTheEnd(sale, n / STRUCK_EACH) : undefined;
    // A raise would move the end by five minutes: only a first bid and what it refuses meet at it.
    const heard = await Promise.all(bidders.map((bidder) => atTheEnd(bidder, sale)));
    await struck;
    const log = await checkBooks(servers, sale, heard);
    expect(log.filter(({ at }, first) => first === 0 && at >= endAt)).toEqual([]);
    const refused = heard
      .filter(({ outcome }) => outcome === 'AUCTION_ENDED')
      .map(({ idempotencyKey }) => idempotencyKey);
    const { rows } = await database.owner.query<Kept>(
      `select i.key, (extract(epoch from i.made_at) * 1000)::float8 as at from idempotency i where i.key = any($1)`,
      [refused],
    );
    expect(rows).toHaveLength(refused.length);
    expect(rows.filter(({ at }) => at < endAt)).toEqual([]);
  }
}, 600_000);

/** Somewhere within 50 ms of it. */
const aboutTheEnd = ({ endAt }: Opened) => wait(Math.max(0, endAt - Date.now() + randomInt(-50, 51)));

async function strikeAtTheEnd(sale: Opened, turn: number): Promise<void> {
  const [, strike] = strikes[turn % strikes.length] as (typeof strikes)[number]; // within its length
  await aboutTheEnd(sale);
  await strike();
}

async function atTheEnd(bidder: Bidder, sale: Opened): Promise<Heard> {
  const { id } = sale;
  await aboutTheEnd(sale);
  const order = { bidder, listingId: id, amount: 1_000, idempotencyKey: crypto.randomUUID(), sent: 0 };
  return insist(servers, order);
}
