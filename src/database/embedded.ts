import type { ChildProcess } from 'node:child_process';
import * as fs from 'node:fs';
import { binaries } from './cluster/binaries.ts';
import { hold, type Release } from './cluster/lock.ts';
import { stopOrphan } from './cluster/orphan.ts';
import { logFile, passwordFile, placeOf, type Place } from './cluster/place.ts';
import { launchOnFreePort, makeCluster, stopServer } from './cluster/server.ts';

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

/** The server as others see it; it ends with this process even when nobody stops it. */
export function serve(place: Place, child: ChildProcess, port: number, release: Release): EmbeddedServer {
  const withUs = () => void child.kill('SIGINT');
  process.once('exit', withUs);
  child.unref(); // a start that fails later must be able to end
  const password = fs.readFileSync(passwordFile(place), 'utf8');
  return {
    adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    pid: child.pid ?? 0,
    logFile: logFile(place),
    async stop() {
      await stopServer(child);
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
