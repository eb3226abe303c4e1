import { Migration } from '@mikro-orm/migrations';

/** What staff did besides cases, and on which ticket or order; reports of reviews get an id, by which staff list them. */
export class Migration20261122000027_staff_acts extends Migration {
  override up(): void {
    this.addSql(`create table staff_act (
      id uuid primary key default gen_random_uuid(),
      staff_id uuid not null references staff_member,
      act text not null,
      target_id uuid not null,
      other_id uuid,
      reason text not null,
      done_at timestamptz(3) not null default noren_now()
    )`);
    this.addSql(
      `comment on table staff_act is 'The operator''s own record of what its staff did: ids and the number of a ticket or an order.'`,
    );
    this.addSql(`create index on staff_act (target_id, done_at)`);
    this.addSql(`alter table review_report add column id uuid not null default gen_random_uuid()`);
    this.addSql(`create unique index on review_report (reported_at, id)`);
  }
}
