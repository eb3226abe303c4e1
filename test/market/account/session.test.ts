import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accountTasks, hashPassword } from '../../../src/market/account/index.ts';
import { unique, type Person } from '../../harness/people.ts';
import { noLimits, startServer, type Asked, type TestServer } from '../../harness/server.ts';
import { shapeOf } from '../../harness/statements.ts';

const password = 'a right long password';
let server: TestServer;
let passwordHash: string;
let hanako: Person;
beforeAll(async () => {
  passwordHash = await hashPassword(password);
  server = await startServer();
  hanako = await server.member({ passwordHash });
});
afterAll(() => server.stop());

const signInText = `mutation ($input: SignInInput!) { signIn(input: $input) {
  tokens { accessToken refreshToken expiresAt } userErrors { code field message } } }`;
const refreshText = `mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) {
  tokens { accessToken refreshToken expiresAt } userErrors { code field } } }`;

const signIn = (email: string, password: string): Promise<Asked> =>
  server.as().ask(signInText, { input: { email, password } });
const refresh = (refreshToken: string): Promise<Asked> => server.as().ask(refreshText, { input: { refreshToken } });
const tokensOf = ({ body }: Asked) => (body.data.signIn ?? body.data.refreshSession).tokens;
const refusalOf = ({ body }: Asked) => (body.data.signIn ?? body.data.refreshSession).userErrors[0]?.code;
const isDead = async (token: string): Promise<void> => {
  const read = await server.as(token).ask('{ me { id } }');
  expect(read.status).toBe(401);
  expect(read.body.errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
  const acted = await server.as(token).ask('mutation { signOut { signedOut } }');
  expect(acted.body.errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
};

describe('signing in', () => {
  test('gives tokens that speak for the member, however the address is written', async () => {
    const { accessToken } = tokensOf(await signIn(` ${hanako.values.email.toUpperCase()} `, password));
    const { body } = await server.as(accessToken).ask('{ me { id } }');
    expect(body.data.me.id).toBe(hanako.id);
  });

  test('answers a wrong password, an unknown address and what is no address in the same bytes, with the same statements', async () => {
    const wrong = await signIn(hanako.values.email, 'another long password');
    const unknown = await signIn(`nobody-${unique()}@example.jp`, password);
    const none = await signIn('no address', password);
    expect(refusalOf(wrong)).toBe('SIGN_IN_REFUSED');
    expect(unknown.text).toBe(wrong.text);
    expect(none.text).toBe(wrong.text);
    expect(unknown.statements.map(shapeOf)).toEqual(wrong.statements.map(shapeOf));
    expect(none.statements.map(shapeOf)).toEqual(wrong.statements.map(shapeOf));
  });

  test('says it in the language asked for', async () => {
    const input = { email: hanako.values.email, password: 'another long password' };
    const { body } = await server.as().ask(signInText, { input }, { 'accept-language': 'en' });
    expect(body.data.signIn.userErrors[0].message).toBe('The e-mail address or the password is wrong.');
  });

  test('counts each alias as an attempt, known address or not (SC-E4, AT-8)', async () => {
    const narrow = { points: 3, seconds: 900 };
    const limited = await startServer({ limits: { ...noLimits, SIGN_IN: { account: narrow, network: narrow } } });
    try {
      const field = (alias: string) =>
        `${alias}: signIn(input: { email: "x@example.jp", password: "wrong" }) { userErrors { code } }`;
      const { body } = await limited.as().ask(`mutation { ${['a', 'b', 'c', 'd'].map(field).join(' ')} }`);
      expect(JSON.stringify(body)).toContain('TOO_MANY_ATTEMPTS');
      const again = await limited.as().ask(`mutation { ${field('a')} }`);
      expect(again.body.errors).toHaveLength(1);
    } finally {
      await limited.stop();
    }
  });
});

describe('a refresh token', () => {
  test('works once: the next one works, and the first again ends the session at once', async () => {
    const first = tokensOf(await signIn(hanako.values.email, password));
    const second = tokensOf(await refresh(first.refreshToken));
    expect((await server.as(second.accessToken).ask('{ me { id } }')).status).toBe(200);
    expect(refusalOf(await refresh(first.refreshToken))).toBe('REFRESH_REFUSED');
    await isDead(second.accessToken);
    expect(refusalOf(await refresh(second.refreshToken))).toBe('REFRESH_REFUSED');
  });

  test('that was made up, or is of no session, is refused in the same bytes', async () => {
    const { refreshToken } = tokensOf(await signIn(hanako.values.email, password));
    const forged = await refresh(`${refreshToken.slice(0, 40)}${'A'.repeat(refreshToken.length - 40)}`);
    const none = await refresh('nonsense');
    expect(refusalOf(forged)).toBe('REFRESH_REFUSED');
    expect(none.text).toBe(forged.text);
    expect(tokensOf(await refresh(refreshToken))).not.toBeNull();
  });

  test('that lay unused for longer than a session lasts is refused', async () => {
    const { refreshToken } = tokensOf(await signIn(hanako.values.email, password));
    await server.clock.advance('31 days');
    expect(refusalOf(await refresh(refreshToken))).toBe('REFRESH_REFUSED');
    await server.clock.release();
  });
});

describe('signing out', () => {
  test('kills the session at once, for reading and for acting, and no other', async () => {
    const [one, other] = [await server.session(hanako), await server.session(hanako)];
    const { body } = await server.as(one).ask('mutation { signOut { signedOut userErrors { code } } }');
    expect(body).toEqual({ data: { signOut: { signedOut: true, userErrors: [] } } });
    await isDead(one.token);
    expect((await server.as(other).ask('{ me { id } }')).status).toBe(200);
  });

  test('everywhere kills all sessions of the member, and no other’s', async () => {
    const [one, other] = [await server.session(hanako), await server.session(hanako)];
    const taro = await server.member();
    await server.as(one).ask('mutation { signOutEverywhere { signedOut } }');
    await isDead(one.token);
    await isDead(other.token);
    expect((await server.as(taro).ask('{ me { id } }')).status).toBe(200);
  });
});

test('a session that has expired is not kept (P10); one that lives is', async () => {
  const person = await server.member();
  const [expired, living] = [await server.session(person), await server.session(person)];
  await server.db.owner.query('update session set expires_at = noren_now() where id = $1', [expired.sessionId]);
  await accountTasks.find(({ name }) => name === 'forget_sessions')?.run({} as never, server.market);
  const { rows } = await server.db.owner.query<{ id: string }>('select id from session where account_id = $1', [
    person.id,
  ]);
  expect(rows.map(({ id }) => id)).toContain(living.sessionId);
  expect(rows.map(({ id }) => id)).not.toContain(expired.sessionId);
  await isDead(expired.token);
});

describe('entering the password again', () => {
  const text = `mutation ($password: String!) { confirmPassword(input: { password: $password }) {
    confirmedUntil userErrors { code field } } }`;

  test('counts for ten minutes', async () => {
    const here = await server.session(hanako);
    const { body } = await server.as(here).ask(text, { password });
    const left = Date.parse(body.data.confirmPassword.confirmedUntil) - (await server.clock.now());
    expect(left).toBeGreaterThan(9.5 * 60_000);
    expect(left).toBeLessThanOrEqual(10 * 60_000);
  });

  test('is refused for another password', async () => {
    const { body } = await server.as(await server.session(hanako)).ask(text, { password: 'another long password' });
    expect(body.data.confirmPassword).toEqual({
      confirmedUntil: null,
      userErrors: [{ code: 'PASSWORD_WRONG', field: ['password'] }],
    });
  });
});
