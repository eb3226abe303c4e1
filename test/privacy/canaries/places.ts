/** Where a value could have stayed: the columns of every table, the files of the database's server, its log. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { connected } from '../../../src/database/roles.ts';
import type { TestDatabase } from '../../harness/database.ts';
import { thisRun } from '../../harness/run.ts';
import type { Search } from './search.ts';

/** A place, and the numbers of the values that were found there. */
export type Finding = readonly [place: string, canaries: readonly number[]];

function finding(place: string, found: ReadonlySet<number>): Finding[] {
  return found.size === 0 ? [] : [[place, [...found]]];
}

export function inText(search: Search, place: string, text: string): Finding[] {
  return finding(place, search.in(text));
}

interface Column {
  readonly place: string;
  readonly text: string;
}

/** Every column of every table, the queue's among them; bytes as hex, texts as they are. */
async function columns({ owner }: TestDatabase): Promise<Column[]> {
  const { rows } = await owner.query<Column>(`select format('%s.%s', c.oid::regclass, a.attname) as place,
      format('select string_agg(%I::text, chr(10)) as all from %s', a.attname, c.oid::regclass) as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`);
  return rows;
}

export async function inColumns(db: TestDatabase, search: Search): Promise<{ looked: number; found: Finding[] }> {
  const all = await columns(db);
  const found: Finding[] = [];
  // as the superuser: the queue's tables are nobody else's
  await connected(adminOf(db), async (admin) => {
    for (const { place, text } of all) {
      const { rows } = await admin.query<{ all: string | null }>(text);
      found.push(...inText(search, place, rows[0]?.all ?? ''));
    }
  });
  return { looked: all.length, found };
}

function adminOf({ name }: TestDatabase): string {
  const url = new URL(thisRun().adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** What the server is writing to now, so that only what came since need be read. */
export async function walNow(): Promise<string> {
  const file = 'select pg_walfile_name(pg_current_wal_lsn()) as file';
  return connected(
    thisRun().adminUrl,
    async (admin) => (await admin.query<{ file: string }>(file)).rows[0]?.file ?? '',
  );
}

/** The database's files, what all databases share, and the write-ahead log since a file; after all was written out. */
export async function inFiles(
  db: TestDatabase,
  search: Search,
  since: string,
): Promise<{ looked: number; found: Finding[] }> {
  const { data, oid } = await connected(adminOf(db), async (admin) => {
    await admin.query('checkpoint');
    const { rows } = await admin.query<{ data: string; oid: string }>(
      `select current_setting('data_directory') as data, oid::text as oid from pg_database where datname = current_database()`,
    );
    return rows[0] as { data: string; oid: string }; // the database one is connected to is there
  });
  const others = readdirSync(path.join(data, 'base'))
    .filter((name) => name !== oid)
    .map((name) => path.join(data, 'base', name));
  const found: Finding[] = [];
  let looked = 0;
  for (const file of filesUnder(data, new Set(others))) {
    if (file.startsWith(path.join(data, 'pg_wal')) && path.basename(file) < since) continue;
    const bytes = contentOf(file);
    looked += bytes.length;
    found.push(...finding(path.relative(data, file), search.in(bytes)));
  }
  return { looked, found };
}

function filesUnder(folder: string, left: ReadonlySet<string>): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const whole = path.join(folder, entry.name);
    if (left.has(whole)) return [];
    return entry.isDirectory() ? filesUnder(whole, left) : entry.isFile() ? [whole] : [];
  });
}

/** Empty for one that is gone by now: the server's own for other tests. */
function contentOf(file: string): Buffer {
  try {
    return statSync(file).size > 0 ? readFileSync(file) : Buffer.alloc(0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
