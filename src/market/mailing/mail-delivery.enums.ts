import { registerEnumType } from 'type-graphql';
import { MailDeliveryState } from './mail-delivery.states.ts';

registerEnumType(MailDeliveryState, {
  name: 'MailDeliveryState',
  description: 'How far a mail has come.',
  valuesConfig: {
    WAITING: { description: 'It waits to be sent.' },
    TAKEN: { description: 'The contractor is sending it.' },
    DELIVERED: { description: 'The contractor sent it.' },
    FAILED: { description: 'It could not be sent.' },
    BOUNCED: { description: 'It came back for good: the address takes no mail.' },
  },
});
