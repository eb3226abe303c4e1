import { Migration } from '@mikro-orm/migrations';

/** What members consent to be given to partners (P6.3), what they ask the operator (P7.6), and partners told of what concerns them. */
export class Migration20261122000024_consents_enquiries extends Migration {
  override up(): void {
    this.addSql(`alter table outbox add column partner_id uuid`);
    this.addSql(`comment on column outbox.partner_id is 'The partner who is to be told; null when none is.'`);
    this.#consents();
    this.#enquiries();
  }

  #consents(): void {
    this.addSql(`create table consent_request (
      id uuid primary key default gen_random_uuid(),
      partner_id uuid not null references partner,
      kinds text[] not null check (cardinality(kinds) > 0),
      text_version int not null default 1,
      registered_at timestamptz(3) not null default noren_now(),
      registered_by uuid not null,
      published_at timestamptz(3),
      closed_at timestamptz(3)
    )`);
    this.addSql(`comment on table consent_request is
      'What a partner would be given of members who consent (P6.3): asked of nobody before it is published.'`);
    this.addSql(`create index on consent_request (registered_at, id)`);
    this.addSql(`create index on consent_request (published_at, id)`);
    this.addSql(`create table consent_text (
      request_id uuid not null references consent_request,
      version int not null,
      purpose_ja text not null,
      purpose_en text not null,
      text_ja text not null,
      text_en text not null,
      written_at timestamptz(3) not null default noren_now(),
      written_by uuid not null,
      primary key (request_id, version)
    )`);
    this.addSql(
      `comment on table consent_text is 'Every wording that a member can have read; none is ever changed (LG-3).'`,
    );
    this.addSql(`create table consent (
      id uuid primary key default gen_random_uuid(),
      request_id uuid not null,
      member_id uuid not null references member,
      partner_id uuid not null references partner,
      ground_id uuid not null unique references ground,
      kinds text[] not null,
      text_version int not null,
      channel text not null,
      given_at timestamptz(3) not null,
      foreign key (request_id, text_version) references consent_text (request_id, version)
    )`);
    this.addSql(
      `comment on column consent.ground_id is 'Whether it stands is asked of this alone; withdrawal ends it.'`,
    );
    this.addSql(`create index on consent (member_id, given_at, id)`);
    this.addSql(`create index on consent (partner_id, given_at, id)`);
  }

  #enquiries(): void {
    this.addSql(`create table affiliate_permission (
      member_id uuid primary key references member,
      ground_id uuid not null references ground
    )`);
    this.addSql(`comment on table affiliate_permission is
      'That a member does not mind affiliates and agents being given what answers an enquiry (P7.6): the stop ends the ground. Without a line: nobody has asked yet.'`);
    this.addSql(`create table enquiry (
      id uuid primary key default gen_random_uuid(),
      member_id uuid not null references member,
      ground_id uuid not null unique references ground,
      asked_at timestamptz(3) not null,
      partner_id uuid references partner,
      assignment_id uuid unique references ground,
      assigned_at timestamptz(3),
      assigned_by uuid,
      answered_at timestamptz(3),
      answered_by text check (answered_by in ('OPERATOR', 'PARTNER')),
      constraint assigned_to_a_partner check (num_nonnulls(partner_id, assignment_id, assigned_at, assigned_by) in (0, 4))
    )`);
    this.addSql(`comment on column enquiry.ground_id is 'Whether it is open is asked of this alone.'`);
    this.addSql(
      `comment on column enquiry.assignment_id is 'The ground on which the partner has it; under that of the enquiry.'`,
    );
    this.addSql(`create index on enquiry (member_id, asked_at, id)`);
    this.addSql(`create index on enquiry (partner_id, asked_at, id)`);
    this.addSql(`create index on enquiry (asked_at, id)`);
    this.addSql(`create table enquiry_text (
      id uuid primary key default gen_random_uuid(),
      enquiry_id uuid not null references enquiry,
      side text not null check (side in ('QUESTION', 'ANSWER')),
      body bytea not null,
      written_at timestamptz(3) not null,
      unique (enquiry_id, side)
    )`);
    this.addSql(
      `comment on table enquiry_text is 'Sealed: what a member asks, and what is answered, may hold anything.'`,
    );
  }
}
