import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../src/database/index.ts';
import { readSettings } from '../../src/server/settings.ts';
import { emptyDatabase, type TestDatabase } from '../harness/database.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const keys = { NOREN_OUTER_KEYS: `k1:${key}`, NOREN_SERVICE_KEY: key };

let empty: TestDatabase;

beforeAll(async () => {
  empty = await emptyDatabase();
});

afterAll(() => empty.drop());

test('the embedded database opens migrated, as the service, and a second start keeps what is in it', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'noren-open-'));
  fs.chmodSync(folder, 0o711);
  const settings = readSettings({ NOREN_DATA: path.join(folder, 'data') });
  const first = await openDatabase(settings);
  expect(first.kind).toBe('embedded');
  expect((await first.pool.query('select current_user as role')).rows).toEqual([{ role: 'noren_service' }]);
  await first.pool.query(`select graphile_worker.add_job('kept')`);
  await first.close();

  const again = await openDatabase(settings);
  expect((await again.pool.query('select task_identifier as job from graphile_worker.jobs')).rows).toEqual([
    { job: 'kept' },
  ]);
  await again.close();
  fs.rmSync(folder, { recursive: true });
}, 60_000);

test('a given database is migrated by its owner and served by the other role', async () => {
  const urls = { DATABASE_URL: empty.serviceUrl, DATABASE_OWNER_URL: empty.ownerUrl };
  const database = await openDatabase(readSettings({ ...keys, ...urls }));
  expect(database).toMatchObject({ kind: 'given', notes: [] });
  await expect(database.pool.query('create table mine (id int)')).rejects.toThrow(/permission denied/);
  await database.close();
});

test('where one role does both, it works, and the start says what that costs', async () => {
  const alone = await emptyDatabase();
  const database = await openDatabase(readSettings({ ...keys, DATABASE_URL: alone.ownerUrl }));
  expect(database.notes).toEqual([expect.stringMatching(/^One role owns the tables and serves/)]);
  await database.pool.query(`select graphile_worker.add_job('kept')`);
  await database.close();
  await alone.drop();
});

test('a database that cannot be reached is an error that does not tell the password', async () => {
  const settings = readSettings({ ...keys, DATABASE_URL: 'postgres://noren:hidden-word@127.0.0.1:1/noren' });
  const told = await openDatabase(settings).catch((error: unknown) => error);
  expect(String(told)).toMatch(/ECONNREFUSED/);
  expect(JSON.stringify(told, Object.getOwnPropertyNames(told))).not.toContain('hidden-word');
});
