/** How a thread is paged, whatever it belongs to. */
import { ArgsType, Field, registerEnumType } from 'type-graphql';
import { connectionOf, PageArgs } from '../../../privacy/index.ts';
import { Message } from './message.ts';

export const Messages = connectionOf(Message);

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
export class ThreadArgs extends PageArgs {
  @Field(() => ThreadOrder, { nullable: true, description: 'OLDEST when left out.' })
  orderBy?: ThreadOrder;
}

const byLine = { keys: [{ field: 'line', type: 'bigint', unique: true }] } as const;
export const threadOrders = { OLDEST: byLine, NEWEST: { ...byLine, descending: true } } as const;
