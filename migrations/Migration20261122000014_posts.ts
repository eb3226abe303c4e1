import { Migration } from '@mikro-orm/migrations';

/** Questions to sellers, and what is kept with them for licensees once they are public. */
export class Migration20261122000014_posts extends Migration {
  override up(): void {
    this.addSql(`create table question (
      listing_id uuid not null references listing,
      id uuid not null default gen_random_uuid(),
      asker_id uuid not null references member,
      text text not null,
      asked_at timestamptz(3) not null,
      answer text,
      answered_at timestamptz(3),
      masked_asker text,
      masked_answerer text,
      primary key (listing_id, id),
      constraint answered_has_all check ((answer is null) = (answered_at is null)
        and (answer is null) = (masked_asker is null) and (answer is null) = (masked_answerer is null))
    )`);
    this.addSql(`comment on column question.masked_asker is
      'Made at publication, for licensees of published posts: not the nickname, and another one on each listing.'`);
    this.addSql(`create index on question (id)`);
    this.addSql(`create index on question (asker_id, asked_at, id)`);
    this.addSql(`create index on question (listing_id, asked_at, id)`);
    this.addSql(`create index question_open on question (listing_id) where answered_at is null`);
  }
}
