import { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import config from '../../mikro-orm.config.ts';
import { Secret } from '../server/secret.ts';
import type { Settings } from '../server/settings.ts';
import { startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { ensureDatabase, ensureRoles, keptPasswords, urlsOf, type RoleUrls } from './roles.ts';

/** The database as the service sees it. */
export interface Connection {
  /** For acts. Fork its EntityManager for each request: the global one refuses. */
  readonly orm: MikroORM;
  /**
   * For pages: the same connections that `orm` uses, pipelining (queries sent without waiting share a round trip).
   * Times arrive as text in UTC with their offset, exactly as PostgreSQL writes them.
   */
  readonly pool: Pool;
  readonly close: () => Promise<void>;
}

export interface Database extends Connection {
  readonly kind: 'embedded' | 'given';
  /** Where the service's role connects, for what needs a connection of its own (LISTEN, the job queue). */
  readonly serviceUrl: Secret;
  /** Sentences for the start to print. */
  readonly notes: readonly string[];
}

/**
 * Times are UTC. A statement that runs longer than a caller would wait is cancelled, so that no one holds the database up, and
 * a transaction that its server has left alone is ended.
 */
const session = '-c TimeZone=UTC -c statement_timeout=15s -c idle_in_transaction_session_timeout=30s';

/**
 * How long the database may say nothing, in milliseconds; no statement runs for as long. One that is cut off, or whose machine is
 * gone, ends no connection: each would keep its place until the system gives it up, a quarter of an hour later.
 */
const LONGEST_SILENCE = 20_000;

/** Opens the ORM and its one pool on a database that is migrated. */
export async function connect(
  serviceUrl: string,
  connections = 10,
  longestSilence = LONGEST_SILENCE,
): Promise<Connection> {
  const silence = { connectionTimeoutMillis: longestSilence, query_timeout: longestSilence };
  const orm = await MikroORM.init({
    ...config,
    clientUrl: serviceUrl,
    driverOptions: { pipeline: true, options: session, ...silence },
    pool: { min: 0, max: connections },
  });
  await orm.connect();
  const pool = await orm.em.getConnection().getNativeClient();
  // A connection that the database ends is the next query's to notice, not the end of this process.
  pool.on('error', () => undefined).on('connect', (client) => void client.on('error', () => undefined));
  return { orm, pool, close: () => orm.close() };
}

interface Reached extends RoleUrls {
  readonly kind: Database['kind'];
  readonly notes: readonly string[];
  readonly stop: () => Promise<void>;
}

function givenServer(serviceUrl: string, ownerUrl?: string): Reached {
  const oneRole =
    'One role owns the tables and serves (DATABASE_OWNER_URL is not set): what the service must never do to a table is then held by triggers alone.';
  return {
    kind: 'given',
    serviceUrl,
    ownerUrl: ownerUrl ?? serviceUrl,
    notes: ownerUrl === undefined ? [oneRole] : [],
    stop: () => Promise.resolve(),
  };
}

/** The embedded server, its two roles and its database `noren`. */
async function reachEmbedded(folder: string): Promise<Reached> {
  const server = await startEmbedded(folder);
  try {
    const passwords = keptPasswords(folder);
    await ensureRoles(server.adminUrl, passwords);
    await ensureDatabase(server.adminUrl, 'noren');
    const notes = [`PostgreSQL runs from ${folder} (process ${server.pid}); its log is ${server.logFile}.`];
    return { kind: 'embedded', ...urlsOf(server.adminUrl, passwords, 'noren'), notes, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function reach(settings: Settings): Promise<Reached> {
  const { DATABASE_URL: service, DATABASE_OWNER_URL: owner, NOREN_DATA } = settings;
  return service ? Promise.resolve(givenServer(service.reveal(), owner?.reveal())) : reachEmbedded(NOREN_DATA);
}

/**
 * The database, ready to serve: the given one or the embedded one, migrated by its owner, opened as the service.
 * `close` ends the connections and, if it is ours, the server.
 */
export async function openDatabase(settings: Settings): Promise<Database> {
  const { kind, ownerUrl, serviceUrl, notes, stop } = await reach(settings);
  try {
    await migrate(ownerUrl, serviceUrl);
    const { orm, pool, close } = await connect(serviceUrl, settings.DATABASE_CONNECTIONS);
    return { orm, pool, kind, serviceUrl: new Secret(serviceUrl), notes, close: () => close().finally(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}
