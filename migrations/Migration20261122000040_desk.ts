import { Migration } from '@mikro-orm/migrations';

/** Cases that go on with a colleague, and the record of what staff did, which nobody can change. */
export class Migration20261122000040_desk extends Migration {
  override up(): void {
    this.addSql(`alter table staff_case add column continues uuid unique references staff_case`);
    this.addSql(`comment on column staff_case.continues is
      'The case of a colleague that it goes on with, which ended then. It keeps naming them, so what was shown on it stays theirs.'`);
    this.addSql(`alter table staff_act alter column reason drop not null`);
    this.addSql(`comment on column staff_act.reason is 'The number of a ticket or an order, where the act takes one.'`);
    this.addSql(`create index on staff_act (done_at, id)`);
    this.addSql(`create index on staff_act (staff_id, done_at, id)`);
    this.addSql(`create index on staff_act (other_id, done_at) where other_id is not null`);
    this.addSql(`select service_may('staff_act', 'select, insert')`);
  }
}
