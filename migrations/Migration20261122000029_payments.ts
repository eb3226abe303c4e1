import { Migration } from '@mikro-orm/migrations';

/** Cards and accounts as tokens, and payments assigned to settlement partners and collection agencies (P6.6). */
export class Migration20261122000029_payments extends Migration {
  override up(): void {
    this.addSql(`create table payment_instrument (
      id uuid primary key default gen_random_uuid(),
      member_id uuid not null references member,
      partner_id uuid not null references partner,
      method text not null check (method in ('PAYMENT_CARD', 'BANK_ACCOUNT')),
      details bytea not null,
      registered_at timestamptz(3) not null,
      removed_at timestamptz(3)
    )`);
    this.addSql(
      `comment on column payment_instrument.details is 'Sealed: a token of the partner, and the last four digits.'`,
    );
    this.addSql(`create index on payment_instrument (member_id, registered_at, id)`);
    this.addSql(`create table payment (
      listing_id uuid not null references listing,
      id uuid not null default gen_random_uuid(),
      trade_id uuid not null,
      instrument_id uuid not null references payment_instrument,
      partner_id uuid not null references partner,
      ground_id uuid not null references ground,
      agency_id uuid references partner,
      claim_ground_id uuid references ground,
      amount int not null check (amount >= 0),
      state text not null check (state in ('PENDING', 'SETTLED', 'FAILED', 'IN_COLLECTION', 'COLLECTED', 'CANCELLED')),
      made_at timestamptz(3) not null,
      changed_at timestamptz(3),
      primary key (listing_id, id),
      foreign key (listing_id, trade_id) references trade (listing_id, id),
      constraint claimed_by_an_agency check ((agency_id is null) = (claim_ground_id is null))
    )`);
    this.addSql(`comment on table payment is
      'What a winner pays through a partner. The partner, and then the agency, sees it while the row of ground that it names for them stands.'`);
    this.addSql(`create index on payment (id)`);
    this.addSql(`create index on payment (partner_id, made_at, id)`);
    this.addSql(`create index on payment (agency_id, made_at, id) where agency_id is not null`);
    this.addSql(`create index on payment (instrument_id)`);
    this.addSql(`create index on payment (made_at, id)`);
    this.addSql(`create unique index one_payment_at_a_time on payment (listing_id, trade_id)
      where state in ('PENDING', 'IN_COLLECTION', 'SETTLED', 'COLLECTED')`);
  }
}
