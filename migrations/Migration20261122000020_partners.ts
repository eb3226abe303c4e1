import { Migration } from '@mikro-orm/migrations';

/** The register of partners: who works for the operator, or is provided with data, under which contract (LG-8, LG-11 to LG-14, LG-19). */
export class Migration20261122000020_partners extends Migration {
  override up(): void {
    this.addSql(`create table partner (
      id uuid primary key default gen_random_uuid(),
      ground_id uuid not null references ground,
      name text not null,
      address text not null,
      representative text not null,
      country text not null check (country ~ '^[A-Z]{2}$'),
      foreign_measures text,
      scopes text[] not null,
      contract text not null,
      secrecy_agreed_at timestamptz(3) not null,
      basis text not null,
      purposes text[] not null,
      joint_use_notice text,
      opt_out_filing text,
      networks cidr[] not null default '{}',
      starts_at timestamptz(3) not null,
      ends_at timestamptz(3) not null,
      last_checked_at timestamptz(3) not null,
      last_checked_by uuid not null,
      check_due_at timestamptz(3) not null,
      registered_at timestamptz(3) not null default noren_now(),
      registered_by uuid not null,
      suspended_at timestamptz(3),
      ended_at timestamptz(3),
      check (starts_at < ends_at),
      check (country = 'JP' or foreign_measures is not null),
      check (basis <> 'jointUse' or joint_use_notice is not null),
      check (basis <> 'optOut' or opt_out_filing is not null)
    )`);
    this.addSql(`comment on column partner.ground_id is
      'Whether the partner may do anything now is asked of this alone; the dates beside it say why, to people. A partner that is let in again has a new one.'`);
    this.addSql(`comment on column partner.foreign_measures is
      'For one abroad: by which measures it handles data as the law wants it, and the version of the note about its country (LG-19).'`);
    this.addSql(`comment on column partner.networks is 'From where its tokens work; anywhere when empty.'`);
    this.addSql(`comment on column partner.registered_by is 'One of the staff. No partner or member is told.'`);
    this.addSql(`create index on partner (registered_at, id)`);
    this.addSql(`create index on partner (ground_id)`);
  }
}
