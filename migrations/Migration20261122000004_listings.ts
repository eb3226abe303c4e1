import { Migration } from '@mikro-orm/migrations';

/** Listings, and on each the whole standing of its auction, so that a bid decides on one locked row. */
export class Migration20261122000004_listings extends Migration {
  override up(): void {
    this.addSql(`create table listing (
      id uuid primary key default gen_random_uuid(),
      seller_id uuid not null references member,
      store_id uuid references store,
      title text not null,
      description text not null,
      category text not null,
      state text not null check (state in ('DRAFT', 'OPEN', 'ENDED', 'CANCELLED')),
      start_price int not null check (start_price between 1 and 999999999),
      price int not null,
      leader_id uuid references member,
      leader_maximum int,
      second_maximum int,
      bid_count int not null default 0,
      bid_seq int not null default 0,
      revision int not null default 0,
      step_count int not null default 0,
      created_at timestamptz(3) not null default noren_now(),
      starts_at timestamptz(3),
      end_at timestamptz(3),
      ended_at timestamptz(3),
      history_until timestamptz(3),
      version int not null default 1,
      constraint draft_has_no_time check ((state = 'DRAFT') = (starts_at is null) and (starts_at is null) = (end_at is null)),
      constraint leader_has_maximum check ((leader_id is null) = (leader_maximum is null)),
      constraint price_within_maximum check (leader_maximum is null or price <= leader_maximum)
    )`);
    this.addSql(`comment on column listing.bid_seq is 'Private: the number of the last bid, hidden raises included.'`);
    this.addSql(`comment on column listing.revision is 'Public: grows with visible changes only.'`);
    this.addSql(`create index listing_ending on listing (end_at, id) where state = 'OPEN'`);
    this.addSql(`create index listing_newest on listing (starts_at desc, id desc) where state <> 'DRAFT'`);
    this.addSql(`create index listing_price on listing (price, id) where state = 'OPEN'`);
    this.addSql(`create index listing_of_seller on listing (seller_id, coalesce(starts_at, created_at), id)`);
    this.addSql(
      `create index listing_of_store on listing (store_id, coalesce(starts_at, created_at), id) where store_id is not null`,
    );

    this.addSql(`create table listing_search (
      listing_id uuid primary key references listing on delete cascade,
      body text not null,
      terms text[] not null
    )`);
    this.addSql(`comment on table listing_search is
      'What a published listing is found by. Apart from the listing, so that a bid on it does not write its index anew.'`);
    this.addSql(`comment on column listing_search.body is 'Title and description, folded.'`);
    this.addSql(`comment on column listing_search.terms is 'The characters and pairs of characters of body.'`);
    this.addSql(`create index on listing_search using gin (terms)`);
  }
}
