import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSettings, type Settings } from '../server/settings.ts';
import { binaries } from './cluster/binaries.ts';
import { hold } from './cluster/lock.ts';
import { stopOrphan } from './cluster/orphan.ts';
import { passwordFile, placeOf, type Place } from './cluster/place.ts';

/** What Noren puts into its folder. Nothing else there is touched: NOREN_DATA may name a folder with other things in it. */
const ours = [
  'postgres-password',
  'roles.json',
  'keys.json',
  'postgres.log',
  'postgres.log.old',
  'outbox',
  'photos',
  'lock.db',
];

async function stopLeftOver(place: Place): Promise<void> {
  if (existsSync(place.data)) await stopOrphan(place, binaries(place.user), readFileSync(passwordFile(place), 'utf8'));
}

/**
 * Removes the embedded database with its keys, mails and photos, so that the next start tells the story anew.
 * @throws Error for a given DATABASE_URL (another server's data are not ours to remove); HeldElsewhere while Noren runs
 */
export async function reset(settings: Settings): Promise<string> {
  if (settings.DATABASE_URL)
    throw new Error('Only the embedded database is reset; the one of DATABASE_URL is left alone.');
  if (!existsSync(settings.NOREN_DATA)) return `There is nothing to remove: ${settings.NOREN_DATA} is not there.`;
  const place = placeOf(settings.NOREN_DATA);
  const release = hold(place.directory);
  try {
    await stopLeftOver(place);
  } finally {
    release();
  }
  for (const part of [place.cluster, ...ours.map((name) => path.join(place.directory, name))])
    rmSync(part, { recursive: true, force: true });
  return `Removed the database, keys, mails and photos in ${settings.NOREN_DATA}. The next start begins anew.`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.stdout.write(`${await reset(readSettings())}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
