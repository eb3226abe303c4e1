/** Requests of authorities (P6.4) and of whom a law entitles (P6.10): it takes two, shows what is named, and is recorded. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer, type Person, type TestServer } from '../../harness/server.ts';
import { approved, decided, everything, leavesOf, looked, registered, type Office } from '../dossier/scene.ts';
import { trade } from '../trade/scene.ts';

let server: TestServer;
let office: Office;
let mio: Person;
const NOW = '2026-11-22T00:00:00Z';

beforeAll(async () => {
  server = await startServer();
  await server.clock.set(NOW);
  office = { one: await server.staff('legal'), two: await server.staff('legal') };
  mio = await server.member();
  for (const { ground } of [office.one, office.two])
    await server.db.owner.query(`update ground set until = '2040-01-01' where id = $1 or under = $1`, [ground]);
});
afterAll(() => server.stop());

const membersOf = (answer: Awaited<ReturnType<typeof looked>>) => answer.data.authorityRequest.members;

describe('It takes two', () => {
  test('one registers, another approves; before that nothing is shown', async () => {
    const { data } = await registered(server, office.one, { members: [mio], kinds: ['NAME', 'PHONE'] });
    const { id, state } = data.registerAuthorityRequest.request;
    expect(state).toBe('REGISTERED');
    for (const who of [office.one, office.two])
      expect(membersOf(await looked(server, who, id))).toEqual([
        { member: { id: mio.id }, registration: null, trades: null },
      ]);
    expect(await leavesOf(server, mio.id)).toEqual([]);
    const answer = await decided(server, office.two, 'approveAuthorityRequest', id);
    expect(answer.data.approveAuthorityRequest).toEqual({ request: { state: 'APPROVED' }, userErrors: [] });
  });

  test('whoever registered it neither approves nor refuses it, and nothing is changed', async () => {
    const { data } = await registered(server, office.one, { members: [mio], kinds: ['NAME'] });
    const { id } = data.registerAuthorityRequest.request;
    const before = await everything(server);
    for (const name of ['approveAuthorityRequest', 'refuseAuthorityRequest']) {
      const answer = await decided(server, office.one, name, id);
      expect(answer.data[name]).toEqual({ request: { state: 'REGISTERED' }, userErrors: [{ code: 'OWN_APPROVAL' }] });
    }
    expect(await everything(server)).toBe(before);
  });

  test('it is decided once: neither again nor otherwise', async () => {
    const id = await approved(server, office, { members: [mio], kinds: ['NAME'] });
    const third = await server.staff('legal');
    const before = await everything(server);
    for (const name of ['approveAuthorityRequest', 'refuseAuthorityRequest']) {
      const answer = await decided(server, third, name, id);
      expect(answer.data[name].userErrors).toEqual([{ code: 'ALREADY_DECIDED' }]);
    }
    expect(await everything(server)).toBe(before);
  });

  test('two at the same time: one approves, the other comes too late', async () => {
    const { data } = await registered(server, office.one, { members: [mio], kinds: ['NAME'] });
    const { id } = data.registerAuthorityRequest.request;
    const third = await server.staff('legal');
    const answers = await Promise.all(
      [office.two, third].map((who) => decided(server, who, 'approveAuthorityRequest', id)),
    );
    const codes = answers.map(({ data }) =>
      data.approveAuthorityRequest.userErrors.map(({ code }: { code: string }) => code),
    );
    expect(codes.sort()).toEqual([[], ['ALREADY_DECIDED']]);
  });

  test('a refused one shows nothing, and can be neither approved nor ended', async () => {
    const { data } = await registered(server, office.one, { members: [mio], kinds: ['NAME'] });
    const { id } = data.registerAuthorityRequest.request;
    const refused = await decided(server, office.two, 'refuseAuthorityRequest', id);
    expect(refused.data.refuseAuthorityRequest).toEqual({ request: { state: 'REFUSED' }, userErrors: [] });
    expect(membersOf(await looked(server, office.two, id))[0].registration).toBeNull();
    const again = await decided(server, office.two, 'endAuthorityRequest', id);
    expect(again.data.endAuthorityRequest.userErrors).toEqual([{ code: 'NOT_STANDING' }]);
  });

  test('kinds and members are named, and the end lies ahead', async () => {
    const codeOf = async (words: Partial<Parameters<typeof registered>[2]>) => {
      const { data } = await registered(server, office.one, { members: [mio], kinds: ['NAME'], ...words });
      return data.registerAuthorityRequest.userErrors[0].code;
    };
    const before = await everything(server);
    expect(await codeOf({ kinds: [] })).toBe('KINDS_NOT_ALLOWED');
    expect(await codeOf({ members: [] })).toBe('MEMBERS_MISSING');
    expect(await codeOf({ members: [{ ...mio, id: 'nobody' }] })).toBe('NOT_FOUND');
    expect(await codeOf({ expiresAt: '2026-11-21T00:00:00Z' })).toBe('END_PASSED');
    expect(await everything(server)).toBe(before);
  });
});

describe('It shows exactly what is named', () => {
  test('the kinds, of the members, and each look is one line of the ledger', async () => {
    const [ken, yui] = [await server.member(), await server.member()];
    const id = await approved(server, office, { members: [ken], kinds: ['NAME', 'BIRTH_DATE'] });
    const { registration } = membersOf(await looked(server, office.one, id))[0];
    expect(registration).toEqual({
      name: ken.values.name,
      birthDate: ken.values.birthDate,
      email: null,
      address: null,
      phone: null,
      occupation: null,
      gender: null,
      companyName: null,
      representative: null,
      contactPerson: null,
    });
    expect(await leavesOf(server, ken.id)).toEqual([
      {
        audience: 'authority',
        article: 'P6.4',
        kinds: ['NAME', 'BIRTH_DATE'],
        reference: `request:${id}`,
        purpose: 'lawfulRequest',
        basis: 'law',
      },
    ]);
    expect(await leavesOf(server, yui.id)).toEqual([]);
  });

  test('of two requests about one member each shows its own', async () => {
    const ken = await server.member();
    const byPolice = await approved(server, office, { members: [ken], kinds: ['NAME'] });
    const byLaw = await approved(server, office, { members: [ken], kinds: ['PHONE'], entitledByLaw: true });
    const first = membersOf(await looked(server, office.one, byPolice))[0].registration;
    const second = membersOf(await looked(server, office.one, byLaw))[0].registration;
    expect([first.name, first.phone]).toEqual([ken.values.name, null]);
    expect([second.name, second.phone]).toEqual([null, ken.values.phone]);
    expect(await leavesOf(server, ken.id)).toMatchObject([
      { audience: 'authority', article: 'P6.4', kinds: ['NAME'], reference: `request:${byPolice}` },
      { audience: 'entitledByLaw', article: 'P6.10', kinds: ['PHONE'], reference: `request:${byLaw}` },
    ]);
  });

  test('trades where they are named, and no others', async () => {
    const made = await trade(server);
    const id = await approved(server, office, { members: [made.winner], kinds: ['TRADE_RECORD'] });
    const [named] = membersOf(await looked(server, office.one, id));
    expect(named.trades.edges).toEqual([
      { node: { title: 'Teapot', side: 'WINNER', price: expect.any(Number), state: 'AWAITING_PAYMENT' } },
    ]);
    expect(named.registration.name).toBeNull();
    expect(await leavesOf(server, made.winner.id)).toMatchObject([{ kinds: ['TRADE_RECORD'], article: 'P6.4' }]);
    expect(await leavesOf(server, made.seller.id)).toEqual([]);
    await server.clock.set(NOW);
  });

  test('a privacy officer reads what was asked, and not what is handed over', async () => {
    const ken = await server.member();
    const id = await approved(server, office, { members: [ken], kinds: ['NAME'] });
    const officer = await server.staff('privacy-officer');
    const { body, text } = await server
      .as(officer)
      .ask('query ($id: ID!) { authorityRequest(id: $id) { authority state members { member { id } } } }', { id });
    expect(body.data.authorityRequest.members).toEqual([{ member: { id: ken.id } }]);
    expect(text).not.toContain(ken.values.name);
    const named = await server
      .as(officer)
      .ask('query ($id: ID!) { authorityRequest(id: $id) { members { registration { name } } } }', { id });
    expect(named.body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('It ends', () => {
  test('by itself, and by one of the legal staff at once', async () => {
    const ken = await server.member();
    const [expiring, ended] = [
      await approved(server, office, { members: [ken], kinds: ['NAME'], expiresAt: '2026-11-23T00:00:00Z' }),
      await approved(server, office, { members: [ken], kinds: ['NAME'] }),
    ];
    const answer = await decided(server, office.one, 'endAuthorityRequest', ended);
    expect(answer.data.endAuthorityRequest).toEqual({ request: { state: 'ENDED' }, userErrors: [] });
    await server.clock.set('2026-11-23T00:00:00Z');
    for (const id of [expiring, ended]) {
      const { data } = await looked(server, office.two, id);
      expect(data.authorityRequest.state).toBe('ENDED');
      expect(data.authorityRequest.members[0].registration).toBeNull();
    }
    expect(await leavesOf(server, ken.id)).toEqual([]);
    await server.clock.set(NOW);
  });

  test('one that is past its end before it is approved stays unapproved', async () => {
    const { data } = await registered(server, office.one, {
      members: [mio],
      kinds: ['NAME'],
      expiresAt: '2026-11-23T00:00:00Z',
    });
    await server.clock.set('2026-11-23T00:00:00Z');
    const before = await everything(server);
    const answer = await decided(
      server,
      office.two,
      'approveAuthorityRequest',
      data.registerAuthorityRequest.request.id,
    );
    expect(answer.data.approveAuthorityRequest.userErrors).toEqual([{ code: 'END_PASSED' }]);
    expect(await everything(server)).toBe(before);
    await server.clock.set(NOW);
  });

  test('ended while it is read, it answers RIGHT_ENDED, no data and no line', async () => {
    const ken = await server.member();
    const id = await approved(server, office, { members: [ken], kinds: ['NAME'] });
    const { ledger } = server.market;
    const record = ledger.record.bind(ledger);
    Object.assign(ledger, {
      record: async (disclosure: Parameters<typeof record>[0]) => {
        await decided(server, office.two, 'endAuthorityRequest', id);
        return record(disclosure);
      },
    });
    const answer = await looked(server, office.one, id);
    Object.assign(ledger, { record });
    expect(answer.data ?? null).toBeNull();
    expect(answer.errors).toMatchObject([{ extensions: { code: 'RIGHT_ENDED' } }]);
    expect(JSON.stringify(answer)).not.toContain(ken.values.name);
    expect(await leavesOf(server, ken.id)).toEqual([]);
  });
});
