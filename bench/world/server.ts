/** The one PostgreSQL that all contestants share, with commits that wait for the disk as in production. */
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../../src/database/embedded.ts';
import { migrate } from '../../src/database/migrate.ts';
import {
  connected,
  ensureDatabase,
  ensureRoles,
  newPasswords,
  urlsOf,
  type RoleUrls,
} from '../../src/database/roles.ts';
import { parentOf } from '../measure/cpu.ts';

export interface BenchServer extends RoleUrls {
  readonly adminUrl: string;
  /** PostgreSQL's first process, whose children do the work. */
  readonly postmaster: number;
  stop(): Promise<void>;
}

const database = 'noren_bench';

/** DATABASE_URL names the superuser of a server on this machine; without it an embedded one runs in a folder of its own. */
export async function startServer(): Promise<BenchServer> {
  const { DATABASE_URL: given } = process.env;
  const { adminUrl, stop } = given ? { adminUrl: given, stop: () => Promise.resolve() } : await embedded();
  try {
    const passwords = newPasswords();
    await ensureRoles(adminUrl, passwords);
    await connected(adminUrl, (admin) => admin.query(`drop database if exists ${database} with (force)`));
    await ensureDatabase(adminUrl, database);
    const urls = urlsOf(adminUrl, passwords, database);
    await migrate(urls.ownerUrl, urls.serviceUrl);
    const end = async () => {
      await connected(adminUrl, (admin) => admin.query(`drop database if exists ${database} with (force)`));
      await stop();
    };
    return { ...urls, adminUrl, postmaster: await postmasterOf(adminUrl), stop: end };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function embedded(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'noren-bench-'));
  fs.chmodSync(folder, 0o711); // as root, the server runs as another user who must get through
  const server = await startEmbedded(folder);
  const remove = () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return { adminUrl: server.adminUrl, stop: () => server.stop().finally(remove) };
}

async function postmasterOf(adminUrl: string): Promise<number> {
  const backend = await connected(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ pid: number }>('select pg_backend_pid() as pid');
    return parentOf(Number(rows[0]?.pid));
  });
  if (backend === undefined)
    throw new Error('The database’s processes must run on this machine, under /proc, to be measured.');
  return backend;
}
