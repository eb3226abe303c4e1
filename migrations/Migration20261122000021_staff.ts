import { Migration } from '@mikro-orm/migrations';

/** The operator's staff, as its identity provider knows them, and the cases on which they look at what is kept of members. */
export class Migration20261122000021_staff extends Migration {
  override up(): void {
    this.addSql(`create table staff_member (
      id uuid primary key default gen_random_uuid(),
      ground_id uuid not null unique references ground,
      issuer text not null,
      subject text not null,
      roles text[] not null check (roles <@ '{support,safety,legal,privacy-officer,finance,recruiting}'),
      display_name text not null,
      signed_in_at timestamptz(3) not null default noren_now(),
      unique (issuer, subject)
    )`);
    this.addSql(
      `comment on table staff_member is 'One of the staff. Whether they may still come in is for their ground to say.'`,
    );
    this.addSql(`create table staff_case (
      id uuid primary key default gen_random_uuid(),
      ground_id uuid not null unique references ground,
      staff_id uuid not null references staff_member,
      role text not null check (role in ('support', 'safety', 'legal', 'privacy-officer', 'finance')),
      purpose text not null,
      kinds text[] not null check (cardinality(kinds) > 0),
      reason text not null,
      opened_at timestamptz(3) not null default noren_now()
    )`);
    this.addSql(
      `comment on table staff_case is 'Why one of the staff looks at data of members, and at which kinds. Whether it is open is for its ground to say.'`,
    );
    this.addSql(`comment on column staff_case.reason is 'The number of a ticket: no personal data.'`);
    this.addSql(`create index on staff_case (staff_id, opened_at, id)`);
    this.addSql(`create index on staff_case (opened_at, id)`);
    this.addSql(`create table staff_case_subject (
      case_id uuid not null references staff_case,
      member_id uuid not null references member,
      primary key (case_id, member_id)
    )`);
    this.addSql(`create index on staff_case_subject (member_id)`);
  }
}
