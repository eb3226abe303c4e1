/** The operator's identity provider, by OpenID Connect: authorization code with PKCE, state and nonce; the library does the protocol. */
import * as oidc from 'openid-client';
import type { ToldPerson } from '../../market/staff/index.ts';
import type { Secret } from '../secret.ts';

/** How the provider is found, and what this service is called there. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
  /** The claim of the ID token that lists roles, such as `roles` or `groups`. */
  readonly rolesClaim: string;
  /** Under which name the persons whom it knows are kept; its issuer's, where it stays in one place. */
  readonly knownAs?: string;
}

/** What must come back as it went out; kept by the browser that went there, sealed. */
export interface Going {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface IdentityProvider {
  /** Where to send the browser, and what to hold its return against. */
  way(): Promise<{ readonly url: URL; readonly going: Going }>;
  /** @throws when anything of the answer is not as it must be. */
  told(returned: URL, going: Going): Promise<ToldPerson>;
}

const isLocal = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/** The provider is asked for its configuration when the first of the staff comes, and again where that failed. */
export function identityProvider(settings: ProviderSettings, redirectUri: string): IdentityProvider {
  let found: Promise<oidc.Configuration> | undefined;
  const configuration = (): Promise<oidc.Configuration> =>
    (found ??= discover(settings).catch((error: unknown) => {
      found = undefined;
      throw error;
    }));
  return {
    async way() {
      const going = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
      const url = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        state: going.state,
        nonce: going.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(going.verifier),
        code_challenge_method: 'S256',
      });
      return { url, going };
    },
    async told(returned, { state, nonce, verifier }) {
      const tokens = await oidc.authorizationCodeGrant(await configuration(), returned, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('The identity provider gave no ID token.');
      return personOf(claims, settings);
    },
  };
}

/** The ID token's signature is checked too, however it came. Plain HTTP is for a provider on this very machine. */
function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<oidc.Configuration> {
  const url = new URL(issuer);
  const execute = [oidc.enableNonRepudiationChecks, ...(isLocal(url) ? [oidc.allowInsecureRequests] : [])];
  return oidc.discovery(url, clientId, undefined, oidc.ClientSecretBasic(clientSecret.reveal()), { execute });
}

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');

function personOf(claims: oidc.IDToken, { rolesClaim, knownAs = claims.iss }: ProviderSettings): ToldPerson {
  const { sub } = claims;
  const [displayName = sub] = [...texts(claims['name']), ...texts(claims['preferred_username'])];
  return { issuer: knownAs, subject: sub, displayName: displayName.slice(0, 100), roles: texts(claims[rolesClaim]) };
}
