import { jwtVerify, SignJWT, type JWTHeaderParameters } from 'jose';
import { deriveKey, tokenHash, type ServiceKey } from './keys.ts';
import { RecentlyUsed } from './recently-used.ts';

/** Whom an access token speaks for; whether the session still lives is for the session table to say (AT-12). */
export interface AccessClaims {
  readonly memberId: string;
  readonly sessionId: string;
  /** UTC, epoch milliseconds. */
  readonly expiresAt: number;
}

/** The same for every token that is not good: forged, expired, another's, malformed. */
export class TokenRefused extends Error {
  readonly code = 'UNAUTHENTICATED';
  constructor() {
    super('The token is not valid.');
    this.name = 'TokenRefused';
  }
}

export interface AccessTokens {
  issue(claims: { memberId: string; sessionId: string }, now: number): Promise<{ token: string; expiresAt: number }>;
  /** Throws `TokenRefused`, whatever the reason. */
  verify(token: string, now: number): Promise<AccessClaims>;
}

export interface AccessTokenSettings {
  /** The first key signs; the others are still accepted, so that a key can be changed without signing everyone out. */
  readonly keys: readonly [ServiceKey, ...ServiceKey[]];
  readonly issuer: string;
  readonly audience: string;
  /** How long a token lives, in milliseconds (10 minutes unless the policy's periods say otherwise). */
  readonly lifetime: number;
  /** How many verified tokens are remembered, so that a repeated token costs no cryptography. */
  readonly remembered?: number;
}

/** One algorithm, chosen here and not by the token: `alg: none` and public-key confusion end at the door. */
const ALGORITHM = 'HS256';
const TYPE = 'at+jwt';
const LONGEST_TOKEN = 2_048;

export function accessTokens(settings: AccessTokenSettings): AccessTokens {
  const { issuer, audience, lifetime } = settings;
  const keys = settings.keys.map((service) => keyOf(service));
  const [signing] = keys;
  if (!signing) throw new Error('Access tokens need a service key.');
  const known = new RecentlyUsed<string, AccessClaims>(settings.remembered ?? 10_000);

  return {
    async issue({ memberId, sessionId }, now) {
      const issued = Math.floor(now / 1000);
      const expires = Math.floor((now + lifetime) / 1000);
      const token = await new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: signing.id })
        .setIssuer(issuer).setAudience(audience).setSubject(memberId).setIssuedAt(issued).setExpirationTime(expires)
        .sign(signing.key);
      return { token, expiresAt: expires * 1000 };
    },

    async verify(token, now) {
      if (token.length > LONGEST_TOKEN) throw new TokenRefused();
      const claims = known.get(token) ?? (await checked(token, now));
      if (claims.expiresAt <= now) {
        known.delete(token);
        throw new TokenRefused();
      }
      known.set(token, claims);
      return claims;
    },
  };

  async function checked(token: string, now: number): Promise<AccessClaims> {
    try {
      const keyFor = (header: JWTHeaderParameters): Uint8Array => keyNamed(header.kid);
      const { payload } = await jwtVerify(token, keyFor, {
        algorithms: [ALGORITHM], typ: TYPE, issuer, audience, currentDate: new Date(now), requiredClaims: ['sub', 'sid', 'iat', 'exp'],
      });
      const { sub, sid, exp } = payload;
      if (!sub || typeof sid !== 'string' || sid === '' || exp === undefined) throw new TokenRefused();
      return { memberId: sub, sessionId: sid, expiresAt: exp * 1000 };
    } catch {
      throw new TokenRefused();
    }
  }

  function keyNamed(id: string | undefined): Uint8Array {
    const found = keys.find((key) => key.id === id);
    if (!found) throw new TokenRefused();
    return found.key;
  }
}

function keyOf(service: ServiceKey): { id: string; key: Uint8Array } {
  const key = deriveKey(service, 'access token v1');
  return { id: tokenHash(Buffer.from(deriveKey(service, 'access token key id v1')).toString('hex')).slice(0, 12), key };
}
