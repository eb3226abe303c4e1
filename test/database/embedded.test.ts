import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbedded } from '../../src/database/embedded.ts';
import { reset } from '../../src/database/reset.ts';
import { connected } from '../../src/database/roles.ts';
import { readSettings } from '../../src/server/settings.ts';

let folder: string;
let holder: ChildProcess;
let held: { adminUrl: string; pid: number };

/** One that has ended is not, though its parent may not have taken note of it yet. */
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !fs.readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

/** Another process that runs an embedded database on the folder. */
async function startHolder(): Promise<void> {
  holder = spawn(process.execPath, [fileURLToPath(new URL('holder.ts', import.meta.url)), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NOREN_SERVICE_KEY: 'not-for-the-database-server' },
  });
  if (!holder.stdout) throw new Error('no output to read');
  const [line] = (await once(holder.stdout, 'data')) as [Buffer];
  held = JSON.parse(line.toString()) as typeof held;
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'noren-embedded-'));
  fs.chmodSync(folder, 0o711);
  await startHolder();
  await connected(held.adminUrl, (admin) => admin.query('create table kept as select 42 as answer'));
}, 60_000);

afterAll(() => {
  holder.kill('SIGKILL');
  if (alive(held.pid)) process.kill(held.pid, 'SIGQUIT');
  fs.rmSync(folder, { recursive: true, force: true });
});

test('a second start on the same folder is refused and told who holds it', async () => {
  await expect(startEmbedded(folder)).rejects.toThrow(
    new RegExp(`^${folder} is in use by another Noren \\(process ${holder.pid}, started 20.*NOREN_DATA`),
  );
});

test('a reset is refused while it runs, and always for a given database', async () => {
  await expect(reset(readSettings({ NOREN_DATA: folder }))).rejects.toThrow(/is in use by/);
  const key = Buffer.alloc(32).toString('base64');
  const given = { DATABASE_URL: 'postgres://u:p@db/noren', NOREN_OUTER_KEYS: `k1:${key}`, NOREN_SERVICE_KEY: key };
  await expect(reset(readSettings({ NOREN_DATA: folder, ...given }))).rejects.toThrow(/left alone/);
});

test('it listens on 127.0.0.1 only, and asks everyone for a password', async () => {
  const { rows } = await connected(held.adminUrl, (admin) =>
    admin.query(
      `select current_setting('listen_addresses') as tcp, current_setting('unix_socket_directories') as unix`,
    ),
  );
  expect(rows).toEqual([{ tcp: '127.0.0.1', unix: '' }]);
  const withoutPassword = held.adminUrl.replace(/:[0-9a-f]+@/, ':wrong@');
  await expect(connected(withoutPassword, (admin) => admin.query('select 1'))).rejects.toThrow(
    /password authentication/,
  );
});

test('the server’s process is not handed our keys', () => {
  if (process.platform !== 'linux') return;
  expect(fs.readFileSync(`/proc/${held.pid}/environ`, 'utf8')).not.toContain('not-for-the-database-server');
});

test('passwords are readable by us alone, and the data by their server', () => {
  expect(fs.statSync(path.join(folder, 'postgres-password')).mode & 0o777).toBe(0o600);
  expect(fs.statSync(path.join(folder, 'postgres')).mode & 0o777).toBe(0o700);
});

test('after a SIGKILL the server left behind is stopped by the next start, and the data are kept', async () => {
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(alive(held.pid)).toBe(true);
  const server = await startEmbedded(folder);
  for (let tries = 0; tries < 500 && alive(held.pid); tries++) await new Promise((done) => setTimeout(done, 10));
  expect(alive(held.pid)).toBe(false); // nobody is asked on its port, which may be the new one’s
  const { rows } = await connected(server.adminUrl, (admin) => admin.query('select answer from kept'));
  expect(rows).toEqual([{ answer: 42 }]);
  await server.stop();
  expect(alive(server.pid)).toBe(false);
});

test('a process number in postmaster.pid that is another program’s by now does not matter, and that program is left alone', async () => {
  const pidFile = path.join(folder, 'postgres', 'data', 'postmaster.pid');
  const { uid, gid } = fs.statSync(path.dirname(pidFile));
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...(process.getuid?.() === 0 && { uid, gid }) });
  fs.writeFileSync(pidFile, [stranger.pid, path.dirname(pidFile), 0, 9, '', '127.0.0.1', '', 'ready'].join('\n'));
  fs.chownSync(pidFile, uid, gid);
  const server = await startEmbedded(folder);
  await server.stop();
  expect(alive(stranger.pid ?? 0)).toBe(true);
  stranger.kill();
});

test('a log of errors holds no value and no statement', async () => {
  const server = await startEmbedded(folder);
  await connected(server.adminUrl, async (admin) => {
    await admin.query('create table taken (mail text primary key)');
    await admin.query(`insert into taken values ('hanako@example.jp')`);
    await expect(admin.query(`insert into taken values ('hanako@example.jp')`)).rejects.toThrow(/duplicate key/);
  });
  await server.stop();
  const log = fs.readFileSync(server.logFile, 'utf8');
  expect(log).toContain('duplicate key value violates unique constraint');
  expect(log).not.toContain('hanako');
});

test('a reset removes the database and the keys, and nothing that is not Noren’s', async () => {
  fs.writeFileSync(path.join(folder, 'diary.txt'), 'not Noren’s');
  await expect(reset(readSettings({ NOREN_DATA: folder }))).resolves.toContain('begins anew');
  expect(fs.readdirSync(folder)).toEqual(['diary.txt']);
  await expect(reset(readSettings({ NOREN_DATA: `${folder}/none` }))).resolves.toContain('nothing to remove');
});
