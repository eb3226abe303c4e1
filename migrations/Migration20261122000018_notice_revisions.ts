import { Migration } from '@mikro-orm/migrations';

/** Each member's notices get a number of their own, by which they are followed as they come. */
export class Migration20261122000018_notice_revisions extends Migration {
  override up(): void {
    this.addSql(`create table notice_counter (
      member_id uuid primary key references member,
      last int not null default 0
    )`);
    this.addSql(`comment on table notice_counter is
      'The last revision of a member''s notices. Its row is locked until the notice is committed, so revisions appear in their order.'`);
    this.addSql(`alter table notice add column revision int`);
    this.addSql(`update notice set revision = numbered.n
      from (select id, row_number() over (partition by member_id order by happened_at, id) as n from notice) numbered
      where numbered.id = notice.id`);
    this.addSql(`insert into notice_counter select member_id, max(revision) from notice group by member_id`);
    this.addSql(`alter table notice alter column revision set not null`);
    this.addSql(`create unique index on notice (member_id, revision)`);
    this.addSql(`create function notice_happens() returns trigger language plpgsql as $$
      begin
        insert into notice_counter as counter (member_id, last) values (new.member_id, 1)
          on conflict (member_id) do update set last = counter.last + 1 returning last into new.revision;
        return new;
      end $$`);
    this.addSql(`create trigger notice_happens before insert or update of happened_at on notice
      for each row execute function notice_happens()`);
  }
}
