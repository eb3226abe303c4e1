import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { hashPassword } from '../../../src/market/account/index.ts';
import { unique, type Person } from '../../harness/people.ts';
import { startServer, type Asked, type TestServer } from '../../harness/server.ts';
import { shapeOf } from '../../harness/statements.ts';

const [old, fresh] = ['an old long password', 'a fresh long password'];
let server: TestServer;
let hanako: Person;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  hanako = await server.member({ passwordHash: await hashPassword(old) });
  server.mails.length = 0;
});

const request = (email: string): Promise<Asked> =>
  server
    .as()
    .ask(
      `mutation ($email: String!) { requestPasswordReset(input: { email: $email }) { accepted userErrors { code field } } }`,
      { email },
    );
const reset = (token: string, password: string): Promise<Asked> =>
  server.as().ask(
    `mutation ($token: String!, $password: String!) { resetPassword(input: { token: $token, password: $password }) {
      changed userErrors { code field } } }`,
    { token, password },
  );
const signsIn = async (password: string): Promise<boolean> => {
  const { body } = await server
    .as()
    .ask(`mutation ($input: SignInInput!) { signIn(input: $input) { tokens { accessToken } } }`, {
      input: { email: hanako.values.email, password },
    });
  return body.data.signIn.tokens !== null;
};
const tokenIn = (text: string | undefined): string => /#([\w-]{43})/.exec(text ?? '')?.[1] ?? '';
const lastMail = () => server.mails.at(-1);

async function mailedToken(): Promise<string> {
  await request(hanako.values.email);
  await server.runJobs();
  return tokenIn(lastMail()?.letter.text);
}

const refusedLink = { changed: null, userErrors: [{ code: 'LINK_REFUSED', field: ['token'] }] };

describe('asking for a new password', () => {
  test('gives a known and an unknown address the same bytes and the same statements; the mailbox gets the truth (SC-C5)', async () => {
    const stranger = `stranger-${unique()}@example.jp`;
    const known = await request(hanako.values.email);
    const unknown = await request(stranger);
    expect(known.body).toEqual({ data: { requestPasswordReset: { accepted: true, userErrors: [] } } });
    expect(unknown.text).toBe(known.text);
    expect(unknown.statements.map(shapeOf)).toEqual(known.statements.map(shapeOf));
    await server.runJobs();
    expect(server.mails.map(({ to, letter }) => [to, tokenIn(letter.text) !== ''])).toEqual([
      [hanako.values.email, true],
      [stranger, false],
    ]);
  });

  test('leaves nothing of a request about an unknown address', async () => {
    await request(`stranger-${unique()}@example.jp`);
    await server.runJobs();
    const { rows } = await server.db.owner.query(
      `select 1 from application a where not exists (select 1 from account where email_index = a.email_index)`,
    );
    expect(rows).toEqual([]);
  });

  test('puts neither address nor token into the job, and the opened address into the ledger as outsourcing (P6.7b)', async () => {
    await request(hanako.values.email);
    const { rows: jobs } = await server.db.owner.query('select payload from graphile_worker._private_jobs');
    expect(Object.keys(jobs[0].payload)).toEqual(['applicationId']);
    await server.runJobs();
    const { rows } = await server.db.owner.query(
      'select recipient_class, leaves from disclosure where $1 = any (subjects)',
      [hanako.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].leaves[0]).toMatchObject({
      audience: 'mailRelay',
      article: 'P6.7b',
      basis: 'outsourcing',
      kinds: ['EMAIL'],
    });
  });
});

describe('a mailed link', () => {
  test('changes the password once, ends every session and tells the mailbox', async () => {
    const token = await mailedToken();
    const { body } = await reset(token, fresh);
    expect(body.data.resetPassword).toEqual({ changed: true, userErrors: [] });
    expect([await signsIn(old), await signsIn(fresh)]).toEqual([false, true]);
    expect((await server.as(hanako).ask('{ me { id } }')).status).toBe(401);
    await server.runJobs();
    expect(lastMail()?.letter.subject).toContain('パスワードが変更されました');
    expect((await reset(token, 'yet another password')).body.data.resetPassword).toEqual(refusedLink);
  });

  test('takes the other links with it', async () => {
    const [first, second] = [await mailedToken(), await mailedToken()];
    await reset(second, fresh);
    expect((await reset(first, 'yet another password')).body.data.resetPassword).toEqual(refusedLink);
  });

  test('takes a change of address with it that somebody with the old password asked for', async () => {
    const theirs = `thief-${unique()}@example.jp`;
    await server
      .as(hanako)
      .ask(
        `mutation ($email: String!) { correctRegistration(input: { version: 1, details: { email: $email } }) { emailToConfirm } }`,
        { email: theirs },
      );
    await server.runJobs();
    const change = tokenIn(server.mails.find(({ to }) => to === theirs)?.letter.text);
    expect(change).not.toBe('');
    await reset(await mailedToken(), fresh);
    const { body } = await server
      .as()
      .ask(`mutation ($token: String!) { confirmEmail(input: { token: $token }) { confirmed } }`, { token: change });
    expect(body.data.confirmEmail.confirmed).toBeNull();
    expect(await signsIn(fresh)).toBe(true);
  });

  test('is refused after its hour, in the bytes of one that never was', async () => {
    const token = await mailedToken();
    await server.clock.advance('61 minutes');
    const late = await reset(token, fresh);
    expect(late.body.data.resetPassword).toEqual(refusedLink);
    expect((await reset('A'.repeat(43), fresh)).text).toBe(late.text);
    expect(await signsIn(old)).toBe(true);
    await server.clock.release();
  });

  test('does not set a password that is guessed first; the link still works', async () => {
    const token = await mailedToken();
    const { body } = await reset(token, 'password123');
    expect(body.data.resetPassword.userErrors).toEqual([{ code: 'GUESSED_FIRST', field: ['password'] }]);
    expect((await reset(token, fresh)).body.data.resetPassword.changed).toBe(true);
  });
});
