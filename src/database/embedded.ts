import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { binaries, canReach, rootOnlyFolder, whomToRunAs, type RunAs } from './binaries.ts';
import { hold, type Release } from './lock.ts';
import { stopOrphan } from './orphan.ts';

const run = promisify(execFile);

/** A running PostgreSQL of our own, on 127.0.0.1 only. */
export interface EmbeddedServer {
  /** The superuser of the cluster, connected to the database `postgres`. */
  readonly adminUrl: string;
  readonly pid: number;
  /** What the server writes; it holds no values of ours (see `quiet`). */
  readonly logFile: string;
  /** Stops the server and lets go of the folder. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** False only for tests: commits do not wait for the disk. */
  readonly durable?: boolean;
}

/** Where one embedded database lives. */
export interface Place {
  /** Holds the password, log and lock; ours. */
  readonly directory: string;
  /** Holds the cluster; the server's user's. */
  readonly cluster: string;
  readonly data: string;
  readonly user: RunAs;
}

const reachableOnly = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
const sized = ['-c', 'max_connections=100', '-c', 'shared_buffers=64MB', '-c', 'timezone=UTC', '-c', 'jit=off'];
/** Errors are logged without their detail ("Key (email)=(…)") and without the statement, which could hold a value. */
const quiet = ['-c', 'log_error_verbosity=terse', '-c', 'log_min_error_statement=panic', '-c', 'log_checkpoints=off'];
const careless = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

const environment = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };

/** The folder's parts; a cluster that its user could not reach lies in a folder of root's under /var/tmp instead. */
export function placeOf(folder: string): Place {
  const directory = path.resolve(folder);
  const user = whomToRunAs();
  fs.mkdirSync(directory, { recursive: true, mode: user.uid === undefined ? 0o700 : 0o711 });
  const near = canReach(fs.realpathSync(directory), user);
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  const cluster = path.join(near ? directory : rootOnlyFolder('data', name), 'postgres');
  return { directory, cluster, data: path.join(cluster, 'data'), user };
}

const passwordFile = ({ directory }: Place) => path.join(directory, 'postgres-password');

/** Makes the cluster aside and renames it, so that a first start that was interrupted leaves no half of one. */
async function makeCluster(place: Place, bin: string): Promise<void> {
  const { cluster, data, user } = place;
  fs.rmSync(cluster, { recursive: true, force: true });
  fs.mkdirSync(cluster, { mode: 0o700 });
  const password = randomBytes(24).toString('hex');
  fs.writeFileSync(passwordFile(place), password, { mode: 0o600 });
  const handed = path.join(cluster, 'password');
  fs.writeFileSync(handed, password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined)
    for (const owned of [cluster, handed]) fs.chownSync(owned, user.uid, user.gid);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const safe = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${handed}`, '--no-instructions'];
  await run(path.join(bin, 'initdb'), ['-D', `${data}.new`, ...safe, ...locale], { ...user, env: environment, cwd: cluster });
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

function tail(logFile: string): string {
  return fs.readFileSync(logFile, 'utf8').slice(-2000);
}

/** Ready when the server says so in its postmaster.pid: the process in the first line, its state in the eighth. */
async function untilReady(child: ChildProcess, place: Place, logFile: string): Promise<void> {
  for (const limit = Date.now() + 60_000; Date.now() < limit; await wait(20)) {
    if (child.exitCode !== null || child.signalCode) throw new Error(`PostgreSQL did not start:\n${tail(logFile)}`);
    const file = path.join(place.data, 'postmaster.pid');
    const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : [];
    if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return;
  }
  throw new Error(`PostgreSQL was not ready after a minute:\n${tail(logFile)}`);
}

/**
 * Starts the server in a process group of its own: Ctrl-C, which the terminal sends to a whole group, reaches only us, and
 * we stop the server after what runs has finished. Its log is a file, so that it outlives us without a broken pipe.
 */
async function launch(place: Place, bin: string, port: number, durable: boolean): Promise<ChildProcess> {
  const logFile = path.join(place.directory, 'postgres.log');
  const log = fs.openSync(logFile, 'a', 0o600);
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
  await Promise.race([failed, untilReady(child, place, logFile)]);
  return child;
}

async function launchOnFreePort(place: Place, bin: string, durable: boolean, tries = 3): Promise<[ChildProcess, number]> {
  const port = await freePort();
  try {
    return [await launch(place, bin, port, durable), port];
  } catch (error) {
    const taken = tail(path.join(place.directory, 'postgres.log')).includes('could not bind');
    if (tries > 1 && taken) return launchOnFreePort(place, bin, durable, tries - 1);
    throw error;
  }
}

/** A fast shutdown (sessions are ended, data is written); after 20 s an immediate one, which the next start recovers from. */
async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.ref();
  child.kill('SIGINT');
  const limit = setTimeout(() => child.kill('SIGQUIT'), 20_000);
  await gone;
  clearTimeout(limit);
}

function serve(place: Place, child: ChildProcess, port: number, release: Release): EmbeddedServer {
  const withUs = () => void child.kill('SIGINT');
  process.once('exit', withUs);
  child.unref(); // a start that fails later must be able to end
  const password = fs.readFileSync(passwordFile(place), 'utf8');
  return {
    adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    pid: child.pid ?? 0,
    logFile: path.join(place.directory, 'postgres.log'),
    async stop() {
      await stopChild(child);
      process.off('exit', withUs);
      release();
    },
  };
}

/**
 * Starts the embedded PostgreSQL whose data lie under this folder, making it at the first start. A server that a killed
 * process left behind is stopped first; its data are kept.
 * @throws HeldElsewhere when another process runs on the folder; Error when the server cannot be started
 */
export async function startEmbedded(folder: string, { durable = true }: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const place = placeOf(folder);
  const release = hold(place.directory);
  try {
    const bin = binaries(place.user);
    if (fs.existsSync(place.data)) await stopOrphan(place, bin, fs.readFileSync(passwordFile(place), 'utf8'));
    else await makeCluster(place, bin);
    const [child, port] = await launchOnFreePort(place, bin, durable);
    return serve(place, child, port, release);
  } catch (error) {
    release();
    throw error;
  }
}
