import { Migration } from '@mikro-orm/migrations';

/** Attempts at sign-in and the like, counted by all servers together (AT-8). */
export class Migration20261122000043_attempts extends Migration {
  override up(): void {
    // The columns, and their order, are those of the limiter that writes here.
    this.addSql(
      `create table attempt_count (key varchar(255) primary key, points int not null default 0, expire bigint)`,
    );
    this.addSql(`comment on table attempt_count is
      'How often something was tried lately. The key names the act, and by a keyed digest whose account and which network.'`);
    this.addSql(`comment on column attempt_count.expire is 'Epoch milliseconds; after it the count begins anew.'`);
    this.addSql(`create index on attempt_count (expire)`);
  }
}
