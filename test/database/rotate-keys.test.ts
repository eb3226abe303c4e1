import { execFile } from 'node:child_process';
import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { connect } from '../../src/database/index.ts';
import { rotateKeys } from '../../src/database/rotate-keys.ts';
import { Keyring, Vault } from '../../src/privacy/index.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';

const key = () => createSecretKey(randomBytes(32));
const [old, current] = [
  { id: 'old', key: key() },
  { id: 'new', key: key() },
];
const serviceKey = key();
const before = new Vault(new Keyring({ outerKeys: [old], serviceKey }));
const rotated = new Keyring({ outerKeys: [current, old], serviceKey });
const source = { source: 'registration', at: '2026-11-22T00:00:00.000Z' } as never;

let db: TestDatabase;
let connection: { orm: MikroORM; pool: Pool; close: () => Promise<void> };
const ids = Array.from({ length: 1203 }, () => randomUUID());

beforeAll(async () => {
  db = await freshDatabase();
  connection = await connect(db.serviceUrl);
  const wrapped = ids.map((id) => before.seal({ type: 'Registration', id }, { name: 'x' }, source).wrappedKey.wrapped);
  await connection.pool.query(
    `insert into record_key (record_id, wrapped, outer_key) select *, 'old' from unnest($1::uuid[], $2::bytea[])`,
    [ids, wrapped],
  );
  await connection.pool.query(`update record_key set wrapped = '', destroyed_at = noren_now() where record_id = $1`, [
    ids[0],
  ]);
});

afterAll(async () => {
  await connection.close();
  await db.drop();
});

test('every key goes under the current outer key, a destroyed one stays destroyed, and a second run finds nothing', async () => {
  expect(await rotateKeys(connection.pool, rotated)).toEqual({ rewrapped: 1202, left: 0 });
  expect(await rotateKeys(connection.pool, rotated)).toEqual({ rewrapped: 0, left: 0 });
  const { rows } = await connection.pool.query<{ outer_key: string; empty: boolean; count: number }>(
    `select outer_key, length(wrapped) = 0 as empty, count(*)::int from record_key group by 1, 2 order by 1`,
  );
  expect(rows).toEqual([
    { outer_key: 'new', empty: false, count: 1202 },
    { outer_key: 'old', empty: true, count: 1 },
  ]);
});

test('what was sealed before opens with the current outer key alone', async () => {
  const { sealed, wrappedKey } = before.seal({ type: 'Registration', id: randomUUID() }, { name: 'Shiori' }, source);
  await connection.pool.query(`insert into record_key (record_id, wrapped, outer_key) values ($1, $2, $3)`, [
    wrappedKey.recordId,
    wrappedKey.wrapped,
    wrappedKey.outerKey,
  ]);
  await rotateKeys(connection.pool, rotated);
  const { rows } = await connection.pool.query<{ wrapped: Buffer; outer_key: string }>(
    'select wrapped, outer_key from record_key where record_id = $1',
    [wrappedKey.recordId],
  );
  const kept = rows[0];
  const after = new Vault(new Keyring({ outerKeys: [current], serviceKey }));
  const record = {
    type: 'Registration',
    id: wrappedKey.recordId,
    sealed,
    wrapped: kept?.wrapped ?? null,
    outerKey: kept?.outer_key ?? null,
  };
  const parts = [{ part: 'name', kind: { bit: 1 } }] as never;
  expect(after.open(record, parts, 1)).toEqual({ name: 'Shiori' });
});

test('the command says how many keys it wrapped anew', async () => {
  const outerKeys = [current, old].map(({ id, key }) => `${id}:${key.export().toString('base64')}`);
  const settings = { DATABASE_URL: db.serviceUrl, DATABASE_OWNER_URL: db.ownerUrl };
  const keys = { NOREN_OUTER_KEYS: outerKeys.join(','), NOREN_SERVICE_KEY: serviceKey.export().toString('base64') };
  const command = ['--import', './typescript.mjs', 'src/database/rotate-keys.ts'];
  const env = { PATH: process.env['PATH'], ...settings, ...keys };
  const { stdout } = await promisify(execFile)(process.execPath, command, { env });
  expect(stdout).toBe('Rewrapped 0 keys. Older outer keys are needed no more.\n');
}, 60_000);
