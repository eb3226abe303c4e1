import { Migration } from '@mikro-orm/migrations';

/** What happened and is still to be told. A line goes when what it leads to is written. */
export class Migration20261122000010_outbox extends Migration {
  override up(): void {
    this.addSql(`create table outbox (
      id bigint generated always as identity primary key,
      happening text not null,
      listing_id uuid,
      member_id uuid,
      ref uuid,
      due_at timestamptz(3) not null default '-infinity',
      attempts int not null default 0
    )`);
    this.addSql(
      `comment on table outbox is 'Written by acts in their own transaction; ids only. Taken out by the relay.'`,
    );
    this.addSql(`comment on column outbox.due_at is 'Not before this time: a line that failed is put off.'`);
    // Most of what is ever written here is gone at once: vacuum early, or the relay reads its own dead lines.
    this.addSql(`alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)`);
  }
}
