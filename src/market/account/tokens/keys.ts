import { createHash, type KeyObject } from 'node:crypto';

/** Where keys for tokens come from: the keyring, which derives one for each use from the service key. */
export interface DerivedKeys {
  derived(label: string): KeyObject;
}

/** What is kept of a random token: it finds the row and cannot be turned back. Base64url of SHA-256. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
