import { Migration } from '@mikro-orm/migrations';

/** What a side of a trade or an offer shares with the trade-support tool (P6.5): only as ciphertext. */
export class Migration20261122000013_trade_support extends Migration {
  override up(): void {
    this.addSql(`create table shared_details (
      listing_id uuid not null references listing,
      id uuid not null default gen_random_uuid(),
      trade_id uuid,
      offer_id uuid,
      owner_id uuid not null references member,
      recipient_id uuid not null references member,
      side text not null check (side in ('SELLER', 'WINNER', 'RUNNER_UP')),
      form text not null check (form in ('CONTACT_CARD', 'SHIPPING_SLIP')),
      details bytea not null,
      party text check (party in ('SENDER', 'RECIPIENT')),
      carrier text,
      tracking_number text,
      shared_at timestamptz(3) not null,
      withdrawn_at timestamptz(3),
      primary key (listing_id, id),
      foreign key (listing_id, trade_id) references trade (listing_id, id),
      foreign key (listing_id, offer_id) references runner_up_offer (listing_id, id),
      constraint in_one_thread check (num_nonnulls(trade_id, offer_id) = 1),
      constraint slip_has_a_party check ((form = 'SHIPPING_SLIP') = (party is not null)),
      constraint shared_with_another check (owner_id <> recipient_id)
    )`);
    this.addSql(`comment on table shared_details is
      'What a member put into the trade-support tool (P6.5): sealed, seen by the other side while that trade or offer is open.'`);
    this.addSql(`create index on shared_details (id)`);
    this.addSql(`create index on shared_details (listing_id, trade_id, shared_at, id) where trade_id is not null`);
    this.addSql(`create index on shared_details (listing_id, offer_id, shared_at, id) where offer_id is not null`);
  }
}
