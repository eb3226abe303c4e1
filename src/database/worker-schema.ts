import { Logger, runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { connected } from './roles.ts';

export const workerSchema = 'graphile_worker';

/** The worker tells each of its migrations; the start has nothing to say about them. */
const silent = new Logger(() => () => undefined);

/**
 * The queue's tables belong to the owner and have row level security without a policy, which shuts out every other role:
 * the service gets a policy for each, and rights on rows, sequences and functions. It can change no table.
 */
async function admitService(owner: pg.Client, service: string): Promise<void> {
  const role = owner.escapeIdentifier(service);
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = $1 and rowsecurity`,
    [workerSchema],
  );
  await owner.query(
    [
      'begin',
      `grant usage on schema ${workerSchema} to ${role}`,
      `grant select, insert, update, delete on all tables in schema ${workerSchema} to ${role}`,
      `grant usage, select on all sequences in schema ${workerSchema} to ${role}`,
      `grant execute on all functions in schema ${workerSchema} to ${role}`,
      ...rows.flatMap(({ name }) => [
        `drop policy if exists service on ${name}`,
        `create policy service on ${name} to ${role} using (true) with check (true)`,
      ]),
      'commit',
    ].join(';\n'),
  );
}

/** Installs the job queue (graphile-worker) as the owner; `service` is the role that will work with it, if another one. */
export async function installWorker(ownerUrl: string, service?: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, schema: workerSchema, logger: silent });
  if (service !== undefined) await connected(ownerUrl, (owner) => admitService(owner, service));
}
