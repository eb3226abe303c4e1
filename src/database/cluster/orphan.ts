import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Place } from './place.ts';

const run = promisify(execFile);

/**
 * Can this process be the server of these data? A PostgreSQL works inside its data folder, which Linux tells; where
 * nobody tells, a process that runs is taken for it.
 */
function mayServe(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'EPERM' || code === 'EACCES'; // it runs, but as someone else, and we may not look
  }
}

/**
 * Makes a postmaster.pid whose process is gone say so, even if its number is another program's by now: PostgreSQL takes
 * the number of its own parent (us) for stale. The rest of the file stays, since PostgreSQL finds in it whether a session
 * of the dead server is still at work on the data.
 */
function markStale(file: string, lines: readonly string[]): void {
  writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'));
}

/** Where the server on this port keeps its data; undefined when nobody there knows our password. */
async function dataFolderOf(port: number, password: string): Promise<string | undefined> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory;
  } catch (error) {
    if ((error as pg.DatabaseError).code !== '57P03') return undefined; // 57P03: still starting or stopping
    await wait(200);
    return dataFolderOf(port, password);
  } finally {
    await client.end().catch(() => undefined); // it may never have been connected
  }
}

/**
 * Stops the server that a killed process left running on these data. That the process named in postmaster.pid is really
 * that server is asked of the server itself, since process numbers are used again; anything else is left alone.
 */
export async function stopOrphan({ data, user }: Place, bin: string, password: string): Promise<void> {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, , , port] = lines.map(Number);
  if (!pid || !mayServe(pid, data)) return markStale(file, lines);
  const found = port ? await dataFolderOf(port, password) : undefined;
  if (found === undefined || realpathSync(found) !== realpathSync(data)) return; // PostgreSQL's own check decides
  await run(path.join(bin, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-w', '-t', '60'], { ...user, cwd: data });
}
