/** Who a partner's access token speaks for, as this API asks it (RFC 9068, RFC 9449); undefined for one that is not good (AT-12). */
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { allowInsecureRequests, customFetch, validateJwtAccessToken, type JWTAccessTokenClaims } from 'oauth4webapi';
import { isFirstUse, isFromNetworkOf } from '../../market/partner/index.ts';
import { scopes, type Scope } from '../../policy/index.ts';
import { callerOf, viewerOf } from '../../privacy/index.ts';
import { plainAddress } from '../networks.ts';
import type { Credential, Presented } from '../viewer.ts';
import { audienceOf, issuerOf } from './places.ts';
import { PROOF_ALGORITHMS, publicKeys, SIGNING_ALGORITHM } from './signing-keys.ts';
import type { TokenService } from './token-service.ts';

const LONGEST = 4_000;
/** A proof is good for five minutes before and after its time; in seconds. */
const REMEMBERED = 15 * 60;

/** By its form alone: whose a token says it is, before anything of it is believed. */
export function isPartners(authorization: string): boolean {
  const [scheme = '', token = ''] = authorization.split(' ');
  if (/^dpop$/i.test(scheme)) return true;
  if (authorization.length > LONGEST || !/^bearer$/i.test(scheme)) return false;
  try {
    return decodeProtectedHeader(token).alg === SIGNING_ALGORITHM;
  } catch {
    return false;
  }
}

export async function partnerCredential(service: TokenService, presented: Presented): Promise<Credential | undefined> {
  const { pool } = service.market;
  const claims = await claimsOf(service, presented);
  if (!claims) return undefined;
  const { sub, sid, scope, exp, cnf } = claims;
  if (typeof sid !== 'string' || typeof scope !== 'string') return undefined;
  if (!(await isFromNetworkOf(pool, sub, plainAddress(presented.address)))) return undefined;
  if (cnf?.jkt !== undefined && !(await isFirstProof(service, cnf.jkt, presented.dpop ?? ''))) return undefined;
  const powers = scope.split(' ').filter((word): word is Scope => (scopes as readonly string[]).includes(word));
  return { viewer: viewerOf(callerOf('partner', powers), sub, sid), expiresAt: exp * 1000 };
}

async function claimsOf(service: TokenService, presented: Presented): Promise<JWTAccessTokenClaims | undefined> {
  const { market, keys } = service;
  const { authorization = '', dpop, method = 'GET', path = '/graphql' } = presented;
  if (authorization.length > LONGEST || (dpop?.length ?? 0) > LONGEST) return undefined;
  const issuer = issuerOf(market);
  try {
    const address = new URL(path, audienceOf(market));
    // A target may name a host itself; a proof for that one would be a proof for this.
    if (address.origin !== new URL(issuer).origin) return undefined;
    const request = new Request(address, {
      method,
      headers: { authorization, ...(dpop !== undefined && { dpop }) },
    });
    return await validateJwtAccessToken({ issuer, jwks_uri: `${issuer}/jwks` }, request, audienceOf(market), {
      // Those of proofs too; a token is verified with keys that are for one of them alone.
      signingAlgorithms: [...PROOF_ALGORITHMS],
      // The keys are this server's own: nothing is fetched.
      [allowInsecureRequests]: true,
      [customFetch]: () => Promise.resolve(Response.json({ keys: publicKeys(keys) })),
    });
  } catch {
    return undefined;
  }
}

/** The proof has been verified; of its own id only the first is taken. */
function isFirstProof(service: TokenService, thumbprint: string, proof: string): Promise<boolean> {
  const { jti } = decodeJwt(proof);
  return isFirstUse(service.market.pool, `${thumbprint} ${jti}`, REMEMBERED);
}
