import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { connected, ensureDatabase, urlsOf, type RoleUrls } from '../../src/database/roles.ts';
import { thisRun } from './run.ts';

/** A migrated, empty database of a test's own. */
export interface TestDatabase extends RoleUrls {
  readonly name: string;
  /** Connections as the tables' owner: for setting the scene and for the clock, never for what is tested. */
  readonly owner: pg.Pool;
  drop(): Promise<void>;
}

/** Copying a template fails while anything is connected to it, as another worker's copying is for a moment. */
async function copyTemplate(name: string, template = thisRun().template, tries = 20): Promise<void> {
  const { adminUrl } = thisRun();
  try {
    await connected(adminUrl, async (admin) => {
      await admin.query(`create database ${name} template ${template} owner noren_owner`);
      await admin.query(`revoke all on database ${name} from public`);
      await admin.query(`grant connect on database ${name} to noren_service`);
    });
  } catch (error) {
    const busy = (error as pg.DatabaseError).code === '55006'; // object_in_use
    if (!busy || tries === 0) throw error;
    await wait(50);
    await copyTemplate(name, template, tries - 1);
  }
}

/** A database without anything in it, not even migrations. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const name = `noren_empty_${randomBytes(6).toString('hex')}`;
  await ensureDatabase(thisRun().adminUrl, name);
  return opened(name);
}

/** A database made from the run's template. Drop it when the tests of the file are done. */
export async function freshDatabase(): Promise<TestDatabase> {
  const name = `noren_test_${randomBytes(6).toString('hex')}`;
  await copyTemplate(name);
  return opened(name);
}

/** Another database with the same in it. Nothing may be connected to the first meanwhile; its owner's idle connections are ended. */
export async function copyOf(db: TestDatabase): Promise<TestDatabase> {
  const name = `noren_test_${randomBytes(6).toString('hex')}`;
  const leave = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1';
  await connected(thisRun().adminUrl, (admin) => admin.query(leave, [db.name]));
  await copyTemplate(name, db.name);
  return opened(name);
}

function opened(name: string): TestDatabase {
  const { adminUrl, passwords } = thisRun();
  const urls = urlsOf(adminUrl, passwords, name);
  const owner = new pg.Pool({ connectionString: urls.ownerUrl, max: 4, options: '-c TimeZone=UTC' });
  owner.on('error', () => undefined); // an idle connection ends when the database is dropped
  const drop = async () => {
    await owner.end();
    await connected(adminUrl, (admin) => admin.query(`drop database ${name} with (force)`));
  };
  return { ...urls, name, owner, drop };
}

export { advanceClock, clockNow, releaseClock, setClock } from './clock.ts';
