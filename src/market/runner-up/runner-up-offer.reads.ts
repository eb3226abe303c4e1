import { column, one, oneOf, reads, rootOne, sql } from '../../privacy/index.ts';
import { instant } from '../instant.ts';
import { isStopped, Listing } from '../listing/index.ts';
import { Member } from '../member/index.ts';
import { Store } from '../store/index.ts';
import { RunnerUpOffer, type OfferFacts } from './runner-up-offer.ts';

reads<OfferFacts>(RunnerUpOffer, {
  table: 'runner_up_offer',
  factsWith: { table: 'listing', on: (offer, listing) => sql`${listing}.id = ${offer}.listing_id` },
  facts: {
    sellerId: 'seller_id',
    runnerUpId: 'runner_up_id',
    state: 'state',
    expiresAt: instant('expires_at'),
    stopped: (_offer, _asking, listing) => isStopped(listing),
  },
  visible: (offer, { viewer, now }, listing) => sql`${offer}.state = 'MADE' and ${now} < ${offer}.expires_at
    and not ${isStopped(listing)} and ${viewer} in (${offer}.seller_id, ${offer}.runner_up_id)`,
  columns: {
    mySide: (offer, { viewer }) => sql`case when ${offer}.seller_id = ${viewer} then 'SELLER' else 'RUNNER_UP' end`,
  },
  relations: {
    listing: one(
      () => Listing,
      (offer, listing) => sql`${listing}.id = ${offer}.listing_id`,
    ),
    seller: oneOf(
      one(
        () => Member,
        (offer, member) => sql`${member}.id = ${offer}.seller_id
          and exists (select 1 from listing l where l.id = ${offer}.listing_id and l.store_id is null)`,
      ),
      one(
        () => Store,
        (offer, store) => sql`${store}.id = (select l.store_id from listing l where l.id = ${offer}.listing_id)`,
      ),
    ),
    runnerUp: one(
      () => Member,
      (offer, member) => sql`${member}.id = ${column(offer, 'runner_up_id')}`,
    ),
  },
});

export const offerById = rootOne(
  () => RunnerUpOffer,
  (offer, id) => sql`${offer}.id = ${id('id')}`,
);
