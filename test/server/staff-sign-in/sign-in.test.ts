/** Staff sign in at an OpenID Connect provider; whatever is not as it must be is refused, in one way (AT-12). */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startLocalProvider, type LocalProvider } from '../../../src/server/staff-sign-in/local-provider.ts';
import { attemptLimits } from '../../../src/market/account/index.ts';
import { startServer, type TestServer } from '../../harness/server.ts';

const PUBLIC = 'http://noren.test';
const people = [
  { subject: 'mori', name: '森 サポート', roles: ['support', 'cleaning'] },
  { subject: 'hara', name: '原 無役', roles: ['cleaning'] },
  { subject: 'oda', name: '小田 変わる', roles: ['support', 'finance'] },
  { subject: 'ueda', name: '上田 出禁', roles: ['support'] },
];

let provider: LocalProvider;
let server: TestServer;
beforeAll(async () => {
  provider = await startLocalProvider(PUBLIC, people);
  server = await startServer({ staffProvider: { ...provider.settings, knownAs: 'https://known.example' } });
});
afterAll(async () => {
  await server.stop();
  await provider.close();
});

const base = () => new URL(server.url).origin;
const atNoren = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${base()}${path}`, { method, headers, redirect: 'manual' });
const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');

interface Way {
  readonly url: URL;
  readonly cookie: string;
}

async function setOut(): Promise<Way> {
  const response = await atNoren('/staff/sign-in');
  expect(response.status).toBe(303);
  return { url: new URL(response.headers.get('location') ?? ''), cookie: cookieOf(response) };
}

/** What a browser does at the provider, until it is sent back: the path to return by. */
async function signIn(url: URL, subject: string): Promise<URL> {
  const jar = new Map<string, string>();
  let at = url;
  for (let steps = 0; steps < 8; steps++) {
    if (at.origin === PUBLIC) return at;
    const isChoice = /^\/persons\/[^/]+$/.test(at.pathname);
    const response = await fetch(isChoice ? `${at.href}/${subject}` : at, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const one of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      jar.set(name, value);
    }
    at = new URL(response.headers.get('location') ?? 'about:blank', at);
  }
  throw new Error('The provider did not send back.');
}

const comeBack = (returned: URL, cookie: string, accept = 'application/json') =>
  atNoren(`${returned.pathname}${returned.search}`, { cookie, accept });

async function walk(subject: string) {
  const { url, cookie } = await setOut();
  return comeBack(await signIn(url, subject), cookie);
}

async function walkInBrowser(subject: string) {
  const { url, cookie } = await setOut();
  return comeBack(await signIn(url, subject), cookie, 'text/html');
}

test('who signs in is kept under the name by which the provider is known, wherever it is found', async () => {
  expect((await walk('mori')).status).toBe(200);
  const kept = await server.market.orm.em
    .fork()
    .execute('select issuer, subject from staff_member where subject = ?', ['mori']);
  expect(kept).toEqual([{ issuer: 'https://known.example', subject: 'mori' }]);
});

const counted = async () => {
  const { rows } = await server.db.owner.query<{ n: string }>(
    `select count(*) as n from ground where sort = 'STAFF_SESSION'`,
  );
  return Number(rows[0]?.n);
};
const refusedWith = async (response: Response) => {
  const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, body.errors[0]?.extensions.code];
};
const REFUSED = [401, 'UNAUTHENTICATED'];

test('who has a role comes in, with the roles that are ours, and works', async () => {
  const response = await walk('mori');
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  const { token, roles } = (await response.json()) as { token: string; roles: string[] };
  expect(roles).toEqual(['support']);
  const { body } = await server.as(token).ask('{ myself { displayName roles } }');
  expect(body.data).toEqual({ myself: { displayName: '森 サポート', roles: ['SUPPORT'] } });
});

test('for people there is a page with the token, that may do nothing', async () => {
  const { url, cookie } = await setOut();
  const returned = await signIn(url, 'mori');
  const response = await atNoren(`${returned.pathname}${returned.search}`, { cookie, accept: 'text/html' });
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(await response.text()).toMatch(/<pre>[\w.-]{100,}<\/pre>/);
});

test('a person who is turned away finds the way back, and is not told why', async () => {
  const response = await atNoren('/staff/callback?code=x&state=y', { accept: 'text/html' });
  expect([response.status, response.headers.get('cache-control')]).toEqual([401, 'private, no-store']);
  const page = await response.text();
  expect(page).toContain('<a href="/staff/sign-in">');
  const noRole = await walkInBrowser('hara');
  expect([noRole.status, await noRole.text()]).toEqual([401, page]);
});

test('signing out ends the token, and no other', async () => {
  const [one, two] = (await Promise.all([walk('mori'), walk('mori')].map(async (walked) => (await walked).json()))) as {
    token: string;
  }[];
  const ask = async (token?: string) => (await server.as(token).ask('{ myself { id } }')).body;
  expect((await atNoren('/staff/sign-out', { authorization: `Bearer ${one?.token}` }, 'POST')).status).toBe(204);
  expect((await ask(one?.token)).errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
  expect((await ask(two?.token)).data.myself.id).toEqual(expect.any(String));
  const member = await server.member();
  expect((await atNoren('/staff/sign-out', { authorization: `Bearer ${member.token}` }, 'POST')).status).toBe(401);
});

describe('refused, and no session is made, where', () => {
  const refusing = async (walked: () => Promise<Response>) => {
    const before = await counted();
    expect(await refusedWith(await walked())).toEqual(REFUSED);
    expect(await counted()).toBe(before);
  };

  test('who came has no role here', () => refusing(() => walk('hara')));

  test('the state is another', () =>
    refusing(async () => {
      const { url, cookie } = await setOut();
      const returned = await signIn(url, 'mori');
      returned.searchParams.set('state', 'another');
      return comeBack(returned, cookie);
    }));

  test('the nonce is another', () =>
    refusing(async () => {
      const { url, cookie } = await setOut();
      url.searchParams.set('nonce', 'another');
      return comeBack(await signIn(url, 'mori'), cookie);
    }));

  test('the code was asked for with another verifier', () =>
    refusing(async () => {
      const [one, other] = [await setOut(), await setOut()];
      one.url.searchParams.set('code_challenge', other.url.searchParams.get('code_challenge') ?? '');
      return comeBack(await signIn(one.url, 'mori'), one.cookie);
    }));

  test('the answer is brought by another browser, or by none that set out', () =>
    refusing(async () => {
      const [one, other] = [await setOut(), await setOut()];
      const returned = await signIn(one.url, 'mori');
      expect(await refusedWith(await comeBack(returned, ''))).toEqual(REFUSED);
      return comeBack(returned, other.cookie);
    }));

  test('the code was used before', async () => {
    const { url, cookie } = await setOut();
    const returned = await signIn(url, 'mori');
    expect((await comeBack(returned, cookie)).status).toBe(200);
    await refusing(() => comeBack(returned, cookie));
  });
});

test('one who was locked out is refused, and their tokens are over', async () => {
  const { token } = (await (await walk('ueda')).json()) as { token: string };
  await server.db.owner.query(
    `with p as (select ground_id from staff_member where subject = 'ueda')
      update ground set ended_at = noren_now() where id in (select ground_id from p) or under in (select ground_id from p)`,
  );
  expect((await server.as(token).ask('{ myself { id } }')).body.errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
  expect(await refusedWith(await walk('ueda'))).toEqual(REFUSED);
});

test('roles are read anew: tokens of the old ones and cases of the lost ones end', async () => {
  const { token } = (await (await walk('oda')).json()) as { token: string };
  const open = (role: string, purpose: string, memberId: string) =>
    server.as(token).ask(
      `mutation { openCase(input: { role: ${role}, purpose: ${purpose}, kinds: [REGISTRATION, NAME], memberIds: ["${memberId}"],
        reason: "A-1", idempotencyKey: "${role}" }) { case { id } userErrors { code } } }`,
    );
  const member = await server.member();
  const lost = (await open('FINANCE', 'BILLING', member.id)).body.data.openCase.case.id;
  const kept = (await open('SUPPORT', 'SUPPORT', member.id)).body.data.openCase.case.id;
  Object.assign(people[2] ?? {}, { roles: ['support'] });
  const again = (await (await walk('oda')).json()) as { token: string };
  expect((await server.as(token).ask('{ myself { id } }')).body.errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
  const { rows } = await server.db.owner.query<{ id: string; stands: boolean }>(
    'select c.id, g.ended_at is null as stands from staff_case c join ground g on g.id = c.ground_id where c.id = any($1)',
    [[lost, kept]],
  );
  expect(Object.fromEntries(rows.map(({ id, stands }) => [id, stands]))).toEqual({ [lost]: false, [kept]: true });
  Object.assign(people[2] ?? {}, { roles: [] });
  expect(await refusedWith(await walk('oda'))).toEqual(REFUSED);
  expect((await server.as(again.token).ask('{ myself { id } }')).body.errors?.[0].extensions.code).toBe(
    'UNAUTHENTICATED',
  );
});

test('a browser that was made to come back without having set out does not count, however often', async () => {
  const limited = await startServer({ staffProvider: provider.settings, limits: attemptLimits });
  const comingBack = (cookie: string) =>
    fetch(new URL('/staff/callback', limited.url), { headers: { cookie } }).then(({ status }) => status);
  try {
    const setOff = await fetch(new URL('/staff/sign-in', limited.url), { redirect: 'manual' });
    for (let times = 0; times < 12; times++) expect(await comingBack('')).toBe(401);
    expect(await comingBack(cookieOf(setOff))).toBe(401);
    for (let times = 0; times < 9; times++) await comingBack(cookieOf(setOff));
    expect(await comingBack(cookieOf(setOff))).toBe(429);
  } finally {
    await limited.stop();
  }
});

test('from elsewhere than the networks of staff, and where no provider is set, there is no such route', async () => {
  const far = await startServer({ staffProvider: provider.settings, staffNetworks: ['10.0.0.0/8'] });
  const without = await startServer();
  try {
    for (const { url } of [far, without])
      for (const path of ['/staff/sign-in', '/staff/callback?code=x&state=y'])
        expect((await fetch(`${new URL(url).origin}${path}`, { redirect: 'manual' })).status).toBe(404);
  } finally {
    await far.stop();
    await without.stop();
  }
});
