import './card/contact-card.reads.ts';
import './trade.reads.ts';
import './my-trades.reads.ts';
import './thread/message.reads.ts';
import { closingTasks } from './closing/closing.jobs.ts';
import { ContactCardResolver } from './card/card.resolver.ts';
import { remindOfPayments } from './payment/payment.jobs.ts';
import { ThreadResolver } from './thread/thread.resolver.ts';
import { TradeStepResolver } from './steps/step.resolver.ts';
import { TradeResolver } from './trade.resolver.ts';

export { contactEndUnreported } from './contact-period.ts';
export { lockTrade, type LockedTrade } from './locked-trade.ts';
export { makeTrade } from './make-trade.ts';
export { ContactCard } from './card/contact-card.ts';
export { Message } from './thread/message.ts';
export { messageById } from './thread/message.reads.ts';
export { fitMessage, LONGEST_MESSAGE } from './thread/send-message.ts';
export { Messages, ThreadArgs, threadOrders } from './thread/thread.args.ts';
export { SendMessagePayload } from './thread/thread.resolver.ts';
export { writeMessage } from './thread/write-message.ts';
export { Trade } from './trade.ts';
export { TradeConnection } from './my-trades.reads.ts';
export { tradeById } from './trade.reads.ts';
export { contactOpen, TradeSide, TradeState, type ContactState } from './trade.states.ts';
export { CancelReason } from './steps/cancel-trade.ts';
export { endsWithTrade } from './steps/ends-with-trade.ts';
export { hangsOnTrade, holdUpWhatHangsOn, letGoOnWhatHangsOn } from './steps/hangs-on-trade.ts';
export { reportPaid } from './steps/report-paid.ts';
export { reportShipped } from './steps/report-shipped.ts';
export { takeStep } from './steps/take-step.ts';

export const tradeResolvers = [TradeResolver, TradeStepResolver, ContactCardResolver, ThreadResolver] as const;

export const tradeTasks = [...closingTasks, remindOfPayments] as const;
