import { sessionLives, type SessionFacts } from '../session/session-facts.ts';
import type { RefreshMatch } from '../tokens/refresh-token.ts';

export interface RefreshFacts {
  /** The session the token names, locked for this exchange; null when there is none. */
  readonly session: SessionFacts | null;
  readonly match: RefreshMatch;
  /** How long a refresh token may lie unused, in milliseconds. */
  readonly idleLimit: number;
}

export type RefreshDecision =
  | { readonly decision: 'ROTATE'; readonly lastRotatedAt: number }
  /** Revoke the session, so that every token ever given out for it is dead at once; answer as for REFUSE. */
  | { readonly decision: 'REVOKE_SESSION'; readonly code: 'REFRESH_REFUSED'; readonly reason: 'REUSED' }
  | { readonly decision: 'REFUSE'; readonly code: 'REFRESH_REFUSED' };

/**
 * A refresh token works once. An earlier one that comes again was stolen, from the thief or from the owner, and which
 * of the two asks cannot be known: the whole family ends. There is no grace for a client that lost the answer; it signs
 * in again.
 */
export function decideRefresh({ session, match, idleLimit }: RefreshFacts, now: number): RefreshDecision {
  if (!session || !sessionLives(session, now) || match === 'unknown')
    return { decision: 'REFUSE', code: 'REFRESH_REFUSED' };
  if (match === 'earlier') return { decision: 'REVOKE_SESSION', code: 'REFRESH_REFUSED', reason: 'REUSED' };
  if (now - session.lastRotatedAt > idleLimit) return { decision: 'REFUSE', code: 'REFRESH_REFUSED' };
  return { decision: 'ROTATE', lastRotatedAt: now };
}
