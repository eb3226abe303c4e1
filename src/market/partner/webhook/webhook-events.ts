/** What partners can be told by webhook (P19): one for each happening that has a partner. A later part adds its own here. */
import { registerEnumType } from 'type-graphql';
import type { CallerWord, Scope } from '../../../policy/index.ts';
import { reserve, type Viewer } from '../../../privacy/index.ts';
import type { Happening } from '../../outbox/index.ts';

interface EventWords {
  /** As the message has it. */
  readonly type: string;
  /** Grows when what the message holds changes. */
  readonly version: number;
  readonly scope: Scope;
  readonly description: string;
}

const listed = {
  CONSENT_GIVEN: {
    type: 'consent.given',
    version: 1,
    scope: 'consents',
    description: 'A member gave a consent; `data.id` is the Consent.',
  },
  CONSENT_WITHDRAWN: {
    type: 'consent.withdrawn',
    version: 1,
    scope: 'consents',
    description: 'A consent was withdrawn: use what was given on it no more.',
  },
  ENQUIRY_ASSIGNED: {
    type: 'enquiry.assigned',
    version: 1,
    scope: 'enquiries',
    description: 'An enquiry was handed to you; `data.id` is the Enquiry.',
  },
  ENQUIRY_TAKEN_BACK: {
    type: 'enquiry.taken_back',
    version: 1,
    scope: 'enquiries',
    description: 'An enquiry is yours no more.',
  },
  PROVISION_STOPPED: {
    type: 'enquiry.provision_stopped',
    version: 1,
    scope: 'enquiries',
    description: 'The member of an enquiry stopped provision: you are shown nothing more of it.',
  },
  SHIPMENT_ASSIGNED: {
    type: 'shipment.assigned',
    version: 1,
    scope: 'shipments',
    description: 'A parcel was given to you to carry; `data.id` is the Shipment.',
  },
  SHIPMENT_CANCELLED: {
    type: 'shipment.cancelled',
    version: 1,
    scope: 'shipments',
    description: 'A parcel is not to be carried any more.',
  },
  PAYMENT_ASSIGNED: {
    type: 'payment.assigned',
    version: 1,
    scope: 'settlements',
    description: 'A payment is yours to settle; `data.id` is the Payment.',
  },
  PAYMENT_CANCELLED: {
    type: 'payment.cancelled',
    version: 1,
    scope: 'settlements',
    description:
      'The trade of a payment was called off: it is not to be settled, and what was settled is to be given back.',
  },
  CLAIM_ASSIGNED: {
    type: 'claim.assigned',
    version: 1,
    scope: 'collections',
    description: 'A claim is yours to collect; `data.id` is the Payment.',
  },
  CLAIM_WITHDRAWN: {
    type: 'claim.withdrawn',
    version: 1,
    scope: 'collections',
    description:
      'A claim is not to be collected any more; where its trade was called off, what was collected is to be given back.',
  },
  MAIL_ASSIGNED: {
    type: 'mail.assigned',
    version: 1,
    scope: 'mail',
    description: 'A mail waits for you to send it; `data.id` is the MailDelivery.',
  },
} as const satisfies Readonly<Partial<Record<Happening, EventWords>>>;

export type WebhookEvent = keyof typeof listed;
export const webhookEvents: Readonly<Record<WebhookEvent, EventWords>> = listed;

const names = Object.keys(listed) as WebhookEvent[]; // its own keys

export function isWebhookEvent(happening: string): happening is WebhookEvent {
  return Object.hasOwn(listed, happening);
}

/** Of which a credential may know: those of its scopes; staff of all. */
export function mayHear({ caller: { words } }: Viewer, event: WebhookEvent): boolean {
  return words.has('staff') || words.has(`partner:${listed[event].scope}`);
}

/** By scope. */
export const eventsOf = Map.groupBy(names, (name): Scope => listed[name].scope);

/** For whom there are webhooks: partners of whose scopes something happens that they can be told. */
export const hearers = [...eventsOf.keys()].map((scope) => `partner:${scope}` as const) as [
  CallerWord,
  ...CallerWord[],
]; // some are listed

export const WebhookEvents = Object.fromEntries(names.map((name) => [name, name]));
registerEnumType(WebhookEvents, {
  name: 'WebhookEvent',
  description: 'What a partner can be told by webhook. More may come.',
  valuesConfig: Object.fromEntries(names.map((name) => [name, { description: listed[name].description }])),
});
for (const name of names) reserve('WebhookEvent', name, [`partner:${listed[name].scope}`, 'staff']);
