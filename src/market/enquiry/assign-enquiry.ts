import type { Problem } from '../text/index.ts';

/** Enquiries of one member that can wait for an answer at once. */
export const MOST_OPEN = 20;

export interface AssignFacts {
  readonly open: boolean;
  readonly partner: { readonly scopes: readonly string[]; readonly basis: string; readonly stands: boolean } | null;
  /** Whether the member lets affiliates be given anything. */
  readonly permitted: boolean;
}

/** Why an enquiry may not be handed to an affiliate or agent, or null (P7.6, LG-13). */
export function assignEnquiry({ open, partner, permitted }: AssignFacts): Problem | null {
  if (!open) return { field: 'enquiryId', code: 'WRONG_STATE' };
  if (!partner) return { field: 'partnerId', code: 'NOT_FOUND' };
  const { scopes, basis, stands } = partner;
  const isFit = stands && scopes.includes('enquiries') && ['outsourcing', 'jointUse'].includes(basis);
  if (!isFit) return { field: 'partnerId', code: 'PARTNER_UNFIT' };
  return permitted ? null : { field: 'enquiryId', code: 'PROVISION_STOPPED' };
}
