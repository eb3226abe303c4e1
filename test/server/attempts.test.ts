/** Attempts are counted for all servers together, and neither the lock nor what is kept of it tells of an account (AT-8, SC-E7). */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { hashPassword } from '../../src/market/account/index.ts';
import { tasks } from '../../src/market/index.ts';
import { attemptsIn } from '../../src/server/limits/index.ts';
import { noLimits, startServer, type Person, type TestServer } from '../harness/server.ts';
import { unique } from '../harness/people.ts';

const wide = { points: 1_000, seconds: 900 };
const limits = { ...noLimits, SIGN_IN: { account: { points: 4, seconds: 900 }, network: wide } };

let first: TestServer;
let second: TestServer;
let hanako: Person;
beforeAll(async () => {
  first = await startServer({ limits });
  second = await startServer({ db: first.db, keys: first.keys, limits });
  hanako = await first.member({ passwordHash: await hashPassword('a right long password') });
});
afterAll(async () => {
  await second.close();
  await first.stop();
});

const signIn = (server: TestServer, email: string, password = 'a wrong long password') =>
  server
    .as()
    .ask(`mutation ($input: SignInInput!) { signIn(input: $input) { tokens { accessToken } userErrors { code } } }`, {
      input: { email, password },
    });

/** Asked of one server and the other in turn. */
async function tried(email: string, times: number): Promise<string[]> {
  const told: string[] = [];
  for (let n = 0; n < times; n++) told.push((await signIn(n % 2 === 0 ? first : second, email)).text);
  return told;
}

const kept = async () =>
  (await first.db.owner.query<{ key: string; points: number }>('select key, points from attempt_count order by key'))
    .rows;

test('two servers allow no more than one, in the same bytes whether or not anybody has the address', async () => {
  const known = await tried(hanako.values.email, 6);
  expect(known.map((text) => text.includes('TOO_MANY_ATTEMPTS'))).toEqual([false, false, false, false, true, true]);
  expect(await tried(`nobody-${unique()}@example.jp`, 6)).toEqual(known);
  const right = await signIn(second, hanako.values.email, 'a right long password');
  expect(right.text).toBe(known.at(-1)); // nor does the lock tell that it would have been right
});

test('at the same time, too', async () => {
  const email = `crowd-${unique()}@example.jp`;
  const asked = await Promise.all(Array.from({ length: 12 }, (_, n) => signIn(n % 2 === 0 ? first : second, email)));
  expect(asked.filter(({ text }) => !text.includes('TOO_MANY_ATTEMPTS'))).toHaveLength(4);
});

test('what is kept names nobody: no address, no account, no network, nor what anyone could make of them without the key', async () => {
  const other = await first.member();
  await signIn(first, other.values.email);
  const before = await kept();
  expect(before.length).toBeGreaterThan(2);
  for (const { key } of before) expect(key).toMatch(/^SIGN_IN:(account|network):[\w-]{43}$/);
  const text = JSON.stringify(before);
  for (const word of [other.id, other.values.email, '127.0.0.1', '::1']) expect(text).not.toContain(word);
  const account = { act: 'SIGN_IN', account: 'a', network: 'n' } as const;
  await attemptsIn(first.market.pool, first.market.keyring, limits).count(account);
  expect((await kept()).length).toBe(before.length + 2);
});

test('and is gone an hour after it counts no more', async () => {
  await signIn(first, `once-${unique()}@example.jp`);
  const forget = () => tasks.find(({ name }) => name === 'forget_attempts')?.run({} as never, first.market);
  await forget();
  expect((await kept()).length).toBeGreaterThan(0);
  await first.db.owner.query('update attempt_count set expire = expire - 3600000 - 901000');
  await forget();
  expect(await kept()).toEqual([]);
});
