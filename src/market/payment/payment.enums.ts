import { registerEnumType } from 'type-graphql';
import { PaymentState } from './payment.states.ts';

registerEnumType(PaymentState, {
  name: 'PaymentState',
  description: 'How far a payment has come.',
  valuesConfig: {
    PENDING: { description: 'The settlement partner has it to settle.' },
    SETTLED: { description: 'The settlement partner settled it: the trade is paid.' },
    FAILED: { description: 'It could not be settled, or collected.' },
    IN_COLLECTION: { description: 'A collection agency has it to collect.' },
    COLLECTED: { description: 'The collection agency collected it: the trade is paid.' },
    CANCELLED: { description: 'The trade was called off; nothing is owed.' },
  },
});
