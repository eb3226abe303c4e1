import { callerOf } from '../../../src/privacy/index.ts';
import { createHmac, createSecretKey, generateKeyPairSync, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { describe, expect, jest, test } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import {
  accessTokens,
  issueLinkToken,
  linkTokenHash,
  refreshTokens,
  tokenHash,
  TokenRefused,
} from '../../../src/market/account/index.ts';
import { RecentlyUsed } from '../../../src/market/account/tokens/recently-used.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 22, 12, 0, 0);

function keysOf(service: Buffer): { derived(label: string): KeyObject } {
  return { derived: (label) => createSecretKey(Buffer.from(hkdfSync('sha256', service, '', label, 32))) };
}
const keys = keysOf(Buffer.alloc(32, 7));
const settings = { keys, issuer: 'https://noren.example', audience: 'noren', lifetime: 10 * MINUTE };
const tokens = accessTokens(settings);
const claims = { memberId: 'member-1', sessionId: 'session-1' };
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const opened = (token: string, index: number): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[index] ?? '', 'base64url').toString());

describe('an access token', () => {
  test('speaks for one member in one session for ten minutes', async () => {
    const { token, expiresAt } = await tokens.issue(claims, NOW);
    expect(expiresAt).toBe(NOW + 10 * MINUTE);
    const holder = { caller: callerOf('member'), id: claims.memberId, sessionId: claims.sessionId };
    expect(await tokens.verify(token, NOW)).toEqual({ ...holder, expiresAt });
    expect(await accessTokens(settings).verify(token, NOW + 10 * MINUTE - 1)).toEqual({ ...holder, expiresAt });
  });

  test('of one of the staff says their roles too', async () => {
    const holder = { caller: callerOf('staff', ['safety', 'legal']), id: claims.memberId, sessionId: claims.sessionId };
    const { token, expiresAt } = await tokens.issueTo(holder, NOW);
    expect(await tokens.verify(token, NOW)).toEqual({ ...holder, expiresAt });
  });

  test('holds nothing but who, which session, for whom and until when', async () => {
    const { token } = await tokens.issue(claims, NOW);
    expect(Object.keys(opened(token, 1)).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'sid', 'sub']);
    expect(Object.keys(opened(token, 0)).sort()).toEqual(['alg', 'kid', 'typ']);
  });

  test('ends when it ends, also where it was verified and remembered before', async () => {
    const { token, expiresAt } = await tokens.issue(claims, NOW);
    await tokens.verify(token, NOW);
    await expect(tokens.verify(token, expiresAt)).rejects.toThrow(TokenRefused);
    await expect(accessTokens(settings).verify(token, expiresAt)).rejects.toThrow(TokenRefused);
  });

  test('costs no cryptography when it comes again, and a refused one is not remembered', async () => {
    const verify = jest.spyOn(crypto.subtle, 'verify');
    const { token } = await tokens.issue(claims, NOW);
    await tokens.verify(token, NOW);
    const once = verify.mock.calls.length;
    for (let again = 0; again < 50; again++) await tokens.verify(token, NOW + again);
    expect(verify.mock.calls.length).toBe(once);
    expect(once).toBeGreaterThan(0);
    verify.mockRestore();
  });

  test('memory of verified tokens is bounded: the longest unused is forgotten', () => {
    const few = new RecentlyUsed<string, number>(2);
    few.set('a', 1);
    few.set('b', 2);
    few.set('a', 1);
    few.set('c', 3);
    expect([few.get('a'), few.get('b'), few.get('c')]).toEqual([1, undefined, 3]);
  });
});

describe('a forged token gets one answer, whatever is wrong with it (AT-12)', () => {
  const key = keys.derived('access token');
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const seconds = Math.floor(NOW / 1000);
  const good = {
    sub: 'member-1',
    sid: 'session-1',
    iss: settings.issuer,
    aud: settings.audience,
    iat: seconds,
    exp: seconds + 600,
  };

  async function kid(): Promise<string> {
    return String(opened((await tokens.issue(claims, NOW)).token, 0)['kid']);
  }
  async function signed(payload: object, header: object = {}, by: KeyObject = key, alg = 'HS256'): Promise<string> {
    return new SignJWT({ ...payload }).setProtectedHeader({ alg, typ: 'at+jwt', kid: await kid(), ...header }).sign(by);
  }
  function byHand(header: object, digest: string): string {
    const signed = `${part(header)}.${part(good)}`;
    return `${signed}.${createHmac(digest, key).update(signed).digest('base64url')}`;
  }
  async function withoutSignature(): Promise<string> {
    const { token } = await tokens.issue(claims, NOW);
    return `${token.split('.').slice(0, 2).join('.')}.`;
  }
  async function changed(): Promise<string> {
    const [header, , signature] = (await tokens.issue(claims, NOW)).token.split('.');
    return `${header}.${part({ ...good, sub: 'member-2' })}.${signature}`;
  }

  test('the test itself can make a good one', async () => {
    expect(await tokens.verify(await signed(good), NOW)).toMatchObject({
      id: claims.memberId,
      sessionId: claims.sessionId,
    });
  });

  const forgeries: readonly (readonly [string, () => Promise<string>])[] = [
    ['alg none', async () => new UnsecuredJWT(good).encode()],
    [
      'alg none with our header',
      async () => `${part({ alg: 'none', typ: 'at+jwt', kid: await kid() })}.${part(good)}.`,
    ],
    ['no signature', withoutSignature],
    ['another payload', changed],
    ['another key', () => signed(good, {}, keysOf(Buffer.alloc(32, 8)).derived('access token'))],
    [
      'another algorithm with our key',
      () => signed(good, {}, createSecretKey(Buffer.concat([key.export(), key.export()])), 'HS512'),
    ],
    ['HS512 with our very key', async () => byHand({ alg: 'HS512', typ: 'at+jwt', kid: await kid() }, 'sha512')],
    ['RS256', () => signed(good, {}, privateKey, 'RS256')],
    [
      'HS256 with a public key',
      () => signed(good, {}, createSecretKey(Buffer.from(publicKey.export({ type: 'spki', format: 'pem' })))),
    ],
    ['no kid', () => signed(good, { kid: undefined })],
    ['another kid', () => signed(good, { kid: 'other' })],
    ['another type', () => signed(good, { typ: 'JWT' })],
    ['another audience', () => signed({ ...good, aud: 'partner' })],
    ['another issuer', () => signed({ ...good, iss: 'https://other.example' })],
    ['expired', () => signed({ ...good, exp: seconds })],
    ['without expiry', () => signed({ ...good, exp: undefined })],
    ['not yet', () => signed({ ...good, nbf: seconds + 60 })],
    ['without session', () => signed({ ...good, sid: undefined })],
    ['session no text', () => signed({ ...good, sid: { any: 1 } })],
    ['without member', () => signed({ ...good, sub: '' })],
    ['nothing', async () => ''],
    ['noise', async () => randomBytes(300).toString('base64url')],
    ['a megabyte', async () => 'a.'.repeat(500_000)],
  ];
  test.each(forgeries)('%s', async (_, forge) => {
    const error = await tokens.verify(await forge(), NOW).then(
      () => 'accepted',
      (reason: unknown) => reason,
    );
    expect(error).toEqual(new TokenRefused());
    expect(error).toMatchObject({ name: 'TokenRefused', code: 'UNAUTHENTICATED', message: 'The token is not valid.' });
    expect(error).not.toHaveProperty('cause');
  });
});

describe('a refresh token', () => {
  const refresh = refreshTokens(keys);

  test('is kept only as a hash that does not hold it, and names its session', () => {
    const { token, hash } = refresh.issue('session-1');
    expect(hash).toBe(tokenHash(token));
    expect(token).not.toContain(hash);
    expect(refresh.sessionOf(token)).toBe('session-1');
    expect(refresh.issue('session-1').token).not.toBe(token);
  });

  test('is told as the current one, as an earlier one, or as none of ours', () => {
    const first = refresh.issue('session-1');
    const second = refresh.issue('session-1');
    expect(refresh.match(second.token, second.hash)).toBe('current');
    expect(refresh.match(first.token, second.hash)).toBe('earlier');
    const guess = `session-1.${randomBytes(32).toString('base64url')}.${randomBytes(16).toString('base64url')}`;
    expect(refresh.match(guess, second.hash)).toBe('unknown');
    expect(refresh.match(first.token.replace('session-1', 'session-2'), second.hash)).toBe('unknown');
    expect(refresh.match('', second.hash)).toBe('unknown');
    expect(refresh.sessionOf('no.token')).toBeNull();
  });

  test('of a lost service key still works while current, for its hash decides', () => {
    const { token, hash } = refreshTokens(keysOf(Buffer.alloc(32, 9))).issue('session-1');
    expect(refresh.match(token, hash)).toBe('current');
    expect(refresh.match(token, tokenHash('newer'))).toBe('unknown');
  });
});

test('a link token is 32 random bytes, found again by its hash; what is no token has a hash that finds nothing', () => {
  const { token, hash } = issueLinkToken();
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(linkTokenHash(token)).toBe(hash);
  expect(linkTokenHash(`${token}x`)).toBe(linkTokenHash('; drop table'));
});
