import { Migration } from '@mikro-orm/migrations';

/** What partners prove themselves with, the tokens that they got, and what may come once only. */
export class Migration20261122000026_partner_credentials extends Migration {
  override up(): void {
    this.addSql(`create table partner_credential (
      id uuid primary key default gen_random_uuid(),
      partner_id uuid not null references partner,
      secret_hash text,
      key jsonb,
      made_at timestamptz(3) not null default noren_now(),
      revoked_at timestamptz(3),
      check ((secret_hash is null) <> (key is null))
    )`);
    this.addSql(
      `comment on column partner_credential.secret_hash is 'SHA-256 of 32 random bytes, which are told once.'`,
    );
    this.addSql(
      `comment on column partner_credential.key is 'A public key as a JWK; the private one stays with the partner.'`,
    );
    this.addSql(`create index on partner_credential (partner_id, made_at, id)`);

    this.addSql(`create table partner_token (
      id text primary key,
      partner_id uuid not null references partner,
      ground_id uuid not null references ground,
      payload jsonb not null,
      expires_at timestamptz(3) not null
    )`);
    this.addSql(`comment on table partner_token is
      'Tokens that were given out, by the digest of their id: for introspection and revocation. What a token may do hangs on its ground.'`);
    this.addSql(`create index on partner_token (partner_id)`);
    this.addSql(`create index on partner_token (expires_at)`);

    this.addSql(`create table used_once (id text primary key, until timestamptz(3) not null)`);
    this.addSql(`comment on table used_once is
      'Digests of proofs and assertions that came, kept until they could not be good a second time anyway.'`);
    this.addSql(`create index on used_once (until)`);

    this.addSql(`create table partner_event (
      id bigint generated always as identity primary key,
      partner_id uuid not null references partner,
      at timestamptz(3) not null default noren_now(),
      happening text not null,
      staff_id uuid not null
    )`);
    this.addSql(
      `comment on table partner_event is 'Who of the staff did what with an entry of the register, and when (LG-8).'`,
    );
    this.addSql(`create index on partner_event (partner_id, id)`);
  }
}
