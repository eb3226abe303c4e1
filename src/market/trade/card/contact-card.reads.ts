import { reads, sql } from '../../../privacy/index.ts';
import { instant } from '../../instant.ts';
import { ContactCard, type ContactCardFacts } from './contact-card.ts';

reads<ContactCardFacts>(ContactCard, {
  table: 'contact_card',
  factsWith: {
    table: 'trade',
    on: (card, trade) => sql`${trade}.listing_id = ${card}.listing_id and ${trade}.id = ${card}.trade_id`,
  },
  facts: {
    ownerId: 'owner_id',
    tradeId: 'trade_id',
    version: 'version',
    sellerId: (_card, _asking, trade) => sql`${trade}.seller_id`,
    winnerId: (_card, _asking, trade) => sql`${trade}.winner_id`,
    state: (_card, _asking, trade) => sql`${trade}.state`,
    contactUntil: (_card, _asking, trade) => instant('contact_until')(trade),
  },
  visible: (
    card,
    { viewer, now },
  ) => sql`(${card}.owner_id = ${viewer} or exists (select 1 from trade t where t.listing_id = ${card}.listing_id
    and t.id = ${card}.trade_id and ${viewer} in (t.seller_id, t.winner_id) and t.state <> 'CANCELLED' and ${now} < t.contact_until))`,
});
