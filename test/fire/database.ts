/** A PostgreSQL of the test's own that keeps its port, so that it can be killed and started again under servers that run on. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { binaries } from '../../src/database/cluster/binaries.ts';
import { passwordFile, placeOf } from '../../src/database/cluster/place.ts';
import { launch, launchOnFreePort, makeCluster, stopServer } from '../../src/database/cluster/server.ts';
import { ensureDatabase, ensureRoles, newPasswords, urlsOf, type RoleUrls } from '../../src/database/roles.ts';

export interface FireDatabase extends RoleUrls {
  /** As the tables' owner. A query that a kill interrupts fails. */
  readonly owner: pg.Pool;
  /** Ends PostgreSQL's first process as a power cut would, and starts it again; what was committed must be there. */
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

const DATABASE = 'noren';

/** `settings` are lines of postgresql.conf. */
export async function startDatabase(settings: readonly string[] = []): Promise<FireDatabase> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'noren-fire-'));
  fs.chmodSync(folder, 0o711); // as root, PostgreSQL runs as another user who must get through
  const place = placeOf(folder);
  const bin = binaries(place.user);
  await makeCluster(place, bin);
  fs.appendFileSync(path.join(place.data, 'postgresql.conf'), settings.map((line) => `${line}\n`).join(''));
  const [first, port] = await launchOnFreePort(place, bin, true);
  let child: ChildProcess = first;
  const adminUrl = `postgres://postgres:${fs.readFileSync(passwordFile(place), 'utf8')}@127.0.0.1:${port}/postgres`;
  const passwords = newPasswords();
  await ensureRoles(adminUrl, passwords);
  await ensureDatabase(adminUrl, DATABASE);
  const urls = urlsOf(adminUrl, passwords, DATABASE);
  const owner = new pg.Pool({ connectionString: urls.ownerUrl, max: 2, options: '-c TimeZone=UTC' });
  owner.on('error', () => undefined).on('connect', (client) => void client.on('error', () => undefined));
  return {
    ...urls,
    owner,
    async killAndRestart() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      child = await again(() => launch(place, bin, port, true));
    },
    async stop() {
      await owner.end();
      await stopServer(child);
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The killed server's sessions take a moment to notice; until they are gone a new one does not start. */
async function again<T>(start: () => Promise<T>, tries = 100): Promise<T> {
  try {
    return await start();
  } catch (error) {
    if (tries === 0) throw error;
    await wait(100);
    return again(start, tries - 1);
  }
}
