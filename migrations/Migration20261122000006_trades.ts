import { Migration } from '@mikro-orm/migrations';

/** Trades, each side's contact card in them, and their thread; cards and messages only as ciphertext. */
export class Migration20261122000006_trades extends Migration {
  override up(): void {
    this.addSql(`create table trade (
      listing_id uuid not null references listing,
      id uuid not null default gen_random_uuid(),
      seller_id uuid not null references member,
      winner_id uuid not null references member,
      price int not null,
      state text not null check (state in ('AWAITING_PAYMENT', 'PAID', 'SHIPPED', 'RECEIVED', 'CANCELLED')),
      decided_at timestamptz(3) not null,
      paid_at timestamptz(3),
      shipped_at timestamptz(3),
      received_at timestamptz(3),
      cancelled_at timestamptz(3),
      cancelled_by uuid references member,
      contact_until timestamptz(3),
      version int not null default 1,
      primary key (listing_id, id)
    )`);
    this.addSql(`create unique index trade_one_standing_each on trade (listing_id) where state <> 'CANCELLED'`);
    this.addSql(`create index on trade (id)`);
    this.addSql(`create index on trade (seller_id, decided_at, id)`);
    this.addSql(`create index on trade (winner_id, decided_at, id)`);

    this.addSql(`create table contact_card (
      listing_id uuid not null,
      id uuid not null default gen_random_uuid(),
      trade_id uuid not null,
      owner_id uuid not null references member,
      contact bytea not null,
      version int not null default 1,
      updated_at timestamptz(3) not null default noren_now(),
      primary key (listing_id, id),
      foreign key (listing_id, trade_id) references trade (listing_id, id)
    )`);
    this.addSql(`create unique index on contact_card (listing_id, trade_id, owner_id)`);
    this.addSql(`create index on contact_card (id)`);

    this.addSql(`create table message (
      listing_id uuid not null,
      id uuid not null default gen_random_uuid(),
      trade_id uuid not null,
      author_id uuid not null references member,
      body bytea not null,
      sent_at timestamptz(3) not null default noren_now(),
      primary key (listing_id, id),
      foreign key (listing_id, trade_id) references trade (listing_id, id)
    )`);
    this.addSql(`create index on message (listing_id, trade_id, sent_at, id)`);
    this.addSql(`create index on message (id)`);
  }
}
