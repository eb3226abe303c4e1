import { Migration } from '@mikro-orm/migrations';

/** Watch lists and saved searches, and who was told of what they wait for. */
export class Migration20261122000015_watching extends Migration {
  override up(): void {
    this.addSql(`create table watched_listing (
      listing_id uuid not null references listing,
      id uuid not null default gen_random_uuid(),
      member_id uuid not null references member,
      watched_at timestamptz(3) not null default noren_now(),
      primary key (listing_id, id)
    )`);
    this.addSql(`create unique index watched_once on watched_listing (listing_id, member_id)`);
    this.addSql(`create index on watched_listing (id)`);
    this.addSql(`create index on watched_listing (member_id, watched_at, id)`);

    this.addSql(`create table saved_search (
      id uuid primary key default gen_random_uuid(),
      member_id uuid not null references member,
      name bytea not null,
      notify boolean not null,
      created_at timestamptz(3) not null default noren_now(),
      text text,
      terms text[],
      words text[],
      category text,
      categories text[],
      price_from int,
      price_to int,
      seller_id uuid,
      ends_within int,
      constraint text_is_whole check ((text is null) = (terms is null) and (terms is null) = (words is null)),
      constraint category_is_whole check ((category is null) = (categories is null))
    )`);
    this.addSql(
      `comment on column saved_search.terms is 'What the text comes to, as listing_search.terms are asked for it.'`,
    );
    this.addSql(`comment on column saved_search.categories is 'The category with its parts.'`);
    this.addSql(`comment on column saved_search.seller_id is 'A member or a store, as sellers are shown.'`);
    this.addSql(`create index on saved_search (member_id, created_at, id)`);
    this.addSql(`create index on saved_search (id) where notify`);

    this.addSql(`create table search_match (
      listing_id uuid not null references listing,
      search_id uuid not null references saved_search on delete cascade,
      primary key (listing_id, search_id)
    )`);
    this.addSql(
      `comment on table search_match is 'Of which listing a saved search was told, so that it is told once.'`,
    );
    this.addSql(`create index on search_match (search_id)`);

    this.addSql(`create table ending_told (
      listing_id uuid not null references listing,
      member_id uuid not null references member,
      primary key (listing_id, member_id)
    )`);
    this.addSql(`comment on table ending_told is 'Who was told that a listing ends soon, so that it is told once.'`);
  }
}
