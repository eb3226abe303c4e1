import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import type { Person } from '../harness/people.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { trade, type Traded } from '../market/trade/scene.ts';

let server: TestServer;
let person: Person;
beforeAll(async () => {
  server = await startServer();
  person = await server.member();
});
afterAll(() => server.stop());

const mine = '{ me { id nickname } }';

describe('a credential that is not good', () => {
  const forged = (alg: string): string =>
    [
      { alg, typ: 'JWT' },
      { sub: person.id, sid: person.sessionId, exp: 4e9 },
    ]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
  const answer = { errors: [{ message: 'サインインしてください。', extensions: { code: 'UNAUTHENTICATED' } }] };

  test('gets one answer, whatever is wrong with it', async () => {
    const otherKey = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(person.id)
      .sign(new Uint8Array(32));
    const revoked = await server.session(person);
    await server.db.owner.query('update session set revoked_at = now() where id = $1', [revoked.sessionId]);
    const bad = [`${forged('none')}.`, otherKey, `${person.token.slice(0, -4)}AAAA`, 'x', '', revoked.token];
    const answers = await Promise.all(
      bad.map((token) => server.as('x').ask(mine, {}, { authorization: `Bearer ${token}` })),
    );
    for (const { status, body, text, headers } of answers) {
      expect(status).toBe(401);
      expect(body).toEqual(answer);
      expect(text).toBe(answers[0]?.text);
      expect(headers.get('www-authenticate')).toBe('Bearer');
      expect(headers.get('cache-control')).toBe('private, no-store');
    }
  });

  test('is dead in the middle of what it was doing', async () => {
    const session = await server.session(person);
    expect((await server.as(session).ask(mine)).body.data.me.id).toBe(person.id);
    await server.db.owner.query('update session set revoked_at = now() where id = $1', [session.sessionId]);
    for (let again = 0; again < 3; again++) expect((await server.as(session).ask(mine)).body).toEqual(answer);
  });
});

describe('the status is that of GraphQL over HTTP', () => {
  const cases: { name: string; query: string; variables?: Record<string, unknown>; status: number; code?: string }[] = [
    { name: 'an answer', query: '{ __typename }', status: 200 },
    { name: 'a syntax error', query: '{', status: 400, code: 'GRAPHQL_PARSE_FAILED' },
    { name: 'an unknown field', query: '{ nothing }', status: 400, code: 'GRAPHQL_VALIDATION_FAILED' },
    {
      name: 'a wrong variable',
      query: 'query ($id: ID!) { listing(id: $id) { id } }',
      variables: { id: {} },
      status: 400,
      code: 'BAD_USER_INPUT',
    },
    {
      name: 'no such operation',
      query: 'query A { __typename } query B { __typename }',
      status: 400,
      code: 'OPERATION_RESOLUTION_FAILURE',
    },
    {
      name: 'a subscription',
      query: 'subscription { listingUpdated(id: "x") { price } }',
      status: 400,
      code: 'SUBSCRIPTION_OVER_HTTP',
    },
    {
      name: 'a member’s field beside an open one',
      query: '{ __typename me { id } }',
      status: 200,
      code: 'UNAUTHENTICATED',
    },
  ];
  test.each(cases)('$name', async ({ query, variables, status, code }) => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const asked = await server.as().ask(query, variables, { accept });
      expect(asked.headers.get('content-type')).toContain(accept);
      expect(asked.status).toBe(status);
      expect(asked.body.errors?.[0].extensions.code).toBe(code);
    }
  });

  test('another form than JSON is not made', async () => {
    expect((await server.as().ask('{ __typename }', {}, { accept: 'text/html' })).status).toBe(406);
  });
});

describe('nothing is suggested', () => {
  const near = [
    '{ listin(id: "x") { id } }',
    '{ listing(idd: "x") { id } }',
    '{ listing(id: "x") { titl } }',
    '{ listing(id: "x") { ...F } } fragment F on Listin { id }',
    '{ __typename @inclde(if: true) }',
    'query ($a: Listin) { listing(id: "x") { id } }',
    '{ listings(orderBy: ENDING_SON) { edges { node { id } } } }',
    'mutation { signIn(input: { emal: "a", password: "b" }) { __typename } }',
  ];
  test.each(near)('%s', async (query) => {
    const { text, body } = await server.as().ask(query);
    expect(body.errors?.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/did you mean/i);
  });

  test('nor through variables', async () => {
    const { text, status } = await server
      .as()
      .ask('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', { input: { emai: 'a' } });
    expect(status).toBe(400);
    expect(text).not.toMatch(/did you mean/i);
  });

  test('and of many mistakes only a few are told', async () => {
    const { body } = await server.as().ask(`{ ${Array.from({ length: 15 }, (_, index) => `x${index}`).join(' ')} }`);
    expect(body.errors?.length).toBeLessThanOrEqual(5);
  });
});

describe('messages come in the language asked for, codes in none', () => {
  const cases = [
    ['', 'ja'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['ja,en;q=0.9', 'ja'],
    ['en;q=0.5, ja;q=0.4', 'en'],
    ['fr, *;q=0.1', 'ja'],
    ['ja;q=0, en', 'en'],
    ['en;q=0', 'ja'],
    ['de', 'ja'],
    ['english', 'ja'],
  ] as const;
  test.each(cases)('%j is answered in %s', async (accepted, language) => {
    const { body } = await server.as().ask('{ me { id } }', {}, { 'accept-language': accepted });
    const [error] = body.errors ?? [];
    expect(error.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    expect(error.message).toBe(language === 'en' ? 'Sign in.' : 'サインインしてください。');
  });
});

describe('a failure of ours', () => {
  const say = (text: string): void =>
    expect(text).not.toMatch(/relation|permission|violates|postgres|select|node_modules|\.ts|planted/i);

  test('is one constant sentence with the request’s id, and logged without a word of its message', async () => {
    await server.db.owner.query('alter table listing rename to listing_planted');
    try {
      const { status, body, text, headers } = await server
        .as()
        .ask(`{ listing(id: "${randomUUID()}") { id } }`, {}, { 'accept-language': 'en' });
      expect(status).toBe(200); // the field is null, the answer is one
      const requestId = headers.get('x-request-id');
      expect(body.errors).toMatchObject([
        { message: 'Something went wrong here.', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } },
      ]);
      say(text);
      const line = server.logged.find(
        (logged) => logged.includes('"unexpected"') && logged.includes(String(requestId)),
      );
      expect(JSON.parse(line ?? '{}')).toMatchObject({ error: 'DatabaseError', sqlState: '42P01' });
      expect(line).not.toContain('planted');
    } finally {
      await server.db.owner.query('alter table listing_planted rename to listing');
    }
  });

  test.each([['not-a-uuid'], ['\u0000'], ["' or 1=1 --"], ['%'], ['9'.repeat(400)]])(
    'an id that is none (%j) is no failure',
    async (id) => {
      const { status, body, text } = await server.as().ask('query ($id: ID!) { listing(id: $id) { id } }', { id });
      expect(status).toBe(200);
      expect(body.data).toEqual({ listing: null });
      say(text);
    },
  );
});

describe('no record, no answer', () => {
  let traded: Traded;
  const card = 'query ($id: ID!) { trade(id: $id) { otherCard { name phone } } }';
  beforeAll(async () => {
    traded = await trade(server);
    await server.db.owner.query(
      `create function broken() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$`,
    );
  });
  const broken = async <T>(work: () => Promise<T>): Promise<T> => {
    await server.db.owner.query(
      'create trigger broken before insert on disclosure for each row execute function broken()',
    );
    try {
      return await work();
    } finally {
      await server.db.owner.query('drop trigger broken on disclosure');
    }
  };

  test('for a page', async () => {
    const ask = () => server.as(traded.winner).ask(card, { id: traded.tradeId });
    expect((await ask()).body.data.trade.otherCard.name).toBe(traded.seller.values.name);
    for (let sight = 0; sight < 3; sight++) {
      const { status, body, text } = await broken(ask);
      expect(status).toBe(500);
      expect(body).toEqual({
        errors: [
          {
            message: 'サーバーで問題が起きました。',
            extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
          },
        ],
      });
      expect(text).not.toContain(traded.seller.values.name);
    }
    expect((await ask()).body.data.trade.otherCard.name).toBe(traded.seller.values.name);
  });

  test('for an act, which stays done', async () => {
    const paid =
      'mutation ($id: ID!) { reportPaid(input: { tradeId: $id }) { trade { state otherCard { name } } userErrors { code } } }';
    const { body } = await broken(() => server.as(traded.winner).ask(paid, { id: traded.tradeId }));
    expect(body.data).toBeUndefined();
    const { body: after } = await server
      .as(traded.winner)
      .ask('query ($id: ID!) { trade(id: $id) { state } }', { id: traded.tradeId });
    expect(after.data.trade.state).toBe('PAID');
  });
});
