import './card/contact-card.reads.ts';
import './trade.reads.ts';
import './thread/message.reads.ts';

export { ContactCard, type Contact } from './card/contact-card.ts';
export { Message } from './thread/message.ts';
export { Trade } from './trade.ts';
export { TradeResolver } from './trade.resolver.ts';
export { contactOpen, TradeSide, TradeState, transitions } from './trade.states.ts';
