/** Servers that wake each other through Redis; it runs for this file alone, on a free port, keeping nothing. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { redisBus } from '../../src/server/live/bus/redis-bus.ts';
import { Secret } from '../../src/server/secret.ts';
import { followAcross } from '../fire/followed.ts';
import { startServers } from '../fire/servers.ts';
import { freshDatabase } from '../harness/database.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { at, opened } from '../market/bid/http/sale.ts';
import { aBus, listening, type Listening } from '../server/live/bus.ts';
import { connect, LISTING_UPDATED, revisions, until } from '../server/live/clients.ts';

const program = process.env['REDIS_SERVER'] ?? 'redis-server';
let redis: ChildProcess;
let control: Redis;
let url: Secret;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  server.close();
  await once(server, 'close');
  return port;
}

beforeAll(async () => {
  const port = await freePort();
  redis = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
  url = new Secret(`redis://127.0.0.1:${port}`);
  control = new Redis(url.reveal()).on('error', () => undefined);
  await control.ping();
});
afterAll(async () => {
  control.disconnect();
  redis.kill();
  await once(redis, 'exit');
});

describe('a bus through Redis', () => {
  let two: readonly [Listening, Listening];
  beforeAll(async () => {
    two = [listening(redisBus({ url })), listening(redisBus({ url }))];
    const subscribed = async () => Number((await control.pubsub('NUMSUB', 'noren_live'))[1]);
    while ((await subscribed()) < 2);
  });
  afterAll(async () => {
    for (const { bus } of two) await bus.close();
  });
  aBus(
    () => two,
    async () => {
      await control.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
    },
  );
});

describe('two servers', () => {
  let [first, second]: TestServer[] = [];
  beforeAll(async () => {
    first = await startServer({ redisUrl: url });
    second = await startServer({ db: first.db, keys: first.keys, redisUrl: url });
    for (const { market } of [first, second]) market.relay.start();
    await first.clock.set(at('10:00'));
  });
  afterAll(async () => {
    for (const one of [second, first]) await one!.market.relay.stop();
    await second!.close();
    await first!.stop();
  });

  test('one’s bid reaches who follows on the other, with Redis and, a little later, without', async () => {
    const [seller, alice, bob] = [await first!.member(), await first!.member(), await first!.member()];
    const sale = await opened(first!, seller);
    const there = await connect(second!);
    there.subscribe('1', LISTING_UPDATED, { id: sale.id });
    await there.until(({ frames }) => frames().length === 1);
    await sale.bid(alice, 2_000);
    await there.until((client) => revisions(client).includes(1));
    redis.kill('SIGSTOP');
    await sale.bid(bob, 1_500);
    await there.until((client) => revisions(client).includes(2));
    redis.kill('SIGCONT');
    await until(() => true);
    there.close();
  });
});

test('what is bid on one process is seen by who follows on the other, through Redis, and a sign-out closes both', async () => {
  const db = await freshDatabase();
  const bus = redisBus({ url });
  const servers = await startServers(db, { skews: [0, 0], redisUrl: url.reveal() });
  try {
    await followAcross(servers, bus);
  } finally {
    await bus.close();
    await servers.stop();
    await db.drop();
  }
});

describe('what clients ask for', () => {
  const ofEveryone = { points: { max: 1_000, seconds: 3_600, why: '' }, contacts: { max: 9, seconds: 3_600, why: '' } };
  const rates = { visitor: ofEveryone, member: ofEveryone, partner: ofEveryone, staff: ofEveryone };
  let [first, second]: TestServer[] = [];
  beforeAll(async () => {
    first = await startServer({ redisUrl: url, rates });
    second = await startServer({ db: first.db, keys: first.keys, redisUrl: url, rates });
    while ((await first.as().ask('{ __typename }')).cost?.throttle.left === 0);
  });
  afterAll(async () => {
    await second!.close();
    await first!.stop();
  });

  test('is counted by all servers together, and by each alone while Redis does not answer', async () => {
    const member = await first!.member();
    const left = async (server: TestServer | undefined) =>
      (await server?.as(member).ask('{ __typename }'))?.cost?.throttle.left;
    expect([await left(first), await left(second), await left(first), await left(second)]).toEqual([
      999, 998, 997, 996,
    ]);
    redis.kill('SIGSTOP');
    expect([await left(first), await left(second)]).toEqual([999, 999]);
    redis.kill('SIGCONT');
    await control.ping();
    expect(await left(second)).toBeLessThan(996);
  });

  test('refused on one is refused on the other, and no network stands in Redis as it is', async () => {
    const wasteful = '{ nothing'.padEnd(600);
    await first!.as().ask(wasteful);
    expect((await second!.as().ask(wasteful)).status).toBe(429);
    expect((await first!.as().ask(wasteful)).status).toBe(429);
    const keys = await control.keys('*');
    expect(keys.some((key) => key.startsWith('noren_rate:visitor:points:'))).toBe(true);
    expect(keys.join()).not.toMatch(/127\.0\.0\.1|::1/);
  });
});
