/** The words of trades, for the schema. */
import { registerEnumType } from 'type-graphql';
import { CancelReason } from './steps/cancel-trade.ts';
import { RemovalReason } from './steps/remove-winner.ts';
import { TradeSide, TradeState } from './trade.states.ts';

registerEnumType(TradeState, {
  name: 'TradeState',
  description: 'How far a trade has come.',
  valuesConfig: {
    AWAITING_PAYMENT: { description: 'Decided; the winner has not said that they paid.' },
    PAID: { description: 'The winner says that they paid.' },
    SHIPPED: { description: 'The seller says that it is on its way.' },
    RECEIVED: { description: 'The winner has it; the contact period runs.' },
    CANCELLED: { description: 'Called off; contact is closed.' },
  },
});
registerEnumType(TradeSide, {
  name: 'TradeSide',
  description: 'A side of a trade, or of an offer to a runner-up.',
  valuesConfig: {
    SELLER: { description: 'Who sells.' },
    WINNER: { description: 'Who won.' },
    RUNNER_UP: { description: 'To whom the seller offers it instead; in an offer and its thread alone.' },
  },
});
registerEnumType(RemovalReason, {
  name: 'RemovalReason',
  description: 'On whose side the cause lies for which a winner was removed (R22).',
  valuesConfig: {
    WINNER: { description: 'With the winner, who does not pay or does not answer, say.' },
    SELLER: { description: 'With the seller.' },
  },
});
registerEnumType(CancelReason, {
  name: 'CancelReason',
  description: 'Why a trade was called off.',
  valuesConfig: {
    AGREED: { description: 'The two sides agreed to.' },
    NOT_PAID: { description: 'It was not paid. Said of an unpaid trade, it lets a runner-up be offered it (R23).' },
    NOT_AVAILABLE: { description: 'What was sold is not there, or not as it was described.' },
    NO_ANSWER: { description: 'The other side does not answer.' },
    OTHER: { description: 'For another reason.' },
  },
});
