import { Migration } from '@mikro-orm/migrations';

/** Who has an account, their sessions, and what they registered: personal data only as ciphertext. */
export class Migration20261122000002_accounts extends Migration {
  override up(): void {
    this.addSql(`create table account (
      id uuid primary key default gen_random_uuid(),
      email_index bytea not null unique,
      password_hash text not null,
      email_confirmed_at timestamptz(3) not null default noren_now(),
      created_at timestamptz(3) not null default noren_now()
    )`);
    this.addSql(`comment on table account is 'Who can sign in: an e-mail that its mailbox confirmed, and a password.'`);
    this.addSql(
      `comment on column account.email_index is 'A keyed index: equal for equal addresses, readable by nobody.'`,
    );

    this.addSql(`create table session (
      id uuid primary key default gen_random_uuid(),
      account_id uuid not null references account,
      created_at timestamptz(3) not null default noren_now(),
      expires_at timestamptz(3) not null,
      revoked_at timestamptz(3),
      password_entered_at timestamptz(3) not null,
      last_rotated_at timestamptz(3) not null default noren_now(),
      token_hash text not null unique
    )`);
    this.addSql(
      `comment on column session.token_hash is 'The refresh token that counts; earlier ones are known by their tag.'`,
    );
    this.addSql(`create index on session (account_id) where revoked_at is null`);

    this.addSql(`create table application (
      id uuid primary key default gen_random_uuid(),
      purpose text not null check (purpose in ('REGISTER', 'CHANGE_EMAIL', 'RESET_PASSWORD')),
      email_index bytea not null,
      details bytea not null,
      language text not null check (language in ('ja', 'en')),
      made_at timestamptz(3) not null,
      expires_at timestamptz(3) not null,
      account_id uuid references account,
      registers jsonb,
      request_key bytea unique,
      request_digest bytea,
      constraint registers_whole check ((purpose = 'REGISTER') = (num_nulls(registers, request_key, request_digest) = 0)),
      constraint change_is_of_an_account check ((purpose = 'CHANGE_EMAIL') = (account_id is not null))
    )`);
    this.addSql(`comment on table application is
      'What waits for the answer of a mailbox. Written whether the e-mail is known or not; gone when answered or expired.'`);
    this.addSql(`comment on column application.registers is
      'What a registration becomes besides the sealed details: nickname, type, password hash, the form shown and its purposes.'`);
    this.addSql(`create index on application (email_index)`);
    this.addSql(`create index on application (account_id) where account_id is not null`);

    this.addSql(`create table mailed_link (
      token_hash text primary key,
      application_id uuid not null references application on delete cascade,
      purpose text not null check (purpose in ('CONFIRM_EMAIL', 'RESET_PASSWORD')),
      expires_at timestamptz(3) not null,
      used_at timestamptz(3)
    )`);
    this.addSql(`create index on mailed_link (application_id)`);

    this.addSql(`create table member (
      id uuid primary key references account,
      nickname text not null,
      type text not null check (type in ('INDIVIDUAL', 'COMPANY')),
      joined_at timestamptz(3) not null default noren_now(),
      withdrawn_at timestamptz(3)
    )`);
    this.addSql(`create table nickname (
      folded text primary key,
      reserved_at timestamptz(3) not null default noren_now()
    )`);
    this.addSql(`comment on table nickname is
      'Every nickname that was ever asked for, folded; taken whatever became of the registration, so that it tells nothing of an e-mail address.'`);

    this.addSql(`create table registration (
      id uuid primary key default gen_random_uuid(),
      member_id uuid not null unique references member,
      details bytea not null,
      sources jsonb not null default '{}',
      form_version text not null,
      purposes text[] not null,
      registered_at timestamptz(3) not null default noren_now(),
      version int not null default 1
    )`);
    this.addSql(
      `comment on column registration.sources is 'By part: who said it last, and when (P6 note). No values.'`,
    );

    this.addSql(`create table idempotency (
      member_id uuid not null references member,
      key text not null,
      act text not null,
      input_hash bytea not null,
      answer jsonb,
      made_at timestamptz(3) not null default noren_now(),
      primary key (member_id, key)
    )`);
    this.addSql(`comment on column idempotency.answer is 'Ids and codes of the first answer, never personal data.'`);
    this.addSql(`create index on idempotency (made_at)`);
  }
}
