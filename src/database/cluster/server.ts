import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { logFile, passwordFile, type Place } from './place.ts';

const run = promisify(execFile);

const reachableOnly = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
const sized = ['-c', 'max_connections=100', '-c', 'shared_buffers=64MB', '-c', 'timezone=UTC', '-c', 'jit=off'];
/** Errors are logged without their detail ("Key (email)=(…)") and without the statement, which could hold a value. */
const quiet = ['-c', 'log_error_verbosity=terse', '-c', 'log_min_error_statement=panic', '-c', 'log_checkpoints=off'];
const careless = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/** What the system needs to run a program, and nothing of ours: our environment holds keys. */
const passedOn = ['PATH', 'SystemRoot', 'TEMP', 'TMP'].flatMap((name) => {
  const value = process.env[name];
  return value === undefined ? [] : [[name, value] as const];
});
const environment = { ...Object.fromEntries(passedOn), LC_ALL: 'C', TZ: 'UTC' };

const bundledLocale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];

/** Makes the cluster aside and renames it, so that a first start that was interrupted leaves no half of one. */
export async function makeCluster(place: Place, bin: string, locale = bundledLocale): Promise<void> {
  const { cluster, data, user } = place;
  fs.rmSync(cluster, { recursive: true, force: true });
  fs.mkdirSync(cluster, { mode: 0o700 });
  const password = randomBytes(24).toString('hex');
  fs.writeFileSync(passwordFile(place), password, { mode: 0o600 });
  const handed = path.join(cluster, 'password');
  fs.writeFileSync(handed, password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined)
    for (const owned of [cluster, handed]) fs.chownSync(owned, user.uid, user.gid);
  const safe = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${handed}`, '--no-instructions', '--encoding=UTF8'];
  const options = { ...user, env: environment, cwd: cluster };
  await run(path.join(bin, 'initdb'), ['-D', `${data}.new`, ...safe, ...locale], options);
  fs.rmSync(handed);
  fs.renameSync(`${data}.new`, data);
}

/** A port that is free now; the server may still lose it to someone else, so a start that fails tries another. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, failed) => server.once('error', failed).listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // listening on TCP, so an AddressInfo
  await new Promise((done) => server.close(done));
  return port;
}

const tail = (place: Place) => fs.readFileSync(logFile(place), 'utf8').slice(-2000);

/** The log, opened for the server to write to; a long one is put aside first. */
function openLog(place: Place): number {
  const file = logFile(place);
  if (fs.existsSync(file) && fs.statSync(file).size > 10_000_000) fs.renameSync(file, `${file}.old`);
  return fs.openSync(file, 'a', 0o600);
}

/** Ready when the server says so in its postmaster.pid: the process in the first line, its state in the eighth. */
async function untilReady(child: ChildProcess, place: Place): Promise<void> {
  for (const limit = Date.now() + 60_000; Date.now() < limit; await wait(20)) {
    if (child.exitCode !== null || child.signalCode) throw new Error(`PostgreSQL did not start:\n${tail(place)}`);
    const file = path.join(place.data, 'postmaster.pid');
    const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : [];
    if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return;
  }
  throw new Error(`PostgreSQL was not ready after a minute:\n${tail(place)}`);
}

/**
 * Starts the server in a process group of its own: Ctrl-C, which the terminal sends to a whole group, reaches only us, and
 * we stop the server after what runs has finished. Its log is a file, so that it outlives us without a broken pipe.
 */
export async function launch(place: Place, bin: string, port: number, durable: boolean): Promise<ChildProcess> {
  const log = openLog(place);
  const options = [...reachableOnly, ...sized, ...quiet, ...(durable ? [] : careless)];
  const child = spawn(path.join(bin, 'postgres'), ['-D', place.data, '-p', String(port), ...options], {
    ...place.user,
    env: environment,
    cwd: place.cluster,
    detached: true,
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  const failed = new Promise<never>((_, no) => child.once('error', no));
  await Promise.race([failed, untilReady(child, place)]);
  return child;
}

/** Gives the server's process and its port. */
export async function launchOnFreePort(
  place: Place,
  bin: string,
  durable: boolean,
  tries = 3,
): Promise<[ChildProcess, number]> {
  const port = await freePort();
  try {
    return [await launch(place, bin, port, durable), port];
  } catch (error) {
    const taken = tail(place).includes('could not bind');
    if (tries > 1 && taken) return launchOnFreePort(place, bin, durable, tries - 1);
    throw error;
  }
}

/** A fast shutdown (sessions are ended, data is written); after 20 s an immediate one, which the next start recovers from. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.ref();
  child.kill('SIGINT');
  const limit = setTimeout(() => child.kill('SIGQUIT'), 20_000);
  await gone;
  clearTimeout(limit);
}
