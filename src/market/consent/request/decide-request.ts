import type { Problem } from '../../text/index.ts';

/** What of a partner counts: a request is for one who is under contract for what members consent to, and on that ground in law (LG-11). */
export interface PartnerFit {
  readonly scopes: readonly string[];
  readonly basis: string;
  readonly stands: boolean;
}

export const isFit = ({ scopes, basis, stands }: PartnerFit): boolean =>
  stands && scopes.includes('consents') && basis === 'consent';

export interface RequestStanding {
  readonly published: boolean;
  readonly closed: boolean;
}

const wrongState: Problem = { field: 'requestId', code: 'WRONG_STATE' };

/** Why it may not be published, or null. What is closed stays closed: members would not know what they are asked anew. */
export function publishRequest({ published, closed }: RequestStanding, partner: PartnerFit): Problem | null {
  if (published || closed) return wrongState;
  return isFit(partner) ? null : { field: 'requestId', code: 'PARTNER_UNFIT' };
}

/** Why its words may not change, or null: a member's consent names the version that they read (LG-3). */
export function reviseRequest(
  { closed, textVersion }: RequestStanding & { readonly textVersion: number },
  readVersion: number,
  partner: PartnerFit,
): Problem | null {
  if (closed) return wrongState;
  if (!isFit(partner)) return { field: 'requestId', code: 'PARTNER_UNFIT' };
  return readVersion === textVersion ? null : { field: 'textVersion', code: 'STALE' };
}
