/** Who bid on a listing, and whom an offer passes over (R23). The listing is locked. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Bidder } from './name-runner-up.ts';

export function biddersOf(em: EntityManager, listingId: string): Promise<Bidder[]> {
  return em.execute<Bidder[]>(
    `select distinct on (b.bidder_id) b.bidder_id as "bidderId", b.maximum, b.seq, (m.withdrawn_at is not null
        or exists (select from trade t where t.listing_id = b.listing_id and t.winner_id = b.bidder_id)
        or exists (select from runner_up_offer o where o.listing_id = b.listing_id and o.runner_up_id = b.bidder_id)
        or exists (select from bid_removal r where r.listing_id = b.listing_id and r.member_id = b.bidder_id)
        or exists (select from block k where (k.owner_id, k.member_id) in ((l.seller_id, b.bidder_id), (b.bidder_id, l.seller_id)))
      ) as "passedOver"
    from bid b join listing l on l.id = b.listing_id join member m on m.id = b.bidder_id
    where b.listing_id = ? order by b.bidder_id, b.maximum desc, b.seq`,
    [listingId],
  );
}
