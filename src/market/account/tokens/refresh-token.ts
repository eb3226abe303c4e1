import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { tokenHash, type DerivedKeys } from './keys.ts';

/** How a presented refresh token stands to its session: the one that counts, one it had before, or neither. */
export type RefreshMatch = 'current' | 'earlier' | 'unknown';

export interface RefreshTokens {
  /** The token is told to the client once; the hash is what the session keeps. */
  issue(sessionId: string): { token: string; hash: string };
  /** Whose session a token claims to be of, to load that row; null when it is no refresh token. */
  sessionOf(token: string): string | null;
  match(token: string, currentHash: string): RefreshMatch;
}

const SHAPE = /^([0-9A-Za-z-]{1,64})\.([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{22})$/;

/**
 * Refresh tokens: session id, 32 random bytes, and a tag of ours. The tag tells a token that was once given out from a
 * guess, so that reuse is found without keeping earlier hashes, and knowing a session's id is not enough to end it.
 * After a change of the service key the current token still works (its hash decides); earlier ones are then merely
 * unknown.
 */
export function refreshTokens(keys: DerivedKeys): RefreshTokens {
  const key = keys.derived('refresh token');
  const tag = (sessionId: string, random: string): Buffer =>
    createHmac('sha256', key).update(`${sessionId}.${random}`).digest().subarray(0, 16);

  return {
    issue(sessionId) {
      const random = randomBytes(32).toString('base64url');
      const token = `${sessionId}.${random}.${tag(sessionId, random).toString('base64url')}`;
      if (!SHAPE.test(token)) throw new Error('A session id holds letters, digits and hyphens only.');
      return { token, hash: tokenHash(token) };
    },
    sessionOf: (token) => SHAPE.exec(token)?.[1] ?? null,
    match(token, currentHash) {
      const [, sessionId, random, given] = SHAPE.exec(token) ?? [];
      if (!sessionId || !random || !given) return 'unknown';
      if (equal(Buffer.from(tokenHash(token)), Buffer.from(currentHash))) return 'current';
      return equal(Buffer.from(given, 'base64url'), tag(sessionId, random)) ? 'earlier' : 'unknown';
    },
  };
}

function equal(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
