/** What an ID token must say, and by whom it must be signed: a provider of our own making says it wrongly in each way. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import { Secret } from '../../../src/server/secret.ts';
import { startServer, type TestServer } from '../../harness/server.ts';

let provider: Server;
let issuer: string;
let keys: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey };
let other: CryptoKey;
let server: TestServer;
/** What the next token endpoint's answer holds. */
let idToken = '';

beforeAll(async () => {
  keys = await generateKeyPair('RS256');
  other = (await generateKeyPair('RS256')).privateKey;
  const jwk = { ...(await exportJWK(keys.publicKey)), alg: 'RS256', use: 'sig', kid: 'one' };
  provider = createServer((request, response) => {
    const answers: Readonly<Record<string, object>> = {
      '/.well-known/openid-configuration': {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
      },
      '/jwks': { keys: [jwk] },
      '/token': { access_token: 'x', token_type: 'bearer', id_token: idToken },
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[request.url ?? ''] ?? {}));
  });
  await new Promise<void>((done) => provider.listen(0, '127.0.0.1', done));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  server = await startServer({
    staffProvider: { issuer, clientId: 'noren', clientSecret: new Secret('secret'), rolesClaim: 'groups' },
  });
});
afterAll(async () => {
  await server.stop();
  provider.closeAllConnections();
  provider.close();
});

interface Words {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly key?: CryptoKey;
  readonly unsigned?: true;
  readonly expires?: string;
}

/** A whole sign-in, with an ID token that is right but for what is told. */
async function walk({ claims = {}, key = keys.privateKey, unsigned, expires = '1m' }: Words): Promise<Response> {
  const origin = new URL(server.url).origin;
  const out = await fetch(`${origin}/staff/sign-in`, { redirect: 'manual' });
  const { searchParams } = new URL(out.headers.get('location') ?? '');
  const said: Record<string, unknown> = {
    sub: 'x',
    aud: 'noren',
    iss: issuer,
    nonce: searchParams.get('nonce'),
    groups: 'legal',
    ...claims,
  };
  const signed = new SignJWT(said)
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuedAt()
    .setExpirationTime(expires);
  idToken = unsigned
    ? new UnsecuredJWT(said).setIssuedAt().setExpirationTime(expires).encode()
    : await signed.sign(key);
  return fetch(`${origin}/staff/callback?code=c&state=${searchParams.get('state')}`, {
    headers: { cookie: out.headers.getSetCookie()[0]?.split(';')[0] ?? '', accept: 'application/json' },
  });
}

test('one that is right is taken, with a role in a claim of another name, and one word in place of a list', async () => {
  const response = await walk({});
  expect([response.status, await response.json()]).toMatchObject([200, { roles: ['legal'] }]);
});

test.each<[string, () => Words]>([
  ['for another service', () => ({ claims: { aud: 'another' } })],
  ['of another issuer', () => ({ claims: { iss: 'https://another.test' } })],
  ['with another nonce', () => ({ claims: { nonce: 'another' } })],
  ['without a nonce', () => ({ claims: { nonce: undefined } })],
  ['that is over', () => ({ expires: '-1h' })],
  ['signed by another key', () => ({ key: other })],
  ['not signed', () => ({ unsigned: true })],
  ['of nobody', () => ({ claims: { sub: undefined } })],
  ['with a role that is none of ours', () => ({ claims: { groups: ['root', 'admin'] } })],
  ['with roles in another form', () => ({ claims: { groups: { legal: true } } })],
])('one %s is refused, and nobody is let in', async (_which, words) => {
  const response = await walk(words());
  expect(response.status).toBe(401);
  expect(await response.text()).toContain('UNAUTHENTICATED');
});
