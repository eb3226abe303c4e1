/** The token service: OAuth 2.0 client credentials by oidc-provider, with everything else that it can do turned off. */
import { timingSafeEqual } from 'node:crypto';
import type Provider from 'oidc-provider';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { tokenHash } from '../../market/account/index.ts';
import { GroundEnded } from '../../market/ground/index.ts';
import type { Market } from '../../market/index.ts';
import { isFirstUse, keepToken } from '../../market/partner/index.ts';
import { periodInForce, scopes } from '../../policy/index.ts';
import { adapterIn, clientNow } from './adapter.ts';
import { discovered } from './discovery.ts';
import type { Library } from './library.ts';
import { audienceOf, issuerOf } from './places.ts';
import { PROOF_ALGORITHMS, SIGNING_ALGORITHM, type SigningKeys } from './signing-keys.ts';
import { oauthError } from './words.ts';

/** How long a signed request or a proof is remembered at least, in seconds: past the time that it could be good again. */
const REMEMBERED = 15 * 60;
/** A signed request that would be good for longer, in seconds, is none: found by another, it would still be good then. */
const LONGEST_GOOD = 60 * 60;

export function makeProvider(library: Library, market: Market, keys: SigningKeys): Provider {
  const provider = new library.Provider(issuerOf(market), configurationOf(library, market, keys));
  provider.proxy = true; // the route says under which name it was reached
  provider.silent = true;
  provider.use(constantAnswers);
  compareDigests(provider, market);
  rememberInDatabase(provider, market);
  return provider;
}

function configurationOf(library: Library, market: Market, keys: SigningKeys): Configuration {
  const ours = (ctx: KoaContextWithOIDC, client: { clientId: string }, token: { clientId?: string | undefined }) =>
    token.clientId === client.clientId;
  const off = { enabled: false };
  return {
    adapter: adapterIn(market),
    jwks: { keys: [...keys.keys] as never[] }, // of the shape that the library reads
    scopes: [...scopes],
    claims: {},
    responseTypes: [],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    enabledJWA: {
      clientAuthSigningAlgValues: [...PROOF_ALGORITHMS],
      dPoPSigningAlgValues: [...PROOF_ALGORITHMS],
    },
    features: {
      clientCredentials: { enabled: true },
      introspection: { enabled: true, allowedPolicy: ours },
      revocation: { enabled: true, allowedPolicy: ours },
      dPoP: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audienceOf(market),
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== audienceOf(market)) throw new library.errors.InvalidTarget();
          return {
            scope: scopes.join(' '),
            audience: audienceOf(market),
            accessTokenFormat: 'jwt',
            accessTokenTTL: periodInForce('partnerToken', Date.now()) / 1000,
            jwt: { sign: { alg: SIGNING_ALGORITHM, kid: keys.current } },
          };
        },
      },
      devInteractions: off,
      userinfo: off,
      rpInitiatedLogout: off,
    },
    formats: { customizers: { jwt: signing(library, market) as never } }, // typed for tokens of people only
    routes: { token: '/token', introspection: '/introspect', revocation: '/revoke', jwks: '/jwks' },
    ttl: { ClientCredentials: () => periodInForce('partnerToken', Date.now()) / 1000 },
  };
}

interface SignedToken {
  readonly jti: string;
  readonly scope?: string;
  readonly clientId: string;
  readonly jkt?: string;
  readonly aud: string;
}

/** As a token is signed it is given its ground, which it names, and is written down for introspection and revocation. */
function signing(library: Library, { orm, pool }: Market) {
  return async (
    _ctx: KoaContextWithOIDC,
    token: SignedToken,
    { payload }: { payload: Record<string, unknown> },
  ): Promise<void> => {
    if (!token.scope) throw new library.errors.InvalidScope('none', '');
    const client = await clientNow(pool, token.clientId);
    if (!client) throw new library.errors.InvalidClientAuth('gone');
    const { exp, iat } = payload as { exp: number; iat: number }; // the library sets both
    const { jti, scope, clientId, jkt, aud } = token;
    const kept = { jti, kind: 'ClientCredentials', scope, clientId, aud, iat, exp, ...(jkt && { jkt }) };
    try {
      payload['sid'] = await keepToken(orm, client, { id: jti, payload: kept, seconds: exp - iat });
    } catch (error) {
      throw error instanceof GroundEnded ? new library.errors.InvalidClientAuth('gone') : error;
    }
  };
}

/** Secrets are kept as digests, and a partner has several while one takes another's place. */
function compareDigests(provider: Provider, { pool }: Market): void {
  const prototype = provider.Client.prototype as unknown as {
    clientId: string;
    compareClientSecret(secret: string): Promise<boolean>;
  };
  prototype.compareClientSecret = async function (secret) {
    const given = Buffer.from(tokenHash(secret));
    const client = await clientNow(pool, this.clientId);
    return (client?.secretHashes ?? []).filter((hash) => timingSafeEqual(Buffer.from(hash), given)).length > 0;
  };
}

/** Of two that come at once one is the first, whichever server they come to. */
function rememberInDatabase(provider: Provider, { pool }: Market): void {
  const detection = provider.ReplayDetection as unknown as {
    unique(by: string, id: string, until: number): Promise<boolean>;
  };
  detection.unique = async (by, id, until) => {
    const left = until - Math.floor(Date.now() / 1000);
    return left <= LONGEST_GOOD && isFirstUse(pool, `${by} ${id}`, Math.max(REMEMBERED, Math.ceil(left)));
  };
}

async function constantAnswers(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  const body: unknown = ctx.body;
  if (typeof body !== 'object' || body === null) return;
  if ('error' in body) {
    ctx.body = oauthError(String(body.error));
    if (ctx.status === 401) ctx.set('www-authenticate', 'Basic realm="partners"');
  } else if (ctx.path.startsWith('/.well-known/')) ctx.body = discovered(body);
}
