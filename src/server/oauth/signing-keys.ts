/** The keys that sign partners' access tokens: derived from the service key, so that any number of servers hold the same. */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { JWK } from 'jose';
import { tokenHash } from '../../market/account/index.ts';
import { periodInForce } from '../../policy/index.ts';
import type { Keyring } from '../../privacy/index.ts';

export const SIGNING_ALGORITHM = 'EdDSA';
/** With what partners can sign. */
export const PROOF_ALGORITHMS = ['ES256', 'EdDSA', 'Ed25519', 'PS256', 'RS256'] as const;

/** What PKCS #8 writes before the 32 bytes of an Ed25519 key (RFC 8410). */
const BEFORE_SEED = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface SigningKeys {
  /** In which turn of the keys this is; another turn has another key first. */
  readonly turn: number;
  /** The id of the key that signs now. */
  readonly current: string;
  /** Private ones: the current, the one before it, whose tokens may still be good, and the next, for those who look early. */
  readonly keys: readonly JWK[];
}

function keyOf(keyring: Keyring, turn: number): JWK & { kid: string } {
  const seed = keyring.derived(`partner token ${turn}`).export().subarray(0, 32);
  const jwk = createPrivateKey({ key: Buffer.concat([BEFORE_SEED, seed]), format: 'der', type: 'pkcs8' }).export({
    format: 'jwk',
  });
  return { ...jwk, kid: tokenHash(String(jwk['x'])).slice(0, 16), use: 'sig', alg: SIGNING_ALGORITHM };
}

export function signingKeysAt(keyring: Keyring, now: number): SigningKeys {
  const turn = Math.floor(now / periodInForce('partnerSigningKey', now));
  const keys = [turn, turn - 1, turn + 1].map((one) => keyOf(keyring, one));
  return { turn, current: (keys[0] as { kid: string }).kid, keys }; // three were made
}

/** The public halves, as the service publishes them. */
export function publicKeys({ keys }: SigningKeys): JWK[] {
  return keys.map(({ kid, use, alg, ...jwk }) => {
    const open = createPublicKey({ key: { ...jwk }, format: 'jwk' }).export({ format: 'jwk' });
    return { ...open, ...(kid && { kid }), ...(use && { use }), ...(alg && { alg }) };
  });
}
