import './request/consent-request.reads.ts';
import './given/consent.reads.ts';
import { ConsentResolver } from './given/consent.resolver.ts';
import { ConsentRequestResolver } from './request/consent-request.resolver.ts';

export { Consent } from './given/consent.ts';
export { give as giveConsent, withdraw as withdrawConsent } from './given/giving.ts';
export { ConsentRequest } from './request/consent-request.ts';
export { publish as publishConsentRequest, register as registerConsentRequest } from './request/requesting.ts';

export const consentResolvers = [ConsentResolver, ConsentRequestResolver] as const;
