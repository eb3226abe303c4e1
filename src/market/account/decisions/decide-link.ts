import type { LinkPurpose } from '../tokens/link-token.ts';

/** What is stored of a mailed link, found by the hash of its token. Times in UTC epoch milliseconds. */
export interface LinkFacts {
  readonly purpose: LinkPurpose;
  readonly expiresAt: number;
  readonly usedAt: number | null;
}

export type LinkDecision =
  | { readonly decision: 'USE'; readonly usedAt: number }
  | { readonly decision: 'REFUSE'; readonly code: 'LINK_REFUSED' };

/** A link works once, in its time, for what it was sent for; every other answer is the same. */
export function decideLink(link: LinkFacts | null, purpose: LinkPurpose, now: number): LinkDecision {
  const good = link !== null && link.purpose === purpose && link.usedAt === null && now < link.expiresAt;
  return good ? { decision: 'USE', usedAt: now } : { decision: 'REFUSE', code: 'LINK_REFUSED' };
}
