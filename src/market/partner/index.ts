import './partner.reads.ts';

export { PartnerScope, PartnerState } from './partner.enums.ts';
export { Partner } from './partner.ts';
