import { Migration } from '@mikro-orm/migrations';

/** What a seller sets before an auction (R11, R12), and what is asked of a bidder (R17 to R19). */
export class Migration20261122000011_bidding_terms extends Migration {
  override up(): void {
    this.addSql(`alter table listing
      add reserve_price int check (reserve_price <= 999999999),
      add buy_now_price int check (buy_now_price <= 999999999),
      add refuses_bad_ratings boolean not null default false,
      add constraint reserve_above_start check (reserve_price > start_price),
      add constraint buy_now_not_below_others check (buy_now_price >= greatest(start_price, reserve_price))`);
    this.addSql(`comment on column listing.reserve_price is 'Secret: the seller''s alone to know (R11).'`);

    this.addSql(`alter table member
      add good_ratings int not null default 0 check (good_ratings >= 0),
      add bad_ratings int not null default 0 check (bad_ratings >= 0)`);

    this.addSql(`alter table store add most_led_per_member int check (most_led_per_member between 1 and 1000)`);
    this.addSql(
      `create index listing_led_of_store on listing (store_id, leader_id) where state = 'OPEN' and store_id is not null`,
    );

    this.addSql(`create table block (
      owner_id uuid not null references member,
      member_id uuid not null references member,
      id uuid not null default gen_random_uuid(),
      blocked_at timestamptz(3) not null default noren_now(),
      primary key (owner_id, member_id),
      constraint blocks_another check (owner_id <> member_id)
    )`);
    this.addSql(`create unique index on block (id)`);
    this.addSql(`create index on block (owner_id, blocked_at, id)`);

    this.addSql(`create table member_link (
      member_id uuid not null references member,
      linked_id uuid not null references member,
      linked_at timestamptz(3) not null default noren_now(),
      primary key (member_id, linked_id),
      constraint each_pair_once check (member_id < linked_id)
    )`);
    this.addSql(`comment on table member_link is 'Members who belong together, such as the staff of one store (R19).'`);

    this.addSql(`create table bid_removal (
      listing_id uuid not null references listing,
      member_id uuid not null references member,
      at timestamptz(3) not null default noren_now(),
      primary key (listing_id, member_id)
    )`);
    this.addSql(
      `comment on table bid_removal is 'Whose bids a seller took out of an auction: they bid there no more (R17).'`,
    );
  }
}
