import { Migration } from '@mikro-orm/migrations';

/** Winners removed (R22), and offers to runners-up (R23). */
export class Migration20261122000013_runner_up extends Migration {
  override up(): void {
    this.addSql(`alter table trade add removal_reason text check (removal_reason in ('WINNER', 'SELLER'))`);
    this.addSql(`alter table trade drop constraint cancelled_has_all, add constraint cancelled_has_all check (
      (state = 'CANCELLED') = (cancelled_at is not null) and (cancelled_at is null) = (cancelled_by is null)
      and num_nonnulls(cancel_reason, removal_reason) = case when cancelled_at is null then 0 else 1 end)`);

    this.addSql(`create table runner_up_offer (
      listing_id uuid not null references listing,
      id uuid not null default gen_random_uuid(),
      seller_id uuid not null references member,
      runner_up_id uuid not null references member,
      price int not null check (price between 1 and 999999999),
      state text not null check (state in ('MADE', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
      offered_at timestamptz(3) not null,
      expires_at timestamptz(3) not null,
      ended_at timestamptz(3),
      primary key (listing_id, id),
      constraint ended_has_time check ((state = 'MADE') = (ended_at is null)),
      constraint seller_is_not_runner_up check (seller_id <> runner_up_id)
    )`);
    this.addSql(`comment on column runner_up_offer.state is
      'One that was made stands until expires_at and no longer, whatever this says (R23).'`);
    this.addSql(
      `create unique index runner_up_offer_one_open_each on runner_up_offer (listing_id) where state = 'MADE'`,
    );
    this.addSql(`create unique index runner_up_offer_once_each on runner_up_offer (listing_id, runner_up_id)`);
    this.addSql(`create index on runner_up_offer (id)`);
    this.addSql(`create index on runner_up_offer (seller_id, offered_at, id) where state = 'MADE'`);
    this.addSql(`create index on runner_up_offer (runner_up_id, offered_at, id) where state = 'MADE'`);
    this.addSql(`create index runner_up_offer_expiring on runner_up_offer (expires_at) where state = 'MADE'`);

    this.addSql(`alter table message alter column trade_id drop not null, add offer_id uuid,
      add foreign key (listing_id, offer_id) references runner_up_offer (listing_id, id),
      add constraint in_one_thread check (num_nonnulls(trade_id, offer_id) = 1),
      drop constraint message_side_check, add constraint message_side_check
        check (side in ('SELLER', case when offer_id is null then 'WINNER' else 'RUNNER_UP' end))`);
    this.addSql(
      `create unique index message_offer_thread on message (listing_id, offer_id, line) where offer_id is not null`,
    );
  }
}
