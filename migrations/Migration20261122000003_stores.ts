import { Migration } from '@mikro-orm/migrations';

/** Stores: what the law makes them show (LG-38), the persons behind them sealed. */
export class Migration20261122000003_stores extends Migration {
  override up(): void {
    this.addSql(`create table store (
      id uuid primary key default gen_random_uuid(),
      owner_id uuid not null references member,
      shop_name text not null,
      contact bytea not null,
      price_and_shipping text not null,
      payment text not null,
      delivery_time text not null,
      application_period text not null,
      withdrawal_and_returns text not null,
      extra_costs text not null,
      non_conformity text not null,
      software_environment text not null,
      repeated_contracts text not null,
      quantity_limits text not null,
      foreign_office text not null,
      opened_at timestamptz(3) not null default noren_now(),
      closed_at timestamptz(3)
    )`);
    this.addSql(`create unique index store_one_open_each on store (owner_id) where closed_at is null`);
  }
}
