import { Migration } from '@mikro-orm/migrations';

/** Published posts in the order in which licensees take them (P6.11), and what partners are told by webhook (P19). */
export class Migration20261122000030_licensed_posts_webhooks extends Migration {
  override up(): void {
    this.#posts();
    this.#webhooks();
  }

  #posts(): void {
    this.addSql(`create view publishable_post as
      select 'REVIEW' as post, listing_id, id as source_id, author_id, masked_author, text, written_at as published_at,
        null::timestamptz as published_until, hidden_at is not null as hidden from review where text <> ''
      union all select 'QUESTION', q.listing_id, q.id, q.asker_id, q.masked_asker, q.text, q.answered_at, l.history_until,
        l.state = 'SUSPENDED' from question q join listing l on l.id = q.listing_id where q.answered_at is not null
      union all select 'ANSWER', q.listing_id, q.id, l.seller_id, q.masked_answerer, q.answer, q.answered_at, l.history_until,
        l.state = 'SUSPENDED' from question q join listing l on l.id = q.listing_id where q.answered_at is not null`);
    this.addSql(`create sequence licensed_position`);
    this.addSql(`create table licensed_post (
      id uuid primary key default gen_random_uuid(),
      position int not null unique,
      post text not null check (post in ('REVIEW', 'QUESTION', 'ANSWER')),
      listing_id uuid not null references listing,
      source_id uuid not null,
      published_at timestamptz(3) not null,
      removed_position int unique,
      removed_at timestamptz(3),
      check ((removed_position is null) = (removed_at is null))
    )`);
    this.addSql(`comment on table licensed_post is
      'In the order in which licensees are told: positions are given by one transaction at a time, so none comes before one that was read. The id leads to nothing else.'`);
    this.addSql(
      `create unique index licensed_once on licensed_post (listing_id, source_id, post) where removed_position is null`,
    );
  }

  #webhooks(): void {
    this.addSql(`create table webhook_endpoint (
      id uuid primary key default gen_random_uuid(),
      partner_id uuid not null references partner,
      url text not null,
      events text[] not null,
      secret_version int not null default 1,
      secret_changed_at timestamptz(3) not null,
      made_at timestamptz(3) not null,
      removed_at timestamptz(3)
    )`);
    this.addSql(`comment on column webhook_endpoint.secret_version is
      'The secret itself is kept nowhere: it is made of this, the id and the service key.'`);
    this.addSql(`create index on webhook_endpoint (partner_id, made_at, id)`);
    this.addSql(`create table webhook_delivery (
      id uuid primary key default gen_random_uuid(),
      endpoint_id uuid not null references webhook_endpoint,
      event_id uuid not null,
      event text not null,
      version int not null,
      happened_at timestamptz(3) not null,
      ref uuid,
      state text not null default 'PENDING' check (state in ('PENDING', 'DELIVERED', 'GIVEN_UP')),
      attempts int not null default 0,
      pending_since timestamptz(3) not null,
      last_status int,
      last_trouble text,
      last_tried_at timestamptz(3),
      ended_at timestamptz(3)
    )`);
    this.addSql(`comment on table webhook_delivery is 'What a partner is told: ids only, never personal data (P19).'`);
    this.addSql(`create index on webhook_delivery (endpoint_id, happened_at, id)`);
    this.addSql(`create index on webhook_delivery (ended_at) where ended_at is not null`);
  }
}
