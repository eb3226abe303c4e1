import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';
import { canReach, rootOnlyFolder, whomToRunAs, type RunAs } from './binaries.ts';

/** Where one embedded database lives. */
export interface Place {
  /** Holds the password, log and lock; ours. */
  readonly directory: string;
  /** Holds the cluster; the server's user's. */
  readonly cluster: string;
  readonly data: string;
  readonly user: RunAs;
}

/** The folder's parts; a cluster that its user could not reach lies in a folder of root's under /var/tmp instead. */
export function placeOf(folder: string): Place {
  const directory = path.resolve(folder);
  const user = whomToRunAs(path.join(directory, 'postgres'));
  fs.mkdirSync(directory, { recursive: true, mode: user.uid === undefined ? 0o700 : 0o711 });
  const near = canReach(fs.realpathSync(directory), user);
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  const cluster = path.join(near ? directory : rootOnlyFolder('data', name), 'postgres');
  return { directory, cluster, data: path.join(cluster, 'data'), user };
}

/** The superuser's password. */
export const passwordFile = ({ directory }: Place) => path.join(directory, 'postgres-password');

/** What the server writes. */
export const logFile = ({ directory }: Place) => path.join(directory, 'postgres.log');
