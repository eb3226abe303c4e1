import { column, one, oneOf, oneOfOurs, reads, rootOne, sql } from '../../privacy/index.ts';
import { instant } from '../instant.ts';
import { Listing } from '../listing/index.ts';
import { Member } from '../member/index.ts';
import { Store } from '../store/index.ts';
import { ContactCard } from './card/contact-card.ts';
import { Trade, type TradeFacts } from './trade.ts';

reads<TradeFacts>(Trade, {
  table: 'trade',
  facts: {
    sellerId: 'seller_id',
    winnerId: 'winner_id',
    state: 'state',
    contactUntil: instant('contact_until'),
    stopped: 'stopped',
  },
  visible: (trade, { viewer }) => sql`${viewer} in (${trade}.seller_id, ${trade}.winner_id) and not ${trade}.stopped`,
  columns: {
    contactEnds: instant('contact_until'),
    decidedMs: instant('decided_at'),
    held: 'held_ms',
    mySide: (trade, { viewer }) => sql`case when ${trade}.seller_id = ${viewer} then 'SELLER' else 'WINNER' end`,
  },
  relations: {
    listing: one(
      () => Listing,
      (trade, listing) => sql`${listing}.id = ${trade}.listing_id`,
    ),
    seller: oneOf(
      one(
        () => Member,
        (trade, member) => sql`${member}.id = ${trade}.seller_id
          and exists (select 1 from listing l where l.id = ${trade}.listing_id and l.store_id is null)`,
      ),
      one(
        () => Store,
        (trade, store) => sql`${store}.id = (select l.store_id from listing l where l.id = ${trade}.listing_id)`,
      ),
    ),
    winner: one(
      () => Member,
      (trade, member) => sql`${member}.id = ${column(trade, 'winner_id')}`,
    ),
    myCard: oneOfOurs(
      () => ContactCard,
      (_trade, card, { viewer }) => sql`${card}.owner_id = ${viewer}`,
    ),
    otherCard: oneOfOurs(
      () => ContactCard,
      (_trade, card, { viewer }) => sql`${card}.owner_id <> ${viewer}`,
    ),
  },
});

export const tradeById = rootOne(
  () => Trade,
  (trade, id) => sql`${trade}.id = ${id('id')}`,
);
