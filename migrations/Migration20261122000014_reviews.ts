import { Migration } from '@mikro-orm/migrations';

/** Reviews of trades, who told staff of one, and what they sum up to for stores; members have had theirs. */
export class Migration20261122000014_reviews extends Migration {
  override up(): void {
    this.addSql(`create table review (
      listing_id uuid not null,
      id uuid not null default gen_random_uuid(),
      trade_id uuid not null,
      side text not null check (side in ('SELLER', 'WINNER')),
      author_id uuid not null references member,
      author_store_id uuid references store,
      reviewed_id uuid not null references member,
      reviewed_store_id uuid references store,
      rating text not null check (rating in ('GOOD', 'BAD')),
      text text not null,
      masked_author text not null,
      written_at timestamptz(3) not null,
      hidden_at timestamptz(3),
      primary key (listing_id, id),
      foreign key (listing_id, trade_id) references trade (listing_id, id),
      constraint seller_alone_is_a_store check (case side when 'SELLER' then reviewed_store_id is null else author_store_id is null end)
    )`);
    this.addSql(`comment on column review.side is 'Of the author.'`);
    this.addSql(`comment on column review.author_store_id is
      'Where the author sold as a store: the store is shown then, and nowhere the member.'`);
    this.addSql(`comment on column review.hidden_at is 'Since then staff keep it from everyone but its author.'`);
    this.addSql(`create unique index review_one_of_each_side on review (listing_id, trade_id, side)`);
    this.addSql(`create index on review (id)`);
    this.addSql(
      `create index review_of_member on review (reviewed_id, written_at, id) where reviewed_store_id is null`,
    );
    this.addSql(
      `create index review_of_store on review (reviewed_store_id, written_at, id) where reviewed_store_id is not null`,
    );

    this.addSql(`create table review_report (
      listing_id uuid not null,
      review_id uuid not null,
      reporter_id uuid not null references member,
      reason text not null,
      reported_at timestamptz(3) not null,
      primary key (listing_id, review_id, reporter_id),
      foreign key (listing_id, review_id) references review (listing_id, id)
    )`);

    this.addSql(`alter table store add good_ratings int not null default 0, add bad_ratings int not null default 0`);
    this.addSql(
      `comment on column store.good_ratings is 'Of its own trades; those of its owner count with the nickname.'`,
    );
  }
}
