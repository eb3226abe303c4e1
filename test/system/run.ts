// npm run test:system [-- paths of tests]: what needs system packages. What depends on the database once more on Debian's PostgreSQL 15, then the browser and Redis.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { placeOf } from '../../src/database/cluster/place.ts';
import { launchOnFreePort, makeCluster } from '../../src/database/cluster/server.ts';
import { serve, type EmbeddedServer } from '../../src/database/embedded.ts';

const debianBinaries = '/usr/lib/postgresql/15/bin';

function need(found: boolean, sentence: string): void {
  if (found) return;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** The first of these programs that is on the PATH. */
function onPath(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => fs.existsSync(file));
}

async function jest(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const child = spawn(process.execPath, [...node, ...args], { stdio: 'inherit', env: { ...process.env, ...env } });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`jest ${args.join(' ')} failed`.trimEnd());
}

/** A cluster of Debian's PostgreSQL 15 on a free port, run by somebody who is not root. */
async function startDebian(folder: string): Promise<EmbeddedServer> {
  fs.chmodSync(folder, 0o711);
  const place = placeOf(folder);
  await makeCluster(place, debianBinaries, ['--locale=C.UTF-8']);
  const [child, port] = await launchOnFreePort(place, debianBinaries, false);
  return serve(place, child, port, () => undefined);
}

/**
 * What depends most on which PostgreSQL it is: all migrations, the SQL of every page and proof, who sees what, the acts under locks. All
 * of it would take longer than the checks may; `npm run test:system -- test` runs everything.
 */
const ofTheDatabase = ['test/database', 'test/policy', 'test/market/(bid|trade|listing|disclosure|outbox|ground)/'];

async function suiteOnDebian(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'noren-debian-'));
  const server = await startDebian(folder);
  try {
    process.stdout.write(`On PostgreSQL 15 (${debianBinaries}):\n`);
    const given = process.argv.slice(2);
    await jest(given.length > 0 ? given : ofTheDatabase, {
      DATABASE_URL: server.adminUrl,
      DATABASE_LOG: server.logFile,
    });
  } finally {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const chromium = process.env['CHROMIUM'] ?? onPath('chromium', 'chromium-browser', 'google-chrome');
need(
  fs.existsSync(`${debianBinaries}/postgres`),
  `test:system needs PostgreSQL 15 in ${debianBinaries}: apt-get install postgresql-15 (.ci/run does it).`,
);
need(
  chromium !== undefined,
  'test:system needs a browser: apt-get install chromium (.ci/run does it), or set CHROMIUM to its path.',
);
const redis = process.env['REDIS_SERVER'] ?? onPath('redis-server', 'valkey-server');
need(
  redis !== undefined,
  'test:system needs Redis: apt-get install redis-server (.ci/run does it), or set REDIS_SERVER to its path.',
);

try {
  await suiteOnDebian();
  process.stdout.write(`The browser (${chromium}) and Redis (${redis}):\n`);
  await jest(['--config', 'jest.system.config.js', '--passWithNoTests'], { CHROMIUM: chromium, REDIS_SERVER: redis });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
