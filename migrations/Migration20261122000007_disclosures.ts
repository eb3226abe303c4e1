import { Migration } from '@mikro-orm/migrations';

/** The ledger: what was shown of whom to whom. Written once, changed by nobody. */
export class Migration20261122000007_disclosures extends Migration {
  override up(): void {
    this.addSql(`create table disclosure (
      id uuid primary key default gen_random_uuid(),
      at timestamptz(3) not null default noren_now(),
      policy_version text not null,
      operation text not null,
      recipient_class text not null,
      recipient_id uuid,
      subjects uuid[] not null,
      leaves jsonb not null
    )`);
    this.addSql(`comment on column disclosure.leaves is
      'One salted leaf per subject, article and reference: kinds, purpose, basis, whether the law demands it, until when it is kept. No values.'`);
    this.addSql(`create index disclosure_subjects on disclosure using gin (subjects)`);
    this.addSql(`create function disclosure_stands() returns trigger language plpgsql as $$
      begin raise exception 'the ledger is not changed' using errcode = 'insufficient_privilege'; end $$`);
    this.addSql(`create trigger disclosure_rows_stand before update or delete on disclosure
      for each row execute function disclosure_stands()`);
    this.addSql(`create trigger disclosure_stands before truncate on disclosure
      for each statement execute function disclosure_stands()`);
    this.addSql(`select service_may('disclosure', 'select, insert')`);

    this.addSql(`create view disclosure_leaf as
      select (leaf->>'id')::uuid as id, d.at, d.subjects, (leaf->>'subject')::uuid as subject, leaf->>'audience' as audience,
        leaf->'kinds' as kinds, leaf->>'article' as article, leaf->>'purpose' as purpose, leaf->>'basis' as basis,
        (leaf->>'legalRecord')::boolean as legal_record, (leaf->>'keepUntil')::timestamptz as keep_until,
        case when leaf->>'reference' like 'trade:%' then substr(leaf->>'reference', 7, 36)::uuid end as trade_id
      from disclosure d cross join lateral jsonb_array_elements(d.leaves) as leaf`);
    this.addSql(`select service_may('disclosure_leaf', 'select')`);
  }
}
