import { Migration } from '@mikro-orm/migrations';

/** What members are told of, as ids alone, and what of it they want mailed. */
export class Migration20261122000016_notices extends Migration {
  override up(): void {
    this.addSql(`create table notice (
      id uuid primary key default gen_random_uuid(),
      member_id uuid not null references member,
      kind text not null,
      listing_id uuid references listing,
      ref uuid,
      gathers boolean not null default false,
      count int not null default 1,
      created_at timestamptz(3) not null default noren_now(),
      happened_at timestamptz(3) not null default noren_now(),
      read_at timestamptz(3),
      mailed_at timestamptz(3)
    )`);
    this.addSql(`comment on column notice.ref is 'The row that it is about besides the listing: an id, never a text.'`);
    this.addSql(
      `comment on column notice.gathers is 'While it is unread, it grows and no other of its kind and listing comes.'`,
    );
    this.addSql(
      `create unique index notice_gathers on notice (member_id, kind, listing_id) where gathers and read_at is null`,
    );
    this.addSql(`create index on notice (member_id, happened_at, id)`);
    this.addSql(`create index notice_unread on notice (member_id) where read_at is null`);
    this.addSql(`create index on notice (happened_at)`);

    this.addSql(`create table notice_preference (
      member_id uuid not null references member,
      kind text not null,
      mail boolean not null,
      primary key (member_id, kind)
    )`);
    this.addSql(`create table notice_setting (
      member_id uuid primary key references member,
      language text not null check (language in ('JA', 'EN'))
    )`);
  }
}
