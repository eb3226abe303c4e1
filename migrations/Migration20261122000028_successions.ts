import { Migration } from '@mikro-orm/migrations';

/** The hand-over of the business (P6.9): registered by one, approved by another, carried out once. */
export class Migration20261122000028_successions extends Migration {
  override up(): void {
    this.addSql(`create table succession_plan (
      id uuid primary key references dossier,
      successor text not null,
      address text not null,
      representative text not null,
      reason text not null,
      public_key jsonb not null,
      began_at timestamptz(3)
    )`);
    this.addSql(`select service_may('succession_plan', 'select, insert, update')`);
    this.addSql(`create table succession_member (
      succession_id uuid references succession_plan,
      member_id uuid references member,
      piece int,
      primary key (succession_id, member_id)
    )`);
    this.addSql(`comment on table succession_member is
      'Whose data is handed over, fixed as it begins, and in which piece it went; each goes once.'`);
    this.addSql(`create index on succession_member (succession_id, member_id) where piece is null`);
    this.addSql(`select service_may('succession_member', 'select, insert, update')`);
    this.addSql(`create view succession as
      select d.*, s.successor, s.address, s.representative, s.reason, s.public_key, s.began_at
      from succession_plan s join dossier d on d.id = s.id`);
    this.addSql(`select service_may('succession', 'select')`);
  }
}
