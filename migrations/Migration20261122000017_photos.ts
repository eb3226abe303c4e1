import { Migration } from '@mikro-orm/migrations';

/** Photos of listings, uploads that are on none yet, and which bytes may stand in the store without a row. */
export class Migration20261122000017_photos extends Migration {
  override up(): void {
    this.addSql(`create table photo (
      listing_id uuid not null references listing on delete cascade,
      id uuid not null,
      position int not null check (position between 1 and 10),
      width int not null check (width > 0),
      height int not null check (height > 0),
      primary key (listing_id, id),
      constraint photo_position unique (listing_id, position) deferrable initially deferred
    )`);
    this.addSql(`create index on photo (id)`);

    this.addSql(`create table photo_upload (
      id uuid primary key,
      owner_id uuid not null references member,
      width int not null,
      height int not null,
      since timestamptz(3) not null default noren_now()
    )`);
    this.addSql(
      `comment on table photo_upload is 'Photos that are on no listing: their member''s alone, for a while.'`,
    );
    this.addSql(`comment on column photo_upload.since is 'When it was uploaded, or taken off a draft.'`);
    this.addSql(`create index on photo_upload (owner_id)`);
    this.addSql(`create index on photo_upload (since)`);

    this.addSql(`create table photo_leftover (
      id uuid primary key,
      due_at timestamptz(3) not null
    )`);
    this.addSql(`comment on table photo_leftover is
      'Bytes that may stand in the store with no row for them: from before an upload begins, and from when its row goes.'`);
    this.addSql(`create index on photo_leftover (due_at)`);
    this.addSql(`create function photo_leaves() returns trigger language plpgsql as $$
      begin
        insert into photo_leftover (id, due_at) values (old.id, noren_now()) on conflict (id) do nothing;
        return null;
      end $$`);
    this.addSql(`create trigger photo_leaves after delete on photo for each row execute function photo_leaves()`);
    this.addSql(
      `create trigger photo_leaves after delete on photo_upload for each row execute function photo_leaves()`,
    );
  }
}
