/** The successor's public key, for which alone the hand-over is encrypted. */
import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';

const LONGEST_KEY = 4_000;
const LEAST_RSA_BITS = 3_072;

export interface SuccessorKey extends JWK {
  readonly kid: string;
  readonly alg: 'RSA-OAEP-256' | 'ECDH-ES+A256KW';
}

/** Null for what is no such key, for a weak one, and for a private one: whoever sent that has told it to others. */
export async function readSuccessorKey(text: string): Promise<SuccessorKey | null> {
  const given = text.length <= LONGEST_KEY ? parsed(text) : null;
  const key = given && !('d' in given) && !('k' in given) ? publicKeyOf(given) : null;
  const alg = key && algorithmFor(key);
  if (!key || !alg) return null;
  const jwk = key.export({ format: 'jwk' }) as JWK; // a public key of RSA or EC
  return { ...jwk, alg, kid: await calculateJwkThumbprint(jwk) };
}

function parsed(text: string): JsonWebKey | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as JsonWebKey) : null; // what it is, is tried next
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

function algorithmFor({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): SuccessorKey['alg'] | null {
  if (asymmetricKeyType === 'rsa')
    return (asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_RSA_BITS ? 'RSA-OAEP-256' : null;
  const curves = ['prime256v1', 'secp384r1', 'secp521r1'];
  return asymmetricKeyType === 'ec' && curves.includes(asymmetricKeyDetails?.namedCurve ?? '')
    ? 'ECDH-ES+A256KW'
    : null;
}
