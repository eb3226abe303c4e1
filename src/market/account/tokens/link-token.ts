import { randomBytes } from 'node:crypto';
import { tokenHash } from './keys.ts';

/** What a mailed link can do, once. */
export type LinkPurpose = 'CONFIRM_EMAIL' | 'RESET_PASSWORD';

const SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** 32 random bytes: the token goes into the mail and nowhere else, the hash into the database. */
export function issueLinkToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: tokenHash(token) };
}

/** What to look the row up by. A string that is no token has a hash too, so that it costs the same look-up. */
export function linkTokenHash(token: string): string {
  return tokenHash(SHAPE.test(token) ? token : '');
}
