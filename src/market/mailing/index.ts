import './mail-delivery.reads.ts';
import './mailed-registration.ts';
import './mails-on-cases.ts';

export { giveMail } from './handing-over.ts';
export { MailDelivery } from './mail-delivery.ts';
export { MailDeliveryResolver } from './mail-delivery.resolver.ts';
