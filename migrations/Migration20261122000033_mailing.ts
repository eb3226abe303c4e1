import { Migration } from '@mikro-orm/migrations';

/** Mails of notices that are given to the contractor that carries them (P6.7b). */
export class Migration20261122000033_mailing extends Migration {
  override up(): void {
    this.addSql(`create table mail_delivery (
      id uuid primary key default gen_random_uuid(),
      notice_id uuid not null unique references notice on delete cascade,
      member_id uuid not null references member,
      partner_id uuid not null references partner,
      ground_id uuid not null references ground,
      state text not null check (state in ('WAITING', 'TAKEN', 'DELIVERED', 'FAILED')),
      subject text not null,
      text text not null,
      assigned_at timestamptz(3) not null,
      changed_at timestamptz(3)
    )`);
    this.addSql(`comment on table mail_delivery is
      'A mail of a notice. The contractor sees to whom it goes while the row of ground that it names stands; it goes with its notice.'`);
    this.addSql(`create index on mail_delivery (partner_id, assigned_at, id)`);
    this.addSql(`create index on mail_delivery (member_id, partner_id)`);
  }
}
