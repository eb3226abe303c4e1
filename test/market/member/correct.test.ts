import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { hashPassword } from '../../../src/market/account/index.ts';
import { unique, type Person } from '../../harness/people.ts';
import { startServer, type Asked, type TestServer } from '../../harness/server.ts';
import { shapeOf } from '../../harness/statements.ts';
import { applicants, password } from './registering.ts';

let server: TestServer;
let client: ReturnType<typeof applicants>;
let passwordHash: string;
let hanako: Person;
beforeAll(async () => {
  passwordHash = await hashPassword(password);
  server = await startServer();
  client = applicants(server);
});
afterAll(() => server.stop());
beforeEach(async () => {
  hanako = await server.member({ passwordHash });
});

const correct = (details: object, version = 1, who: Person = hanako): Promise<Asked> =>
  server.as(who).ask(
    `mutation ($input: CorrectRegistrationInput!) { correctRegistration(input: $input) {
      registration { version name phone occupation email sources { kind by at } } emailToConfirm userErrors { code field } } }`,
    { input: { version, details } },
  );
const errorsOf = ({ body }: Asked) => body.data.correctRegistration.userErrors;

describe('a member corrects what they registered (P11.1)', () => {
  test('and sees it at once, with the date of what they changed', async () => {
    await server.clock.set('2030-01-01T00:00:00Z');
    const taro = await server.member();
    const { body } = await correct({ phone: '090-1234-5678' }, 1, taro);
    const { registration } = body.data.correctRegistration;
    expect(registration).toMatchObject({ version: 2, phone: '+819012345678', name: taro.values.name });
    expect(registration.sources).toContainEqual({ kind: 'PHONE', by: 'member', at: '2030-01-01T00:00:00.000Z' });
    expect(registration.sources).not.toContainEqual({ kind: 'NAME', by: 'member', at: '2030-01-01T00:00:00.000Z' });
    await server.clock.release();
  });

  test('only within ten minutes of entering the password', async () => {
    await server.db.owner.query(
      `update session set password_entered_at = noren_now() - interval '601 seconds' where id = $1`,
      [hanako.sessionId],
    );
    expect(errorsOf(await correct({ occupation: 'x', phone: 'nonsense' }))).toEqual([
      { code: 'PASSWORD_NEEDED', field: null },
    ]);
    await server.as(hanako).ask(`mutation { confirmPassword(input: { password: "${password}" }) { confirmedUntil } }`);
    expect(errorsOf(await correct({ occupation: 'x' }))).toEqual([]);
  });

  test('and is told when it changed in the meantime', async () => {
    await correct({ occupation: '陶芸家' });
    expect(errorsOf(await correct({ occupation: '作家' }))).toEqual([{ code: 'STALE', field: ['version'] }]);
  });

  test('empties what is optional, and not what is required (P3, free choice)', async () => {
    const { body } = await correct({ occupation: null });
    const { registration } = body.data.correctRegistration;
    expect(registration.occupation).toBeNull();
    expect(registration.sources.map(({ kind }: { kind: string }) => kind)).not.toContain('OCCUPATION');
    expect(errorsOf(await correct({ name: null, phone: '1', companyName: 'x' }, 2))).toEqual([
      { code: 'REQUIRED', field: ['details', 'name'] },
      { code: 'NOT_ASKED', field: ['details', 'companyName'] },
      { code: 'INVALID', field: ['details', 'phone'] },
    ]);
  });

  test('their own alone, and not at all without a session', async () => {
    const taro = await server.member();
    await correct({ occupation: '漁師' }, 1, taro);
    const { body } = await server.as(hanako).ask('{ me { registration { occupation version } } }');
    expect(body.data.me.registration).toEqual({ occupation: hanako.values.occupation, version: 1 });
    const { status } = await server
      .as()
      .ask('mutation { correctRegistration(input: { version: 1, details: {} }) { userErrors { code } } }');
    expect(status).toBe(401);
  });
});

describe('a new e-mail address', () => {
  const state = async () =>
    (await server.as(hanako).ask('{ me { emailConfirmed registration { email } } }')).body.data.me;

  test('counts once its mailbox confirms it; until then the old one does', async () => {
    const email = `new-${unique()}@example.jp`;
    const { body } = await correct({ email });
    expect(body.data.correctRegistration).toMatchObject({
      emailToConfirm: true,
      registration: { email: hanako.values.email },
    });
    expect(await state()).toEqual({ emailConfirmed: false, registration: { email: hanako.values.email } });
    expect(await client.signIn(email)).toBeNull();
    expect((await client.confirm(await client.mailedToken(email))).body.data.confirmEmail.confirmed).toBe(true);
    expect(await state()).toEqual({ emailConfirmed: true, registration: { email } });
    expect(await client.signIn(email)).not.toBeNull();
    expect(await client.signIn(hanako.values.email)).toBeNull();
  });

  test('that is another member’s gets the same bytes and statements; its mailbox is told', async () => {
    const other = await server.member();
    const taro = await server.member();
    const ofFree = await correct({ email: `new-${unique()}@example.jp` });
    const ofTaken = await correct({ email: other.values.email }, 1, taro);
    const shown = ({ text }: Asked, who: Person) =>
      Object.values(who.values)
        .reduce<string>((left, value) => (typeof value === 'string' ? left.replace(value, '·') : left), text)
        .replace(/"at":"[^"]*"/g, '');
    expect(shown(ofTaken, taro)).toBe(shown(ofFree, hanako));
    expect(ofTaken.statements.map(shapeOf)).toEqual(ofFree.statements.map(shapeOf));
    const letters = await client.mailbox(other.values.email);
    expect(letters.at(-1)?.text).toContain('すでに登録されています');
    expect(await client.mailedToken(other.values.email)).toBe('');
  });

  test('takes the place of one that waited', async () => {
    const [first, second] = [`a-${unique()}@example.jp`, `b-${unique()}@example.jp`];
    await correct({ email: first });
    const token = await client.mailedToken(first);
    await correct({ email: second });
    expect((await client.confirm(token)).body.data.confirmEmail.userErrors[0].code).toBe('LINK_REFUSED');
    expect((await client.confirm(await client.mailedToken(second))).body.data.confirmEmail.confirmed).toBe(true);
  });
});
