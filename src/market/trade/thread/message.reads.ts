import { ArgsType, Field, registerEnumType } from 'type-graphql';
import { kind } from '../../../policy/index.ts';
import { adds, connectionOf, many, PageArgs, reads, rootOne, sql } from '../../../privacy/index.ts';
import { Trade } from '../trade.ts';
import { Message, type MessageFacts } from './message.ts';

const Messages = connectionOf(Message);

reads<MessageFacts>(Message, {
  table: 'message',
  factsWith: {
    table: 'trade',
    on: (message, trade) => sql`${trade}.listing_id = ${message}.listing_id and ${trade}.id = ${message}.trade_id`,
  },
  facts: {
    authorId: 'author_id',
    tradeId: 'trade_id',
    sellerId: (_message, _asking, trade) => sql`${trade}.seller_id`,
    winnerId: (_message, _asking, trade) => sql`${trade}.winner_id`,
  },
  visible: (_message, { viewer }, trade) => sql`${viewer} in (${trade}.seller_id, ${trade}.winner_id)`,
  columns: { from: 'side', mine: (message, { viewer }) => sql`${message}.author_id = ${viewer}` },
});

enum ThreadOrder {
  OLDEST = 'OLDEST',
  NEWEST = 'NEWEST',
}

registerEnumType(ThreadOrder, {
  name: 'ThreadOrder',
  description: 'In which order messages come.',
  valuesConfig: { OLDEST: { description: 'As they were written.' }, NEWEST: { description: 'The last one first.' } },
});

@ArgsType()
class ThreadArgs extends PageArgs {
  @Field(() => ThreadOrder, { nullable: true, description: 'OLDEST when left out.' })
  orderBy?: ThreadOrder;
}

const byLine = { keys: [{ field: 'line', type: 'bigint', unique: true }] } as const;

adds(Trade, {
  thread: {
    type: () => Messages,
    description: 'What the two sides wrote to each other; it can be read after contact is over too.',
    holds: kind.PUBLIC,
    args: ThreadArgs,
    by: many(() => Message, {
      on: () => sql`true`,
      fromOther: true,
      orders: { OLDEST: byLine, NEWEST: { ...byLine, descending: true } },
    }),
  },
});

export const messageById = rootOne(
  () => Message,
  (message, id) => sql`${message}.id = ${id('id')}`,
);
