import { Migration } from '@mikro-orm/migrations';

/** Bids as they were placed (private) and the price steps that the public sees of them (R26). */
export class Migration20261122000005_bids extends Migration {
  override up(): void {
    this.addSql(`create table bid (
      listing_id uuid not null references listing,
      seq int not null,
      id uuid not null default gen_random_uuid(),
      bidder_id uuid not null references member,
      maximum int not null check (maximum between 1 and 999999999),
      placed_at timestamptz(3) not null,
      primary key (listing_id, seq)
    )`);
    this.addSql(`create index on bid (id)`);
    this.addSql(`create index on bid (bidder_id, placed_at, id)`);
    this.addSql(`create index on bid (listing_id, bidder_id)`);

    this.addSql(`create table price_step (
      listing_id uuid not null references listing,
      line int not null,
      bidder_id uuid not null references member,
      price int not null,
      at timestamptz(3) not null,
      primary key (listing_id, line)
    )`);
  }
}
