import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { unique } from '../../harness/people.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { shapeOf } from '../../harness/statements.ts';
import { applicants, application, password } from './registering.ts';

let server: TestServer;
let client: ReturnType<typeof applicants>;
beforeAll(async () => {
  server = await startServer();
  client = applicants(server);
});
afterAll(() => server.stop());

const accepted = { data: { register: { accepted: true, userErrors: [] } } };
const refusedLink = { confirmed: null, userErrors: [{ code: 'LINK_REFUSED', field: ['token'] }] };
const problems = async (input: object) =>
  (await client.register(input)).body.data.register.userErrors.map(
    ({ code, field }: { code: string; field: string[] }) => [code, field.join('.')],
  );

describe('the form', () => {
  test('shows purposes, versions and what is asked before anything is sent (P2, P3, LG-3)', async () => {
    const { body } = await server.as().ask(`{ registrationForm { version purposesVersion purposes { name description }
      individual { required optional } company { required optional } } }`);
    expect(body.data.registrationForm).toMatchObject({
      version: '2023-04-01',
      purposesVersion: '2023-04-01',
      individual: { required: ['NAME', 'EMAIL', 'ADDRESS', 'PHONE', 'BIRTH_DATE'], optional: ['OCCUPATION', 'GENDER'] },
      company: { optional: [] },
    });
    expect(body.data.registrationForm.purposes[0]).toEqual({ name: 'ownUse', description: expect.any(String) });
  });

  test('says every purpose in the reader’s language, under the same name', async () => {
    const text = '{ registrationForm { purposes { name description } } }';
    const shown = async (language: string): Promise<{ name: string; description: string }[]> =>
      (await server.as().ask(text, {}, { 'accept-language': language })).body.data.registrationForm.purposes;
    const [ja, en] = [await shown('ja'), await shown('en')];
    expect(ja.map(({ name }) => name)).toEqual(en.map(({ name }) => name));
    expect(ja.filter(({ description }) => !/[\p{sc=Han}\p{sc=Kana}]/u.test(description))).toEqual([]);
    expect(en.filter(({ description }) => !/^[\p{sc=Latin}\p{P} ]+$/u.test(description))).toEqual([]);
  });
});

describe('a registration', () => {
  test('makes a member once the mailbox confirms it, and no sooner', async () => {
    const sent = application();
    expect((await client.register(sent)).body).toEqual(accepted);
    const token = await client.mailedToken(sent.details.email);
    expect(await client.signIn(sent.details.email)).toBeNull();
    expect((await client.confirm(token)).body.data.confirmEmail).toEqual({ confirmed: true, userErrors: [] });
    const { body } = await server.as((await client.signIn(sent.details.email)) ?? '')
      .ask(`{ me { nickname memberType registration {
      name email phone birthDate occupation gender address { postalCode prefecture city street building }
      formVersion purposes version sources { kind by } } } }`);
    const { phone: _typed, ...details } = sent.details;
    expect(body.data.me).toMatchObject({
      nickname: sent.nickname,
      memberType: 'INDIVIDUAL',
      registration: { ...details, phone: '+81332123456', formVersion: '2023-04-01', version: 1 },
    });
    expect(body.data.me.registration.purposes).toContain('contract');
    expect(body.data.me.registration.sources).toHaveLength(7);
    expect((await client.confirm(token)).body.data.confirmEmail).toEqual(refusedLink);
  });

  test('of a company takes its name, its representative and the person to turn to', async () => {
    const sent = application('COMPANY');
    await client.register(sent);
    await client.confirm(await client.mailedToken(sent.details.email));
    const token = await client.signIn(sent.details.email);
    const { body } = await server
      .as(token ?? '')
      .ask(`{ me { memberType registration { companyName representative contactPerson name } } }`);
    const { companyName, representative, contactPerson } = sent.details;
    expect(body.data.me).toEqual({
      memberType: 'COMPANY',
      registration: { companyName, representative, contactPerson, name: null },
    });
  });

  test('leaves out what is optional', async () => {
    const { details, ...sent } = application();
    const { occupation: _free, gender: _too, ...required } = details;
    expect((await client.register({ ...sent, details: required })).body).toEqual(accepted);
  });

  test('that nobody confirms in a day is of no use and is deleted, its key with it', async () => {
    const sent = application();
    await client.register(sent);
    const token = await client.mailedToken(sent.details.email);
    await server.clock.advance('24 hours 1 second');
    expect((await client.confirm(token)).body.data.confirmEmail).toEqual(refusedLink);
    const { tasks } = await import('../../../src/market/index.ts');
    await tasks.find(({ name }) => name === 'forget_expired_applications')?.run({} as never, server.market);
    await server.clock.release();
    const { rows } = await server.db.owner.query(
      "select count(*)::int as left from application where expires_at < now() + interval '1 day'",
    );
    expect(rows[0].left).toBe(0);
    const keys = await server.db.owner.query(
      'select 1 from record_key k where length(wrapped) > 0 and not exists (select 1 from registration r where r.id = k.record_id)',
    );
    expect(keys.rows).toEqual([]);
  });

  test('sent again with its key gets the first answer; with another input it is refused', async () => {
    const sent = application();
    await client.register(sent);
    expect((await client.register(sent)).body).toEqual(accepted);
    expect(await problems({ ...sent, nickname: `nick${unique()}` })).toEqual([['KEY_REUSED', 'idempotencyKey']]);
    expect(await client.mailbox(sent.details.email)).toHaveLength(1);
  });

  test('with a key that cannot be kept is a wrong request (P9)', async () => {
    for (const idempotencyKey of ['', 'k'.repeat(101), '鍵']) {
      const { body } = await client.register({ ...application(), idempotencyKey });
      expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });

  test('sent twice at once is one', async () => {
    const sent = application();
    const both = await Promise.all([client.register(sent), client.register(sent)]);
    expect(both.map(({ body }) => body)).toEqual([accepted, accepted]);
    expect(await client.mailbox(sent.details.email)).toHaveLength(1);
  });
});

describe('a taken e-mail address (SC-C5)', () => {
  test('gets the bytes and the statements of a free one; its mailbox alone is told, and nothing of it changes', async () => {
    const taken = (await server.member({ passwordHash: 'none' })).values.email;
    const free = application();
    const known = application();
    const ofFree = await client.register(free);
    const ofKnown = await client.register({ ...known, details: { ...known.details, email: taken } });
    expect(ofKnown.text).toBe(ofFree.text);
    expect(ofKnown.statements.map(shapeOf)).toEqual(ofFree.statements.map(shapeOf));
    const letters = await client.mailbox(taken);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain('すでに登録されています');
    expect(await client.mailedToken(taken)).toBe('');
    expect(await client.signIn(taken)).toBeNull();
  });

  test('reserves the nickname all the same', async () => {
    const { values } = await server.member();
    const known = application();
    await client.register({ ...known, details: { ...known.details, email: values.email } });
    expect(await problems({ ...application(), nickname: known.nickname.toUpperCase() })).toEqual([
      ['NICKNAME_TAKEN', 'nickname'],
    ]);
  });

  test('is told to the mailbox in the language of the request', async () => {
    const sent = application();
    const text = 'mutation ($input: RegisterInput!) { register(input: $input) { accepted } }';
    await server.as().ask(text, { input: sent }, { 'accept-language': 'en' });
    expect((await client.mailbox(sent.details.email))[0]?.subject).toContain('Please confirm');
  });

  test('of two registrations for one address the first to be confirmed counts', async () => {
    const [first, second] = [application(), application()];
    const email = first.details.email;
    await client.register(first);
    const firstToken = await client.mailedToken(email);
    await client.register({ ...second, password: 'quite another password', details: { ...second.details, email } });
    const secondToken = await client.mailedToken(email);
    expect((await client.confirm(secondToken)).body.data.confirmEmail.confirmed).toBe(true);
    expect((await client.confirm(firstToken)).body.data.confirmEmail).toEqual(refusedLink);
    expect(await client.signIn(email)).toBeNull();
    expect(await client.signIn(email, 'quite another password')).not.toBeNull();
  });
});

describe('what is wrong is said all at once, by field, and never repeated', () => {
  test('for a form with nothing right', async () => {
    const email = `${unique()}@`;
    const input = {
      ...application(),
      formVersion: '2001-01-01',
      nickname: '運営',
      password: 'short',
      details: {
        email,
        phone: '12',
        birthDate: '2015-01-01',
        companyName: 'x',
        address: { postalCode: '1', prefecture: 'Paris', city: ' ', street: 'a', building: null },
      },
    };
    const { text } = await client.register(input);
    expect(text).not.toContain(email);
    expect((await problems(input)).sort()).toEqual(
      [
        ['TOO_SHORT', 'nickname'],
        ['RESERVED', 'nickname'],
        ['REQUIRED', 'details.name'],
        ['NOT_ASKED', 'details.companyName'],
        ['INVALID', 'details.email'],
        ['INVALID', 'details.address.postalCode'],
        ['INVALID', 'details.address.prefecture'],
        ['REQUIRED', 'details.address.city'],
        ['INVALID', 'details.phone'],
        ['NOT_ADULT', 'details.birthDate'],
        ['TOO_SHORT', 'password'],
        ['FORM_CHANGED', 'formVersion'],
      ].sort(),
    );
  });

  test('a person who comes of age tomorrow waits until then, by the clock of the database', async () => {
    const sent = application();
    const input = { ...sent, details: { ...sent.details, birthDate: '2008-11-23' } };
    await server.clock.set('2026-11-22T14:59:59Z');
    expect(await problems(input)).toEqual([['NOT_ADULT', 'details.birthDate']]);
    await server.clock.set('2026-11-22T15:00:00Z');
    expect((await client.register(input)).body).toEqual(accepted);
    await server.clock.release();
  });

  test('a password that is the e-mail or the nickname is refused', async () => {
    const sent = application();
    expect(await problems({ ...sent, password: sent.nickname })).toEqual([['LIKE_NICKNAME', 'password']]);
    expect(await problems({ ...sent, password: sent.details.email })).toEqual([['LIKE_EMAIL', 'password']]);
  });

  test('a field that is no field of the form is refused at the input type (AT-14)', async () => {
    const { status } = await client.register({ ...application(), role: 'STAFF' });
    expect(status).toBe(400);
  });
});

test('nothing that was entered stands in the database, plain, before or after the confirmation', async () => {
  const sent = application();
  await client.register(sent);
  const dump = async () => {
    const { rows: tables } = await server.db.owner.query(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const all = await Promise.all(tables.map(({ name }) => server.db.owner.query(`select t::text from ${name} t`)));
    return all.flatMap(({ rows }) => rows.map((row) => row.t)).join('\n');
  };
  const before = await dump();
  await client.confirm(await client.mailedToken(sent.details.email));
  const after = await dump();
  const { email, name, birthDate, occupation, address } = sent.details;
  for (const value of [email, name, birthDate, occupation, address.city, address.street, password]) {
    expect(before).not.toContain(value);
    expect(after).not.toContain(value);
  }
  expect(after).toContain(sent.nickname);
});
