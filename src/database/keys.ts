import { createSecretKey, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Keys } from '../privacy/index.ts';
import type { Settings } from '../server/settings.ts';

/** The keys that Noren runs with. */
export interface OpenedKeys extends Keys {
  /** Sentences for the start to print. */
  readonly notes: readonly string[];
}

interface KeyFile {
  outerKeys: { id: string; key: string }[];
  serviceKey: string;
}

const random32 = () => randomBytes(32).toString('base64');
const keyOf = (base64: string) => createSecretKey(Buffer.from(base64, 'base64'));

/** The demo's keys: made at the first start, kept beside the embedded database. */
function keptKeys(directory: string): KeyFile {
  const file = path.join(directory, 'keys.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as KeyFile; // written below, by nobody else
  const made: KeyFile = { outerKeys: [{ id: 'demo-1', key: random32() }], serviceKey: random32() };
  mkdirSync(directory, { recursive: true });
  writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return made;
}

/** The given keys; with the embedded database and none given, keys made once in `NOREN_DATA/keys.json` (mode 0600). */
export function openKeys(settings: Settings): OpenedKeys {
  const { NOREN_OUTER_KEYS: outerKeys, NOREN_SERVICE_KEY: serviceKey, NOREN_DATA: directory } = settings;
  if (outerKeys && serviceKey) return { outerKeys, serviceKey, notes: [] };
  const kept = keptKeys(directory);
  return {
    outerKeys: kept.outerKeys.map(({ id, key }) => ({ id, key: keyOf(key) })),
    serviceKey: keyOf(kept.serviceKey),
    notes: [
      `The keys were made here and lie beside the data (${path.join(directory, 'keys.json')}): good for demo and development, not for real members.`,
    ],
  };
}
