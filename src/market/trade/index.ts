import './card/contact-card.reads.ts';
import './trade.reads.ts';
import './my-trades.reads.ts';
import './thread/message.reads.ts';
import { ContactCardResolver } from './card/card.resolver.ts';
import { ThreadResolver } from './thread/thread.resolver.ts';
import { TradeStepResolver } from './steps/step.resolver.ts';
import { TradeResolver } from './trade.resolver.ts';

export { ContactCard } from './card/contact-card.ts';
export { tradeTasks } from './closing/closing.jobs.ts';
export { Message } from './thread/message.ts';
export { Trade } from './trade.ts';
export { TradeSide } from './trade.states.ts';

export const tradeResolvers = [TradeResolver, TradeStepResolver, ContactCardResolver, ThreadResolver] as const;
