import { Migration } from '@mikro-orm/migrations';

/** Money claims of consumers against business sellers (P6.10b, LG-42). */
export class Migration20261122000032_claims extends Migration {
  override up(): void {
    this.addSql(`create table claim (
      id uuid primary key default gen_random_uuid(),
      listing_id uuid not null,
      trade_id uuid not null,
      claimant_id uuid not null references member,
      seller_id uuid not null references member,
      amount int not null check (amount > 0),
      words bytea not null,
      made_at timestamptz(3) not null,
      hearing_until timestamptz(3) not null,
      answered_at timestamptz(3),
      decided_at timestamptz(3),
      decided_by uuid,
      ground_id uuid unique references ground,
      foreign key (listing_id, trade_id) references trade (listing_id, id),
      constraint decided_by_someone check ((decided_at is null) = (decided_by is null)),
      constraint granted_once_heard check (ground_id is null or (decided_at is not null
        and (answered_at is not null or decided_at >= hearing_until)))
    )`);
    this.addSql(`comment on column claim.words is 'Sealed: the reasons of the claimant, and what the seller answers.'`);
    this.addSql(`comment on column claim.ground_id is
      'What the claimant sees of the seller hangs on this alone; null unless it was granted.'`);
    this.addSql(`create unique index one_claim_at_a_time on claim (listing_id, trade_id) where decided_at is null`);
    this.addSql(`create index on claim (claimant_id, made_at, id)`);
    this.addSql(`create index on claim (seller_id, made_at, id)`);
    this.addSql(`create index on claim (made_at, id)`);
    this.addSql(`create view claimed_seller as
      select r.id, r.details, c.id as claim_id, c.claimant_id, c.seller_id, c.ground_id
      from claim c join registration r on r.member_id = c.seller_id`);
    this.addSql(`comment on view claimed_seller is
      'A registration once for each claim against its member. Its id is the registration''s, under which it was sealed.'`);
    this.addSql(`select service_may('claimed_seller', 'select')`);
  }
}
