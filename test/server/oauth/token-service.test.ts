/** How partners prove who they are and get tokens: OAuth 2.0 client credentials over HTTP (P14, AT-12). */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import * as client from 'openid-client';
import { limitAttempts } from '../../../src/market/account/index.ts';
import { noLimits, type TestServer } from '../../harness/server.ts';
import { API, asked, basic, discovered, ISSUER, sent, tokenOf } from './client.ts';
import { grant, Office, unauthenticated } from './office.ts';

let server: TestServer;
let office: Office;
let id: string, secret: string;

beforeAll(async () => {
  office = await Office.open();
  ({ server, id, secretOfIts: secret } = office);
});
afterAll(() => server.stop());

const refused = (error: string) => ({ error, error_description: expect.any(String) });

const assertion = ({ kid, key }: { kid: string; key: CryptoKey }, of: string, wrong: object = {}) =>
  new SignJWT({ iss: of, sub: of, aud: ISSUER, jti: randomUUID(), iat: now(), exp: now() + 60, ...wrong })
    .setProtectedHeader({ alg: 'ES256', kid })
    .sign(key);
const now = () => Math.floor(Date.now() / 1000);
const signedBy = (client_assertion: string) => ({
  ...grant,
  client_assertion,
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
});

describe('A real client', () => {
  test('finds the service, gets a token by each way of proving itself, and is served what its scopes are for', async () => {
    const key = await office.key(id);
    for (const auth of [client.ClientSecretBasic(secret), client.ClientSecretPost(secret), client.PrivateKeyJwt(key)]) {
      const config = await discovered(server, id, auth);
      const token = await client.clientCredentialsGrant(config, { scope: 'shipments' });
      expect(token).toMatchObject({ token_type: 'bearer', expires_in: 600, scope: 'shipments' });
      expect((await asked(server, `Bearer ${token.access_token}`)).body.data).toEqual({
        thisPartner: { id, scopes: ['SHIPMENTS'] },
      });
      expect(await client.tokenIntrospection(config, token.access_token)).toMatchObject({
        active: true,
        client_id: id,
        scope: 'shipments',
        aud: API,
      });
      await client.tokenRevocation(config, token.access_token);
      expect(await client.tokenIntrospection(config, token.access_token)).toEqual({ active: false });
      expect(await asked(server, `Bearer ${token.access_token}`)).toMatchObject(unauthenticated);
    }
  });

  test('binds its tokens to a key of its own (DPoP)', async () => {
    const config = await discovered(server, id, client.ClientSecretBasic(secret));
    const pair = await client.randomDPoPKeyPair('ES256');
    const DPoP = client.getDPoPHandle(config, pair);
    const token = await client.clientCredentialsGrant(config, { scope: 'shipments' }, { DPoP });
    expect(token.token_type).toBe('dpop');
    const answer = await client.fetchProtectedResource(
      config,
      token.access_token,
      new URL(API),
      'POST',
      JSON.stringify({ query: '{ thisPartner { id } }' }),
      new Headers({ 'content-type': 'application/json' }),
      { DPoP },
    );
    expect(await answer.json()).toMatchObject({ data: { thisPartner: { id } } });
  });

  test('is told what there is, and of nothing that is turned off', async () => {
    const origin = new URL(server.url).origin;
    const told = await Promise.all(
      [
        '/oauth/.well-known/openid-configuration',
        '/oauth/.well-known/oauth-authorization-server',
        '/.well-known/oauth-authorization-server/oauth',
      ].map(async (path) => (await fetch(origin + path)).json()),
    );
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
    expect(told[0]).toMatchObject({
      issuer: ISSUER,
      token_endpoint: `${ISSUER}/token`,
      jwks_uri: `${ISSUER}/jwks`,
      grant_types_supported: ['client_credentials'],
      response_types_supported: [],
    });
    expect(JSON.stringify(told)).not.toMatch(/authorization_endpoint|userinfo|claims|registration|openid"/);
    const { keys } = (await (await fetch(`${origin}/oauth/jwks`)).json()) as { keys: object[] };
    expect(keys).toHaveLength(3);
    for (const key of keys) expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
    for (const path of ['/auth', '/me', '/session/end', '/reg', '/interaction/x', '/token', '/'])
      expect((await fetch(`${origin}/oauth${path}`)).status).toBe(404);
  });
});

describe('The token service refuses', () => {
  const cases: readonly (readonly [string, () => Promise<Response>, number, string])[] = [
    ['a wrong secret', () => sent(server, '/token', grant, basic(id, 'wrong')), 401, 'invalid_client'],
    [
      'a client that is not there',
      () => sent(server, '/token', grant, basic(randomUUID(), secret)),
      401,
      'invalid_client',
    ],
    [
      'a client id that is no id',
      () => sent(server, '/token', grant, basic(`' or 1=1 --`, secret)),
      401,
      'invalid_client',
    ],
    ['no authentication', () => sent(server, '/token', { ...grant, client_id: id }), 401, 'invalid_client'],
    [
      'a scope that was not registered',
      () => sent(server, '/token', { ...grant, scope: 'shipments mail' }, basic(id, secret)),
      400,
      'invalid_scope',
    ],
    [
      'a scope that is none',
      () => sent(server, '/token', { ...grant, scope: 'openid' }, basic(id, secret)),
      400,
      'invalid_scope',
    ],
    [
      'no scope',
      () => sent(server, '/token', { grant_type: 'client_credentials' }, basic(id, secret)),
      400,
      'invalid_scope',
    ],
    [
      'another grant',
      () => sent(server, '/token', { grant_type: 'password', username: 'a', password: 'b' }, basic(id, secret)),
      400,
      'unsupported_grant_type',
    ],
    [
      'another resource',
      () => sent(server, '/token', { ...grant, resource: 'https://elsewhere.test/' }, basic(id, secret)),
      400,
      'invalid_target',
    ],
    [
      'two ways at once',
      () => sent(server, '/token', { ...grant, client_secret: secret }, basic(id, secret)),
      400,
      'invalid_request',
    ],
    [
      'a bad proof',
      () => sent(server, '/token', grant, { ...basic(id, secret), dpop: 'x.y.z' }),
      400,
      'invalid_dpop_proof',
    ],
  ];

  test.each(cases)('%s', async (_, ask, status, error) => {
    const answer = await ask();
    const text = await answer.text();
    expect({ status: answer.status, body: JSON.parse(text) }).toEqual({ status, body: refused(error) });
    expect(`${text}${JSON.stringify([...answer.headers])}`).not.toMatch(/oidc|provider|koa|at .*\.js/i);
    expect(text).not.toContain('elsewhere');
  });

  test('what is no form, or too long a one, with the constant answers of the API', async () => {
    const origin = new URL(server.url).origin;
    const post = (body: string, type: string) =>
      fetch(`${origin}/oauth/token`, { method: 'POST', headers: { 'content-type': type, ...basic(id, secret) }, body });
    expect((await post('{}', 'application/json')).status).toBe(415);
    expect((await post(`scope=${'x'.repeat(20_000)}`, 'application/x-www-form-urlencoded')).status).toBe(413);
  });

  test('too many attempts from one network, with the same words for good and bad ones', async () => {
    const { attempts } = server.market;
    const few = { account: { points: 2, seconds: 60 }, network: { points: 3, seconds: 60 } };
    Object.assign(server.market, { attempts: limitAttempts({ ...noLimits, PARTNER_TOKEN: few }) });
    const ask = async (own: string) => (await sent(server, '/token', grant, basic(id, own))).status;
    expect([await ask('wrong'), await ask(secret), await ask(secret), await ask(secret)]).toEqual([401, 200, 429, 429]);
    Object.assign(server.market, { attempts });
  });

  test('a wrong secret and an unknown client answer the same bytes', async () => {
    const texts = await Promise.all(
      [basic(id, 'wrong'), basic(randomUUID(), 'wrong')].map(async (headers) =>
        (await sent(server, '/token', grant, headers)).text(),
      ),
    );
    expect(texts[0]).toBe(texts[1]);
  });

  test('an assertion that is used twice, old, for another, by another key, or unsigned', async () => {
    const key = await office.key(id);
    const good = await assertion(key, id);
    const post = async (text: string) => (await sent(server, '/token', signedBy(text))).status;
    expect(await post(good)).toBe(200);
    expect(await post(good)).toBe(401);
    const both = await assertion(key, id);
    expect((await Promise.all([post(both), post(both), post(both)])).sort()).toEqual([200, 401, 401]);
    expect(await post(await assertion(key, id, { exp: now() - 60 }))).toBe(401);
    for (const exp of [now() + 7200, now() + 1e9, 1e300])
      expect([exp, await post(await assertion(key, id, { exp }))]).toEqual([exp, 401]); // whoever finds it must find it useless
    expect(await post(await assertion(key, id, { aud: 'https://elsewhere.test' }))).toBe(401);
    const other = { ...(await generateKeyPair('ES256')), kid: key.kid };
    expect(await post(await assertion({ kid: key.kid, key: other.privateKey }, id))).toBe(401);
    expect(await post(new UnsecuredJWT({ iss: id, sub: id, aud: ISSUER, jti: 'x', exp: now() + 60 }).encode())).toBe(
      401,
    );
    const stranger = await office.carrier();
    expect(await post(await assertion(key, stranger))).toBe(401);
  });

  test('another’s token at introspection and revocation: it is not told of, and not ended', async () => {
    const token = await tokenOf(server, id, secret);
    const other = await office.carrier();
    const otherSecret = await office.secret(other);
    const ask = async (path: string) => (await sent(server, path, { token }, basic(other, otherSecret))).text();
    expect(JSON.parse(await ask('/introspect'))).toEqual({ active: false });
    await ask('/revoke');
    expect((await asked(server, `Bearer ${token}`)).status).toBe(200);
    const nothing = await sent(server, '/introspect', { token: 'nothing' }, basic(id, secret));
    expect(await nothing.json()).toEqual({ active: false });
  });
});
