import { Migration } from '@mikro-orm/migrations';

/**
 * What hangs on a trade stands still while an authority stops its auction, and goes on with it (R29). What partners see of a card or an
 * account ends as its member removes it.
 */
export class Migration20261122000035_held_grounds extends Migration {
  override up(): void {
    this.addSql(`alter table ground add column held_at timestamptz(3)`);
    this.addSql(`comment on column ground.held_at is
      'Since when it is held up: it does not stand, and is not over. What held it up lets it go on.'`);
    this.addSql(`alter table payment_instrument add column ground_id uuid references ground`);
    this
      .addSql(`with laid as (select id as instrument, gen_random_uuid() as ground from payment_instrument where removed_at is null)
      , grounds as (insert into ground (id, sort) select ground, 'INSTRUMENT' from laid)
      update payment_instrument i set ground_id = laid.ground from laid where i.id = laid.instrument`);
    // What was paid for a trade that was then called off had been left to end by itself.
    this.addSql(`update ground set ended_at = noren_now() from trade t, payment p
      where t.state = 'CANCELLED' and p.listing_id = t.listing_id and p.trade_id = t.id
        and ground.id in (p.ground_id, p.claim_ground_id) and ground.ended_at is null`);
    // Auctions that are stopped as this comes.
    this.addSql(`update ground set held_at = l.suspended_at from listing l, shipment s
      where l.state = 'SUSPENDED' and s.listing_id = l.id and ground.id = s.ground_id
        and ground.ended_at is null and (ground.until is null or ground.until > l.suspended_at)`);
    this.addSql(`update ground set held_at = l.suspended_at from listing l, payment p
      where l.state = 'SUSPENDED' and p.listing_id = l.id and ground.id in (p.ground_id, p.claim_ground_id)
        and ground.ended_at is null and (ground.until is null or ground.until > l.suspended_at)`);
    this.addSql(`update ground set held_at = l.suspended_at from listing l, claim c
      where l.state = 'SUSPENDED' and c.listing_id = l.id and ground.id = c.ground_id
        and ground.ended_at is null and (ground.until is null or ground.until > l.suspended_at)`);
  }
}
