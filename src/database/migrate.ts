import { readdirSync } from 'node:fs';
import { MikroORM, type Constructor } from '@mikro-orm/core';
import { Migrator, type Migration } from '@mikro-orm/migrations';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { connected } from './roles.ts';
import { installWorker } from './worker-schema.ts';

/** Beside src/ in the source, beside dist/src/ in the build: the same place from here. */
const folder = new URL('../../migrations/', import.meta.url);

/** Any number that nobody else on this database uses: servers that start at once take turns. */
const migrationLock = 20261122;

/** All migrations in the order of their names, which are their times. */
async function allMigrations(): Promise<Constructor<Migration>[]> {
  const names = readdirSync(folder)
    .filter((name) => /^Migration\d{14}\w*\.[jt]s$/.test(name))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const module = (await import(new URL(name, folder).href)) as Record<string, Constructor<Migration>>;
      const found = module[name.slice(0, -3)];
      if (!found) throw new Error(`migrations/${name} must export a class named ${name.slice(0, -3)}.`);
      return found;
    }),
  );
}

/** What a role is to its server, as the server says. */
async function roleOf(url: string): Promise<string> {
  return connected(url, async (client) => {
    const { rows } = await client.query<{ role: string; version: number }>(
      `select current_user as role, current_setting('server_version_num')::int as version`,
    );
    const { role, version } = rows[0] ?? { role: '', version: 0 };
    if (version < 150_000)
      throw new Error(`Noren needs PostgreSQL 15 or newer; this one is ${Math.floor(version / 10_000)}.`);
    return role;
  });
}

async function runMigrations(ownerUrl: string, service: string): Promise<void> {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: ownerUrl,
    // read by the SQL function service_may(), so that migrations need not know the role's name
    driverOptions: { options: `-c noren.service=${service} -c TimeZone=UTC` },
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: { migrationsList: await allMigrations(), snapshot: false },
    forceUtcTimezone: true,
    logger: () => undefined, // a migration that fails throws; one that passes has nothing to say
    pool: { min: 0, max: 2 },
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close();
  }
}

/**
 * Brings the schema up to date as its owner, and gives the service's role its everyday rights on tables that later
 * migrations make. Servers may do this at once: they take turns.
 * @throws Error when the server is older than PostgreSQL 15 or a migration fails (none of those then pending stays)
 */
export async function migrate(ownerUrl: string, serviceUrl: string): Promise<void> {
  const [owner, service] = [await roleOf(ownerUrl), await roleOf(serviceUrl)];
  if (!/^\w+$/.test(service))
    throw new Error('The role of DATABASE_URL must have a name of letters, digits and _ only.');
  await connected(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    if (owner !== service) {
      await client.query(`grant usage on schema public to "${service}"`);
      await client.query(
        `alter default privileges in schema public grant select, insert, update, delete on tables to "${service}"`,
      );
      await client.query(`alter default privileges in schema public grant usage, select on sequences to "${service}"`);
    }
    await runMigrations(ownerUrl, service);
    await installWorker(ownerUrl, owner === service ? undefined : service);
  });
}
