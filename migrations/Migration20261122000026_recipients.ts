import { Migration } from '@mikro-orm/migrations';

/** A member who reads who saw their data is told of a company by its name. */
export class Migration20261122000026_recipients extends Migration {
  override up(): void {
    this.addSql(`create or replace view disclosure_leaf as
      select (leaf->>'id')::uuid as id, d.at, d.subjects, (leaf->>'subject')::uuid as subject, leaf->>'audience' as audience,
        leaf->'kinds' as kinds, leaf->>'article' as article, leaf->>'purpose' as purpose, leaf->>'basis' as basis,
        (leaf->>'legalRecord')::boolean as legal_record, (leaf->>'keepUntil')::timestamptz as keep_until,
        case when leaf->>'reference' like 'trade:%' then substr(leaf->>'reference', 7, 36)::uuid end as trade_id,
        leaf->>'reference' as reference,
        case when d.recipient_class = 'partner' then d.recipient_id end as partner_id
      from disclosure d cross join lateral jsonb_array_elements(d.leaves) as leaf`);
  }
}
