import { Migration } from '@mikro-orm/migrations';

/** What the privacy officer is reminded of in time: checks of partners that fall due, and contracts that end (LG-8, LG-19). */
export class Migration20261122000042_partner_reminders extends Migration {
  override up(): void {
    this.addSql(`create table partner_reminder (
      id uuid primary key default gen_random_uuid(),
      partner_id uuid not null references partner,
      sort text not null check (sort in ('CHECK_DUE_SOON', 'CHECK_OVERDUE', 'CONTRACT_ENDS_SOON')),
      due_at timestamptz(3) not null,
      made_at timestamptz(3) not null default noren_now(),
      unique (partner_id, sort, due_at)
    )`);
    this.addSql(`comment on table partner_reminder is
      'Each once for each date, however often or late the job runs. Whether it still matters is for the dates of the register to say.'`);
    this.addSql(`create index on partner_reminder (due_at, id)`);
    this.addSql(`select service_may('partner_reminder', 'select, insert')`);
  }
}
