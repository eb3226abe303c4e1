import { Migration } from '@mikro-orm/migrations';

/** What was shared by the trade-support tool ends with its trade or offer in the same act (P6.5). */
export class Migration20261122000043_grounds_of_shared extends Migration {
  override up(): void {
    this.addSql(`alter table shared_details add column ground_id uuid references ground`);
    this
      .addSql(`with laid as (select s.listing_id, s.id as shared, gen_random_uuid() as ground, o.expires_at, l.suspended_at
        from shared_details s join listing l on l.id = s.listing_id
          left join trade t on t.listing_id = s.listing_id and t.id = s.trade_id
          left join runner_up_offer o on o.listing_id = s.listing_id and o.id = s.offer_id
        where s.withdrawn_at is null and (t.state <> 'CANCELLED' or o.state = 'MADE'))
      , grounds as (insert into ground (id, sort, until, held_at)
        select ground, 'SHARED', expires_at, case when expires_at is null or expires_at > suspended_at then suspended_at end from laid)
      update shared_details s set ground_id = laid.ground from laid where s.listing_id = laid.listing_id and s.id = laid.shared`);
  }
}
