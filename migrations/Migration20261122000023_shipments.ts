import { Migration } from '@mikro-orm/migrations';

/** Parcels given to carriers (P6.7). */
export class Migration20261122000023_shipments extends Migration {
  override up(): void {
    this.addSql(`create table shipment (
      listing_id uuid not null references listing,
      id uuid not null default gen_random_uuid(),
      trade_id uuid not null,
      carrier_id uuid not null,
      ground_id uuid not null references ground,
      state text not null check (state in ('BOOKED', 'SHIPPED', 'DELIVERED', 'RETURNED', 'CANCELLED')),
      tracking_reference text,
      booked_at timestamptz(3) not null,
      shipped_at timestamptz(3),
      delivered_at timestamptz(3),
      returned_at timestamptz(3),
      cancelled_at timestamptz(3),
      primary key (listing_id, id),
      foreign key (listing_id, trade_id) references trade (listing_id, id)
    )`);
    this.addSql(`comment on table shipment is
      'A parcel of a trade. Its carrier sees to whom it goes while the row of ground that it names stands.'`);
    this.addSql(`create index on shipment (id)`);
    this.addSql(`create index on shipment (listing_id, trade_id, booked_at, id)`);
    this.addSql(`create index on shipment (carrier_id, booked_at, id)`);
  }
}
