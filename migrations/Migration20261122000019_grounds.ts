import { Migration } from '@mikro-orm/migrations';

/** What a disclosure rests on, where that can be stopped: contracts, tokens, consents, cases, requests, engagements. */
export class Migration20261122000019_grounds extends Migration {
  override up(): void {
    this.addSql(`create table ground (
      id uuid primary key default gen_random_uuid(),
      sort text not null,
      under uuid references ground,
      until timestamptz(3),
      ended_at timestamptz(3)
    )`);
    this.addSql(`comment on table ground is
      'A right that can be stopped. The ledger holds its row FOR SHARE while it records what was shown on it, so that no record commits after the stop.'`);
    this.addSql(
      `comment on column ground.under is 'What it ends with: a token, with the contract it was issued under.'`,
    );
    this.addSql(`create index on ground (under) where ended_at is null`);
    // Partners and staff act too.
    this.addSql(`alter table idempotency drop constraint idempotency_member_id_fkey`);
    this.addSql(`comment on column idempotency.member_id is 'Who acted: a member, a partner, or one of the staff.'`);
  }
}
