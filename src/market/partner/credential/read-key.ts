import { createHash, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { JWK } from 'jose';

const LONGEST_KEY = 2_000;
const LEAST_RSA_BITS = 2_048;
const parts = ['kty', 'crv', 'x', 'y', 'n', 'e'] as const;

/**
 * A partner's public key as it is kept: what makes the key, and its id. Null for what is no such key, and for a private one: it would
 * have to be taken for known to others.
 */
export function readKey(text: string): JWK | null {
  const given = text.length <= LONGEST_KEY ? parsed(text) : null;
  if (!given || 'd' in given || 'k' in given) return null;
  const key = publicKeyOf(given);
  if (!key || !isStrong(key)) return null;
  const exported = key.export({ format: 'jwk' });
  const kept = Object.fromEntries(parts.flatMap((part) => (part in exported ? [[part, exported[part]]] : [])));
  const kid = typeof given['kid'] === 'string' && /^[\w.~-]{1,64}$/.test(given['kid']) ? given['kid'] : idOf(kept);
  return { ...kept, kid, use: 'sig' };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>) // tested
      : null;
  } catch {
    return null;
  }
}

function publicKeyOf(jwk: JsonWebKey): KeyObject | null {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    return null;
  }
}

function isStrong({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  if (asymmetricKeyType === 'rsa') return (asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_RSA_BITS;
  if (asymmetricKeyType === 'ec') return asymmetricKeyDetails?.namedCurve === 'prime256v1';
  return asymmetricKeyType === 'ed25519';
}

/** For a key that came without an id. */
function idOf(key: object): string {
  return createHash('sha256').update(JSON.stringify(key)).digest('base64url').slice(0, 22);
}
