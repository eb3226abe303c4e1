import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

/** The role that owns schema and tables and runs migrations, and the one that the service works with. */
export interface RoleUrls {
  readonly ownerUrl: string;
  readonly serviceUrl: string;
}

export interface RolePasswords {
  readonly owner: string;
  readonly service: string;
}

const ownerRole = 'noren_owner';
const serviceRole = 'noren_service';

/** Random passwords of both roles, made once and kept (mode 0600) in the folder of the embedded database. */
export function keptPasswords(directory: string): RolePasswords {
  const file = path.join(directory, 'roles.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as RolePasswords; // written below, by nobody else
  const made = newPasswords();
  writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' });
  return made;
}

export function newPasswords(): RolePasswords {
  return { owner: randomBytes(24).toString('hex'), service: randomBytes(24).toString('hex') };
}

/** The same server and database as another role. */
function urlAs(url: string, user: string, password: string, database: string): string {
  const other = new URL(url);
  other.username = user;
  other.password = password;
  other.pathname = `/${database}`;
  return other.href;
}

export function urlsOf(adminUrl: string, passwords: RolePasswords, database: string): RoleUrls {
  return {
    ownerUrl: urlAs(adminUrl, ownerRole, passwords.owner, database),
    serviceUrl: urlAs(adminUrl, serviceRole, passwords.service, database),
  };
}

/** Runs statements on one connection of its own. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ensureRole(admin: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [name]);
  const verb = rowCount ? 'alter' : 'create';
  await admin.query(
    `${verb} role ${name} login nosuperuser nocreatedb nocreaterole password ${admin.escapeLiteral(password)}`,
  );
}

/** Both roles, as the cluster's superuser. */
export async function ensureRoles(adminUrl: string, passwords: RolePasswords): Promise<void> {
  await connected(adminUrl, async (admin) => {
    await ensureRole(admin, ownerRole, passwords.owner);
    await ensureRole(admin, serviceRole, passwords.service);
  });
}

/** The database, its owner's; the service may connect and nothing else until migrations give it tables. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  await connected(adminUrl, async (admin) => {
    const database = admin.escapeIdentifier(name);
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await admin.query(`create database ${database} owner ${ownerRole}`);
    await admin.query(`revoke all on database ${database} from public`);
    await admin.query(`grant connect on database ${database} to ${serviceRole}`);
  });
}
