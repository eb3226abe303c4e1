// One run of the tests: its database server and the template that every test's database is made from. No decorators here:
// jest's global set-up loads this file without a compiler.
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
  type RolePasswords,
} from '../../src/database/roles.ts';

/** What the tests' processes are told about the run, through the environment. */
export interface TestRun {
  readonly adminUrl: string;
  readonly passwords: RolePasswords;
  readonly template: string;
  /** What the database server of this run has logged. */
  readonly logFile: string;
}

const variable = 'NOREN_TEST_RUN';

/** The run that this process belongs to. */
export function thisRun(): TestRun {
  const told = process.env[variable];
  if (!told) throw new Error('There is no test run: start the tests through jest, whose global set-up makes one.');
  return JSON.parse(told) as TestRun; // written by `beginRun`
}

interface Server {
  readonly adminUrl: string;
  readonly logFile: string;
  stop(): Promise<void>;
}

/** A server given by its superuser's URL (with its log, which a test reads), else an embedded one in a folder of its own. */
async function serverOfRun(): Promise<Server> {
  const { DATABASE_URL: adminUrl, DATABASE_LOG: logFile } = process.env;
  if (adminUrl && !logFile)
    throw new Error('Tests on a given DATABASE_URL need DATABASE_LOG, the file of its server log.');
  if (adminUrl && logFile) return { adminUrl, logFile, stop: () => Promise.resolve() };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'noren-test-'));
  fs.chmodSync(folder, 0o711); // as root, the server runs as another user who must get through
  const remove = () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const server = await startEmbedded(folder, { durable: false }).catch((error: unknown) => {
    remove();
    throw error;
  });
  const stop = () => server.stop().finally(remove);
  // Ctrl-C ends jest without its tear-down; leaving in order lets the server be told to stop
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(130)));
  return { adminUrl: server.adminUrl, logFile: server.logFile, stop };
}

async function makeTemplate(adminUrl: string, template: string, passwords: RolePasswords): Promise<void> {
  await ensureRoles(adminUrl, passwords);
  await ensureDatabase(adminUrl, template);
  const { ownerUrl, serviceUrl } = urlsOf(adminUrl, passwords, template);
  await migrate(ownerUrl, serviceUrl);
}

/** Starts the run's server and makes its template; gives what ends it again. */
export async function beginRun(): Promise<() => Promise<void>> {
  const server = await serverOfRun();
  const template = `noren_template_${process.pid}`;
  const run: TestRun = { adminUrl: server.adminUrl, logFile: server.logFile, template, passwords: newPasswords() };
  process.env[variable] = JSON.stringify(run);
  try {
    await makeTemplate(run.adminUrl, template, run.passwords);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return async () => {
    await connected(run.adminUrl, (admin) => admin.query(`drop database ${template} with (force)`));
    await server.stop();
  };
}
