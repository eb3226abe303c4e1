import { column, Identifier, one, reads, rootOne, sql, type Sql } from '../../privacy/index.ts';
import { instant } from '../instant.ts';
import { Listing } from '../listing/index.ts';
import { Member } from '../member/index.ts';
import { ContactCard, type ContactCardFacts } from './contact-card.ts';
import { Trade, type TradeFacts } from './trade.ts';

reads<TradeFacts>(Trade, {
  table: 'trade',
  facts: { sellerId: 'seller_id', winnerId: 'winner_id', state: 'state', contactUntil: instant('contact_until') },
  visible: (trade, { viewer }) => sql`${viewer} in (${trade}.seller_id, ${trade}.winner_id)`,
  columns: { contactEnds: instant('contact_until') },
  relations: {
    listing: one(() => Listing, (trade, listing) => sql`${listing}.id = ${trade}.listing_id`),
    winner: one(() => Member, (trade, member) => sql`${member}.id = ${column(trade, 'winner_id')}`),
    myCard: one(() => ContactCard, (trade, card, { viewer }) => sql`${ofTrade(card, trade)} and ${card}.owner_id = ${viewer}`),
    otherCard: one(() => ContactCard, (trade, card, { viewer }) => sql`${ofTrade(card, trade)} and ${card}.owner_id <> ${viewer}`),
  },
});

function ofTrade(card: Identifier, trade: Identifier): Sql {
  return sql`${card}.listing_id = ${trade}.listing_id and ${card}.trade_id = ${trade}.id`;
}

const trade = (card: Identifier, expression: Sql): Sql =>
  sql`(select ${expression} from trade t where t.listing_id = ${card}.listing_id and t.id = ${card}.trade_id)`;

reads<ContactCardFacts>(ContactCard, {
  table: 'contact_card',
  facts: {
    ownerId: 'owner_id',
    tradeId: 'trade_id',
    sellerId: (card) => trade(card, sql`t.seller_id`),
    winnerId: (card) => trade(card, sql`t.winner_id`),
    state: (card) => trade(card, sql`t.state`),
    contactUntil: (card) => trade(card, sql`(extract(epoch from t.contact_until) * 1000)::float8`),
  },
  visible: (card, { viewer }) => sql`exists (select 1 from trade t where t.listing_id = ${card}.listing_id
    and t.id = ${card}.trade_id and ${viewer} in (t.seller_id, t.winner_id))`,
});

export const tradeById = rootOne(() => Trade, (trade, id) => sql`${trade}.id = ${id('id')}`);
