import { pathToFileURL } from 'node:url';
import type { Pool } from 'pg';
import { Keyring, Vault, type WrappedKey } from '../privacy/index.ts';
import { readSettings } from '../server/settings.ts';
import { openDatabase } from './connect.ts';
import { openKeys } from './keys.ts';

export interface Rotation {
  /** Keys that are now wrapped by the current outer key and were not before. */
  readonly rewrapped: number;
  /** Keys that another outer key still wraps: a server that runs with older settings has written them meanwhile. */
  readonly left: number;
}

const BATCH = 500;

/** Ids grow through the table, so that a key that another process changes meanwhile is passed and not waited for. */
const nextKeys = `select record_id, wrapped, outer_key from record_key
  where outer_key <> $1 and destroyed_at is null and record_id > $2 order by record_id limit ${BATCH}`;

/** Only where the key is still the one that was read: it may have been destroyed meanwhile, and must stay so. */
const rewrap = `update record_key k set wrapped = n.wrapped, outer_key = $4
  from unnest($1::uuid[], $2::text[], $3::bytea[]) as n(record_id, was, wrapped)
  where k.record_id = n.record_id and k.outer_key = n.was and k.destroyed_at is null`;

interface KeyRow {
  readonly record_id: string;
  readonly wrapped: Buffer;
  readonly outer_key: string;
}

/**
 * Wraps every record's key with the current outer key; no record is touched. May run while Noren serves, and again after an end.
 * @throws OuterKeyUnknown when a key was wrapped by an outer key that is not given
 */
export async function rotateKeys(pool: Pool, keyring: Keyring): Promise<Rotation> {
  const vault = new Vault(keyring);
  let rewrapped = 0;
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await pool.query<KeyRow>(nextKeys, [keyring.currentId, last]);
    const end = rows.at(-1);
    if (!end) break;
    rewrapped += await rewrapBatch(pool, vault, keyring, rows);
    last = end.record_id;
  }
  return { rewrapped, left: await countLeft(pool, keyring) };
}

async function rewrapBatch(pool: Pool, vault: Vault, keyring: Keyring, rows: readonly KeyRow[]): Promise<number> {
  const renewed: WrappedKey[] = rows.map(({ record_id: recordId, wrapped, outer_key: outerKey }) =>
    vault.rewrap({ recordId, wrapped, outerKey }),
  );
  const ids = renewed.map(({ recordId }) => recordId);
  const were = rows.map(({ outer_key }) => outer_key);
  const { rowCount } = await pool.query(rewrap, [ids, were, renewed.map(({ wrapped }) => wrapped), keyring.currentId]);
  return rowCount ?? 0;
}

async function countLeft(pool: Pool, keyring: Keyring): Promise<number> {
  const { rows } = await pool.query<{ left: number }>(
    'select count(*)::int as left from record_key where outer_key <> $1 and destroyed_at is null',
    [keyring.currentId],
  );
  return rows[0]?.left ?? 0;
}

async function main(): Promise<string> {
  const settings = readSettings();
  const database = await openDatabase(settings);
  try {
    const { rewrapped, left } = await rotateKeys(database.pool, new Keyring(openKeys(settings)));
    const again =
      left === 0
        ? 'Older outer keys are needed no more.'
        : `${left} came in meanwhile under an older key: give every server the new keys, then run this again.`;
    return `Rewrapped ${rewrapped} keys. ${again}`;
  } finally {
    await database.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.stdout.write(`${await main()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
