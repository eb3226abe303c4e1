import { execFile } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Place } from './embedded.ts';

const run = promisify(execFile);

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it runs, but as someone else
  }
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
 * that server is asked of the server itself, since process numbers are used again; anything else is left alone, and
 * PostgreSQL's own check of that file decides.
 */
export async function stopOrphan({ data, user }: Place, bin: string, password: string): Promise<void> {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  if (!pid || !port || !alive(pid)) return;
  const found = await dataFolderOf(port, password);
  if (found === undefined || realpathSync(found) !== realpathSync(data)) return;
  await run(path.join(bin, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-w', '-t', '60'], { ...user, cwd: data });
}
