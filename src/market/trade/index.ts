import './trade.reads.ts';

export { ContactCard, type Contact } from './contact-card.ts';
export { Trade } from './trade.ts';
export { TradeResolver } from './trade.resolver.ts';
export { contactOpen, TradeSide, TradeState } from './trade.states.ts';
