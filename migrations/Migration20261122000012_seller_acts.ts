import { Migration } from '@mikro-orm/migrations';

/** What sellers do with an auction before and after its end, what they owe for it, and the stop by an authority. */
export class Migration20261122000012_seller_acts extends Migration {
  override up(): void {
    this.addSql(`alter table listing drop constraint listing_state_check,
      add constraint listing_state_check check (state in ('DRAFT', 'OPEN', 'ENDED', 'CANCELLED', 'SUSPENDED')),
      add suspended_at timestamptz(3),
      add suspended_state text check (suspended_state in ('OPEN', 'ENDED', 'CANCELLED')),
      add keep_until timestamptz(3),
      add relisted_from uuid references listing,
      add relist_number int not null default 0,
      add constraint suspended_has_all check ((state = 'SUSPENDED') = (suspended_at is not null)
        and (suspended_at is null) = (suspended_state is null)),
      add constraint relisted_is_numbered check (relist_number between 0 and 3 and (relist_number = 0) = (relisted_from is null))`);
    this.addSql(
      `comment on column listing.suspended_state is 'What an authority stopped it in; it goes back there (R29).'`,
    );
    this.addSql(
      `comment on column listing.keep_until is 'Until when nothing of it may be destroyed: a year and more after a stop (R29).'`,
    );
    this.addSql(`create unique index listing_relisted_once on listing (relisted_from) where relisted_from is not null`);
    this.addSql(`create index listing_suspended on listing (id) where state = 'SUSPENDED'`);

    this.addSql(`alter table bid add removed_at timestamptz(3)`);
    this.addSql(
      `comment on column bid.removed_at is 'When its bidder was removed: it stands no more, and is kept (R17).'`,
    );
    this.addSql(`alter table price_step
      add removed boolean not null default false,
      add withdrawn_at timestamptz(3)`);
    this.addSql(
      `comment on column price_step.removed is 'No step of a bid: the bidder was removed, and the price fell to this.'`,
    );
    this.addSql(
      `comment on column price_step.withdrawn_at is 'When a removal took it out of the public history (R17).'`,
    );
    this.addSql(`alter table bid_removal
      add after_seq int not null default 0,
      add line int not null default 0`);
    this.addSql(`comment on column bid_removal.after_seq is
      'It came after the bid of this number and before the next: so a replay knows its place.'`);
    this.addSql(
      `comment on column bid_removal.line is 'Its line in the public history; those after the same bid come in this order.'`,
    );

    this.addSql(`alter table trade
      add stopped boolean not null default false,
      add held_ms bigint not null default '0',
      add payment_reminded_at timestamptz(3),
      add payment_overdue_at timestamptz(3)`);
    this.addSql(`comment on column trade.stopped is 'Follows the state of its listing, under the lock of that (R29).'`);
    this.addSql(
      `comment on column trade.held_ms is 'How long an authority has held it up: that much later everything is due (R29).'`,
    );
    this.addSql(
      `comment on column trade.payment_overdue_at is 'When its sides were told that payment is overdue (R25).'`,
    );
    this.addSql(
      `create index trade_unpaid on trade (decided_at) where state = 'AWAITING_PAYMENT' and payment_overdue_at is null`,
    );

    this.addSql(`create table fee (
      listing_id uuid not null references listing,
      id uuid not null default gen_random_uuid(),
      payer_id uuid not null references member,
      trade_id uuid,
      reason text not null check (reason in ('SALE', 'CANCELLATION')),
      price int,
      per_mille int,
      amount int not null check (amount >= 0),
      charged_at timestamptz(3) not null,
      primary key (listing_id, id),
      foreign key (listing_id, trade_id) references trade (listing_id, id),
      constraint sale_has_all check ((reason = 'SALE') = (trade_id is not null)
        and (trade_id is null) = (price is null) and (price is null) = (per_mille is null))
    )`);
    this.addSql(`create unique index on fee (id)`);
    this.addSql(`create unique index fee_once_for_a_trade on fee (listing_id, trade_id) where reason = 'SALE'`);
    this.addSql(`create unique index fee_once_for_cancelling on fee (listing_id) where reason = 'CANCELLATION'`);
    this.addSql(`create index on fee (payer_id, charged_at, id)`);
  }
}
