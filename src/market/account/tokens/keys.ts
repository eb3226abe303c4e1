import { createHash, hkdfSync } from 'node:crypto';

/** The service's secret that tokens are made with: at least 32 random bytes from outside the database. */
export type ServiceKey = Uint8Array;

/** A key for one use, so that no two uses share one. */
export function deriveKey(service: ServiceKey, use: string): Uint8Array {
  if (service.length < 32) throw new Error('The service key has fewer than 32 bytes.');
  return new Uint8Array(hkdfSync('sha256', service, new Uint8Array(0), `noren ${use}`, 32));
}

/** What is kept of a random token: it finds the row and cannot be turned back. Base64url of SHA-256. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
