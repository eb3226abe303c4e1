/** What a database that ends its connections may not cost: a place in the pool. Ten such places lost, and nothing is answered any more. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EntityManager } from '@mikro-orm/postgresql';
import { connect, type Connection } from '../../src/database/connect.ts';
import { emptyDatabase, type TestDatabase } from '../harness/database.ts';

const PLACES = 3;

let db: TestDatabase;
let database: Connection;

beforeAll(async () => {
  db = await emptyDatabase();
  database = await connect(db.serviceUrl, PLACES);
});

afterAll(async () => {
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
