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
      cancelled_by text check (cancelled_by in ('SELLER', 'WINNER')),
      cancel_reason text,
      contact_until timestamptz(3) not null,
      version int not null default 1,
      primary key (listing_id, id),
      constraint cancelled_has_all check ((state = 'CANCELLED') = (cancelled_at is not null)
        and (cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancel_reason is null)),
      constraint seller_is_not_winner check (seller_id <> winner_id)
    )`);
    this.addSql(`comment on column trade.contact_until is
      'When contact ends at the latest: set at the decision, moved by shipping and by receipt; a cancelled trade has none.'`);
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
      line int not null,
      author_id uuid not null references member,
      side text not null check (side in ('SELLER', 'WINNER')),
      body bytea not null,
      sent_at timestamptz(3) not null,
      primary key (listing_id, id),
      foreign key (listing_id, trade_id) references trade (listing_id, id)
    )`);
    this.addSql(
      `comment on column message.line is 'Its place in the thread, given under the lock of the trade: nothing is skipped or doubled.'`,
    );
    this.addSql(`comment on column message.side is 'Of the author, so that a page need not look at the trade.'`);
    this.addSql(`create unique index message_thread on message (listing_id, trade_id, line)`);
    this.addSql(`create index on message (id)`);
  }
}
