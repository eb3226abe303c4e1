import { kind } from '../../../policy/index.ts';
import { adds, Identifier, many, reads, rootOne, sql } from '../../../privacy/index.ts';
import { isStopped } from '../../listing/index.ts';
import { Trade } from '../trade.ts';
import { Message, type MessageFacts } from './message.ts';
import { Messages, ThreadArgs, threadOrders } from './thread.args.ts';

reads<MessageFacts>(Message, {
  table: 'message',
  factsWith: {
    table: 'trade',
    on: (message, trade) => sql`${trade}.listing_id = ${message}.listing_id and ${trade}.id = ${message}.trade_id`,
    optional: true,
  },
  facts: {
    authorId: 'author_id',
    tradeId: 'trade_id',
    offerId: 'offer_id',
    // In an offer there is no trade to ask.
    stopped: (message, _asking, trade) => sql`coalesce(${trade}.stopped,
      (select ${isStopped(new Identifier('l'))} from listing l where l.id = ${message}.listing_id))`,
    sellerId: (_message, _asking, trade) => sql`${trade}.seller_id`,
    winnerId: (_message, _asking, trade) => sql`${trade}.winner_id`,
  },
  visible: (_message, { viewer }, trade) =>
    sql`${viewer} in (${trade}.seller_id, ${trade}.winner_id) and not ${trade}.stopped`,
  columns: { from: 'side', mine: (message, { viewer }) => sql`${message}.author_id = ${viewer}` },
});

adds(Trade, {
  thread: {
    type: () => Messages,
    description: 'What the two sides wrote to each other; it can be read after contact is over too.',
    holds: kind.PUBLIC,
    args: ThreadArgs,
    by: many(() => Message, {
      on: () => sql`true`,
      fromOther: true,
      orders: threadOrders,
    }),
  },
});

export const messageById = rootOne(
  () => Message,
  (message, id) => sql`${message}.id = ${id('id')}`,
);
