import { Migration } from '@mikro-orm/migrations';

/** A mail that came back for good is told apart from one that failed this once: its member has an address that takes none. */
export class Migration20261122000041_bounced_mails extends Migration {
  override up(): void {
    this.addSql(`alter table mail_delivery drop constraint mail_delivery_state_check`);
    this.addSql(`alter table mail_delivery add constraint mail_delivery_state_check
      check (state in ('WAITING', 'TAKEN', 'DELIVERED', 'FAILED', 'BOUNCED'))`);
    this.addSql(`create index on mail_delivery (member_id, assigned_at, id)`);
  }
}
