/** What a database that ends its connections may not cost: a place in the pool. Ten such places lost, and nothing is answered any more. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EntityManager } from '@mikro-orm/postgresql';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { connect, type Connection } from '../../src/database/connect.ts';
import { emptyDatabase, type TestDatabase } from '../harness/database.ts';

const PLACES = 3;

let db: TestDatabase;
let database: Connection;
/** Over `way`, and less patient. */
let far: Connection;
let way: Way;

beforeAll(async () => {
  db = await emptyDatabase();
  database = await connect(db.serviceUrl, PLACES);
  way = await wayTo(db.serviceUrl);
  far = await connect(way.url, PLACES, 2_000);
});

afterAll(async () => {
  await way.close();
  await far.close();
  await database.close();
  await db.drop();
});

const transaction = (work: (em: EntityManager) => Promise<unknown>) => database.orm.em.fork().transactional(work);

/** Its own, as an operator, a failover or a restart would. The statement itself gets no answer. */
const end = (em: EntityManager) => em.execute('select pg_terminate_backend(pg_backend_pid())');

/** The connection breaks under the next one who takes it from the pool, before it can say "begin". */
const breakNext = () =>
  void database.pool.once('acquire', (client) => {
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
  });

test.each<[string, () => Promise<unknown>]>([
  ['as a transaction begins', () => (breakNext(), transaction((em) => em.execute('select 1')))],
  ['in the middle of a transaction', () => transaction(end)],
  ['before a transaction commits', () => transaction((em) => end(em).catch(() => undefined))],
])(
  'a connection that is lost %s gives its place in the pool back',
  async (_when, lose) => {
    for (let lost = 0; lost < PLACES; lost++) await expect(lose()).rejects.toThrow();
    const answers = Array.from({ length: PLACES }, () => transaction((em) => em.execute('select 1 as one')));
    expect(await Promise.all(answers)).toEqual(answers.map(() => [{ one: 1 }]));
  },
  10_000,
);

test('a transaction that the database has given up does not seem done: its commit is an error', async () => {
  const given = transaction(async (em) => {
    await em.execute('select 1 / 0').catch(() => undefined);
  });
  await expect(given).rejects.toThrow();
});

interface Way {
  readonly url: string;
  /** What is connected stays so, and nothing is heard any more. */
  cutOff(): void;
  close(): Promise<void>;
}

async function wayTo(url: string): Promise<Way> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<net.Socket>();
  const way = net.createServer((near) => {
    const onward = net.connect(Number(port), hostname);
    for (const socket of [near, onward]) sockets.add(socket.on('error', () => undefined));
    near.pipe(onward).pipe(near);
  });
  await once(way.listen(0, '127.0.0.1'), 'listening');
  const by = new URL(url);
  by.port = String((way.address() as AddressInfo).port); // listening on TCP, so an AddressInfo
  return {
    url: by.href,
    cutOff: () => sockets.forEach((socket) => socket.unpipe().pause()),
    async close() {
      sockets.forEach((socket) => socket.destroy());
      way.close();
      await once(way, 'close');
    },
  };
}

test('a database that is cut off and says nothing keeps no place for longer than it may be silent', async () => {
  const ask = () => Array.from({ length: PLACES }, () => far.pool.query('select 1 as one').then(({ rows }) => rows));
  await Promise.all(ask());
  way.cutOff();
  const cutOff = await Promise.allSettled(ask());
  expect(cutOff.map(({ status }) => status)).toEqual(cutOff.map(() => 'rejected'));
  expect(await Promise.all(ask())).toEqual(cutOff.map(() => [{ one: 1 }])); // by new connections
}, 10_000);

test('a database that takes a connection and says nothing is given up', async () => {
  const mute = net.createServer((socket) => void socket.on('error', () => undefined));
  await once(mute.listen(0, '127.0.0.1'), 'listening');
  const { port } = mute.address() as AddressInfo; // listening on TCP, so an AddressInfo
  await expect(connect(`postgres://noren@127.0.0.1:${port}/noren`, 1, 100)).rejects.toThrow(/time/);
  mute.close();
}, 10_000);
