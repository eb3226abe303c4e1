import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The folder is held by another running process. */
export class HeldElsewhere extends Error {
  constructor(directory: string, holder: string) {
    super(`${directory} is in use by ${holder}. Stop that one first, or set NOREN_DATA to another folder.`);
    this.name = 'HeldElsewhere';
  }
}

/** Lets go of the folder. */
export type Release = () => void;

function tellHolder(file: string): string {
  try {
    const { pid, since } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; since: string }; // written by `hold`
    return `another Noren (process ${pid}, started ${since})`;
  } catch {
    return 'another Noren that is just starting';
  }
}

/** SQLITE_BUSY. */
const busy = 5;

const notOurs = (directory: string, cause: unknown) =>
  new Error(`${directory} cannot be written to. It may belong to another user: run as that one, or remove it.`, {
    cause,
  });

function openLock(directory: string): DatabaseSync {
  try {
    return new DatabaseSync(path.join(directory, 'lock.db'));
  } catch (error) {
    throw notOurs(directory, error);
  }
}

/**
 * Holds a folder for this process alone. The lock is the operating system's (taken through a SQLite file, the only one
 * that Node offers), so that it ends with the process however that ends, and no stale lock is ever left.
 * @throws HeldElsewhere when another process holds it; Error when we may not write there
 */
export function hold(directory: string): Release {
  const lock = openLock(directory);
  const holder = path.join(directory, 'holder.json');
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== busy) throw notOurs(directory, error);
    throw new HeldElsewhere(directory, tellHolder(holder));
  }
  writeFileSync(holder, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }), { mode: 0o600 });
  return () => {
    rmSync(holder, { force: true });
    lock.close();
  };
}
