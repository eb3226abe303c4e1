import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect, type Connection } from '../../src/database/index.ts';
import { migrate } from '../../src/database/migrate.ts';
import { connected } from '../../src/database/roles.ts';
import {
  advanceClock,
  clockNow,
  emptyDatabase,
  freshDatabase,
  releaseClock,
  setClock,
  type TestDatabase,
} from '../harness/database.ts';

let database: TestDatabase;
let service: Connection;

beforeAll(async () => {
  database = await freshDatabase();
  service = await connect(database.serviceUrl);
});

afterAll(async () => {
  await service.close();
  await database.drop();
});

describe('the role that the service works with', () => {
  const forbidden = [
    ['make a table', 'create table mine (id int)'],
    ['make a temporary table', 'create temporary table mine (id int)'],
    ['make a schema', 'create schema mine'],
    ['change a table', 'alter table record_key add column mine int'],
    ['drop a table', 'drop table record_key'],
    ['empty a table', 'truncate record_key'],
    ['forget the key of a record without a trace', 'delete from record_key'],
    ['replace the clock', `create or replace function noren_now() returns timestamptz language sql as 'select now()'`],
    ['drop the clock', 'drop function noren_now()'],
    ['give itself rights', `select service_may('record_key', 'delete')`],
    ['become the owner', 'set role noren_owner'],
    ['rewrite what was migrated', 'delete from mikro_orm_migrations'],
    ['change the job queue', 'alter table graphile_worker._private_jobs add column mine int'],
  ];

  test.each(forbidden)('cannot %s', async (_, sql) => {
    await expect(service.pool.query(sql)).rejects.toThrow(/permission denied|must be owner|must be a member/);
  });

  test('reads and writes the rows of ordinary tables, also of those that are made later', async () => {
    await database.owner.query('create table later (id int primary key, n int)');
    await service.pool.query('insert into later values (1, 1)');
    await service.pool.query('update later set n = 2');
    expect((await service.pool.query('select n from later')).rows).toEqual([{ n: 2 }]);
    expect((await service.pool.query('delete from later')).rowCount).toBe(1);
  });

  test('hands jobs to the queue and sees them', async () => {
    await service.pool.query(`select graphile_worker.add_job('close', '{"listing": 1}')`);
    expect((await service.pool.query('select task_identifier from graphile_worker.jobs')).rows).toEqual([
      { task_identifier: 'close' },
    ]);
  });
});

describe('the one pool', () => {
  test('pipelines: what is sent without waiting shares a round trip', async () => {
    const [client, other] = [await service.pool.connect(), await service.pool.connect()];
    try {
      expect((client as unknown as { pipeline: boolean }).pipeline).toBe(true); // pg's own flag, absent from its pool's type
      const slow = client.query('select pg_sleep(1)');
      const sent = client.query('select 1 as n');
      const sleeping = `select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`;
      let asleep = (await other.query(sleeping)).rowCount;
      for (let tries = 0; tries < 80 && !asleep; tries++) {
        await new Promise((done) => setTimeout(done, 10));
        asleep = (await other.query(sleeping)).rowCount;
      }
      expect(asleep).toBe(1);
      const unsent = (client as unknown as { _queryQueue: unknown[] })._queryQueue; // what pg holds back: nothing
      expect(unsent).toEqual([]);
      expect((await Promise.all([slow, sent]))[1].rows).toEqual([{ n: 1 }]);
    } finally {
      client.release();
      other.release();
    }
  });

  test('is the one that the ORM uses, in UTC', async () => {
    const em = service.orm.em.fork();
    const [{ pid }] = await em.execute<[{ pid: number }]>('select pg_backend_pid() as pid');
    const { rows } = await service.pool.query(`select pg_backend_pid() as pid, current_setting('TimeZone') as zone`);
    expect(rows).toEqual([{ pid, zone: 'UTC' }]);
  });

  test('has no EntityManager for everybody: the global one refuses', async () => {
    await expect(service.orm.em.execute('select 1')).resolves.toBeDefined(); // raw SQL has no identity map to share
    expect(() => service.orm.em.getUnitOfWork().getIdentityMap() && service.orm.em.clear()).toThrow(/global/);
  });
});

describe('migrating', () => {
  test('two servers may start at once: each migration runs once', async () => {
    const empty = await emptyDatabase();
    await Promise.all([1, 2].map(() => migrate(empty.ownerUrl, empty.serviceUrl)));
    const { rows } = await empty.owner.query(
      'select name, count(*)::int as times from mikro_orm_migrations group by name',
    );
    expect(rows).toContainEqual({ name: 'Migration20261122000001_clock', times: 1 });
    await empty.drop();
  });
});

describe('the clock', () => {
  test('is the real time until a test, as the tables’ owner, puts its own in place', async () => {
    expect(Math.abs((await clockNow(database.owner)) - Date.now())).toBeLessThan(2000);
    await setClock(database.owner, '2026-12-01T12:00:00+09:00');
    const seen = () =>
      connected(database.serviceUrl, async (c) => (await c.query('select noren_now() as now')).rows[0].now);
    expect(await seen()).toEqual(new Date('2026-12-01T03:00:00Z'));
    await advanceClock(database.owner, '5 minutes');
    expect(await seen()).toEqual(new Date('2026-12-01T03:05:00Z'));
    await releaseClock(database.owner);
    expect(Math.abs((await clockNow(database.owner)) - Date.now())).toBeLessThan(2000);
  });
});
