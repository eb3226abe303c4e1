import { Migration } from '@mikro-orm/migrations';

/** The clock, the rights of the service's role, and the keys of sealed records. */
export class Migration20261122000001_clock extends Migration {
  override up(): void {
    this.addSql(`revoke create on schema public from public`);
    this.addSql(`create function noren_now() returns timestamptz language sql volatile as 'select clock_timestamp()'`);
    this.addSql(`comment on function noren_now() is
      'The time that decides. Read it after a lock, in a statement of its own. Only its owner can replace it.'`);

    // Where one role does both, it owns the tables: nothing is taken from it, and triggers must say what they forbid.
    this.addSql(`create function service_may(on_table regclass, rights text) returns void language plpgsql as $$
      declare service text := current_setting('noren.service');
      begin
        if service = current_user then return; end if;
        execute format('revoke all on table %s from %I', on_table, service);
        if rights <> '' then execute format('grant %s on table %s to %I', rights, on_table, service); end if;
      end $$`);
    this.addSql(`revoke execute on function service_may(regclass, text) from public`);
    this.addSql(`comment on function service_may(regclass, text) is
      'For migrations: the service may do exactly this to the table, instead of select, insert, update and delete.'`);

    this.addSql(`create table record_key (
      record_id uuid primary key,
      wrapped bytea not null,
      outer_key text not null,
      destroyed_at timestamptz(3),
      constraint destroyed_key_is_gone check (destroyed_at is null or length(wrapped) = 0)
    )`);
    this.addSql(`comment on table record_key is
      'The key of each sealed record, wrapped by an outer key that is not in the database. BACKUPS LEAVE THIS TABLE OUT.'`);
    this.addSql(`comment on column record_key.outer_key is 'The id of the outer key that wraps this one.'`);
    this.addSql(
      `comment on column record_key.destroyed_at is 'Since then the record can be read by nobody; wrapped is empty.'`,
    );
    this.addSql(`select service_may('record_key', 'select, insert, update')`);
    // the keys of records that are gone for good may be looked for, but a key is destroyed by emptying it, with its time
    this.addSql(`select service_may('mikro_orm_migrations', 'select')`);
  }
}
