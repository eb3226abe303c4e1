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
    stopped: (_card, _asking, trade) => sql`${trade}.stopped`,
    state: (_card, _asking, trade) => sql`${trade}.state`,
    contactUntil: (_card, _asking, trade) => instant('contact_until')(trade),
  },
  visible: (card, { viewer, now }, trade) => sql`not ${trade}.stopped and (${card}.owner_id = ${viewer}
    or ${viewer} in (${trade}.seller_id, ${trade}.winner_id) and ${trade}.state <> 'CANCELLED' and ${now} < ${trade}.contact_until)`,
});
