import './enquiry.reads.ts';
import './text/enquiry-text.reads.ts';
import './affiliates/given-registration.reads.ts';
import { ProvisionResolver } from './affiliates/provision.resolver.ts';
import { EnquiryResolver } from './enquiry.resolver.ts';

export { ask as askOperator } from './asking.ts';
export { Enquiry } from './enquiry.ts';
export { assign as handEnquiry } from './handling.ts';
export { EnquiryText } from './text/enquiry-text.ts';

export const enquiryResolvers = [EnquiryResolver, ProvisionResolver] as const;
