import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { callerOf, type Caller } from '../../../privacy/index.ts';
import { tokenHash, type DerivedKeys } from './keys.ts';
import { RecentlyUsed } from './recently-used.ts';

/** Who can hold an access token: a member, or one of the staff with their roles. */
export interface Holder {
  readonly caller: Caller;
  readonly id: string;
  readonly sessionId: string;
}

/** Whom an access token speaks for; whether the session still lives is for the session table to say (AT-12). */
export interface AccessClaims extends Holder {
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
  issueTo(holder: Holder, now: number): Promise<{ token: string; expiresAt: number }>;
  /** Throws `TokenRefused`, whatever the reason. */
  verify(token: string, now: number): Promise<AccessClaims>;
}

export interface AccessTokenSettings {
  readonly keys: DerivedKeys;
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

const member = callerOf('member');

const powersOf = ({ callerClass, words }: Caller): string[] =>
  [...words].filter((word) => word !== callerClass).map((word) => word.slice(callerClass.length + 1));

/** The token is this service's own: what stands in it, it wrote. */
function callerIn({ cls, pow }: JWTPayload): Caller {
  return typeof cls === 'string' && Array.isArray(pow) ? callerOf(cls, pow as string[]) : member;
}

export function accessTokens(settings: AccessTokenSettings): AccessTokens {
  const { issuer, audience, lifetime } = settings;
  const key = settings.keys.derived('access token');
  // Says which key without saying anything of it.
  const kid = tokenHash(settings.keys.derived('access token key id').export().toString('hex')).slice(0, 12);
  const known = new RecentlyUsed<string, AccessClaims>(settings.remembered ?? 10_000);

  const issueTo: AccessTokens['issueTo'] = async ({ caller, id, sessionId }, now) => {
    const issued = Math.floor(now / 1000);
    const expires = Math.floor((now + lifetime) / 1000);
    // Members' tokens say no more than they must: there are many of them.
    const which = caller === member ? {} : { cls: caller.callerClass, pow: powersOf(caller) };
    const token = await new SignJWT({ sid: sessionId, ...which })
      .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(id)
      .setIssuedAt(issued)
      .setExpirationTime(expires)
      .sign(key);
    return { token, expiresAt: expires * 1000 };
  };

  return {
    issueTo,
    issue: ({ memberId, sessionId }, now) => issueTo({ caller: member, id: memberId, sessionId }, now),

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
      const { payload, protectedHeader } = await jwtVerify(token, key, {
        algorithms: [ALGORITHM],
        typ: TYPE,
        issuer,
        audience,
        currentDate: new Date(now),
        requiredClaims: ['sub', 'sid', 'iat', 'exp'],
      });
      const { sub, sid, exp } = payload;
      if (protectedHeader.kid !== kid || !sub || typeof sid !== 'string' || sid === '' || exp === undefined)
        throw new TokenRefused();
      return { caller: callerIn(payload), id: sub, sessionId: sid, expiresAt: exp * 1000 };
    } catch {
      throw new TokenRefused();
    }
  }
}
