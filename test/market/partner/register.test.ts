/** The register of partners: who stands in it, on what terms, and that it ends at once (LG-8, LG-11 to LG-13, LG-19, P14). */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { roles } from '../../../src/policy/index.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { carrier, Desk, NOW } from './scene.ts';

let server: TestServer;
let desk: Desk;
beforeAll(async () => {
  server = await startServer();
  await server.clock.set(NOW);
  desk = new Desk(server, await server.staff('privacy-officer'));
  await server.db.owner.query('update ground set until = null'); // she works on through the years below
});
afterAll(() => server.stop());

const count = async (table: string): Promise<number> =>
  Number((await server.db.owner.query(`select count(*) as n from ${table}`)).rows[0].n);

/** Whether the ground of a partner stands now, which is all that decides. */
const stands = async (id: string): Promise<boolean> =>
  (
    await server.db.owner.query(
      `select g.ended_at is null and noren_now() < g.until as stands from partner p join ground g on g.id = p.ground_id where p.id = $1`,
      [id],
    )
  ).rows[0].stands;

describe('Registering', () => {
  test('a complete entry stands from its contract’s beginning, and says when a check is due', async () => {
    const { partner, userErrors } = await desk.ask('registerPartner', { ...carrier(), networks: ['192.0.2.7/24'] });
    expect(userErrors).toEqual([]);
    expect(partner).toMatchObject({
      state: 'ACTIVE',
      scopes: ['SHIPMENTS'],
      networks: ['192.0.2.0/24'],
      checkDueAt: '2027-11-20T00:00:00.000Z',
      credentials: [],
    });
    expect(await stands(partner.id)).toBe(true);
  });

  test.each([
    ['no name', { name: ' ' }, 'REQUIRED', 'name'],
    ['no contract', { contract: null }, 'REQUIRED', 'contract'],
    ['no duty of secrecy', { secrecyAgreedAt: null }, 'REQUIRED', 'secrecyAgreedAt'],
    ['no purposes', { purposes: [] }, 'REQUIRED', 'purposes'],
    ['no end', { endsAt: null }, 'REQUIRED', 'endsAt'],
    ['no check', { checkedAt: null }, 'REQUIRED', 'checkedAt'],
    ['no scopes', { scopes: [] }, 'REQUIRED', 'scopes'],
    ['an end before the beginning', { endsAt: '2026-10-01T00:00:00Z' }, 'CONTRACT_PERIOD_UNFIT', 'endsAt'],
    ['a check yet to come', { checkedAt: '2027-01-01T00:00:00Z' }, 'CONTRACT_PERIOD_UNFIT', 'checkedAt'],
    ['a purpose of others', { purposes: ['billing'] }, 'PURPOSE_UNFIT', 'purposes'],
    ['a purpose that is none', { purposes: ['toString'] }, 'PURPOSE_UNFIT', 'purposes'],
    ['a ground of others', { basis: 'consent' }, 'BASIS_UNFIT', 'basis'],
    ['opt-out, which the table does not name (LG-12)', { basis: 'optOut' }, 'BASIS_UNFIT', 'basis'],
    ['scopes that no one ground fits', { scopes: ['SHIPMENTS', 'CONSENTS'] }, 'BASIS_UNFIT', 'basis'],
    ['no such country', { country: 'XX', foreignMeasures: 'M-1' }, 'COUNTRY_UNKNOWN', 'country'],
    ['one abroad without measures (LG-19)', { country: 'DE' }, 'REQUIRED', 'foreignMeasures'],
    ['a network that is none', { networks: ['192.0.2.0/33'] }, 'NETWORK_UNFIT', 'networks'],
    ['a network that is SQL', { networks: [`::1/128'`] }, 'NETWORK_UNFIT', 'networks'],
    ['a name that is too long', { name: 'x'.repeat(201) }, 'TOO_LONG', 'name'],
  ])('%s: refused, and nothing is written', async (_, wrong, code, field) => {
    const before = [await count('partner'), await count('ground')];
    const { partner, userErrors } = await desk.ask('registerPartner', { ...carrier(), ...wrong });
    expect(partner).toBeNull();
    expect(userErrors).toContainEqual({ code, field: [field] });
    expect([await count('partner'), await count('ground')]).toEqual(before);
  });

  test('joint use needs its published notice (LG-13)', async () => {
    const joint = { scopes: ['ENQUIRIES'], basis: 'jointUse', purposes: ['support'] };
    const refused = await desk.ask('registerPartner', { ...carrier(), ...joint });
    expect(refused.userErrors).toEqual([{ code: 'REQUIRED', field: ['jointUseNotice'] }]);
    expect(await desk.registered({ ...joint, jointUseNotice: '2026-10' })).toEqual(expect.any(String));
  });

  test('one abroad stands with its measures named', async () => {
    const abroad = { country: 'DE', foreignMeasures: 'SCC 2026, note DE-3' };
    expect(await stands(await desk.registered(abroad))).toBe(true);
  });

  test('the same key is the same entry; with another entry it is refused', async () => {
    const entry = carrier();
    const [one, two] = [await desk.ask('registerPartner', entry), await desk.ask('registerPartner', entry)];
    expect(two.partner.id).toBe(one.partner.id);
    const other = await desk.ask('registerPartner', { ...entry, contract: 'C-2' });
    expect(other.userErrors).toEqual([{ code: 'KEY_REUSED', field: ['idempotencyKey'] }]);
  });
});

describe('The wrong ones', () => {
  const others = roles.filter((role) => role !== 'privacy-officer');

  test.each(others)('%s registers, stops and lets in nobody: for them there is no such thing', async (role) => {
    const id = await desk.registered();
    const before = [await count('partner'), await count('partner_event')];
    const other = new Desk(server, await server.staff(role));
    for (const [mutation, input] of [
      ['registerPartner', carrier()],
      ['suspendPartner', { partnerId: id }],
      ['endPartner', { partnerId: id }],
      ['issuePartnerSecret', { partnerId: id, idempotencyKey: randomUUID() }],
    ] as const)
      expect((await other.asked(mutation, input)).body.errors?.[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect([await count('partner'), await count('partner_event')]).toEqual(before);
    expect(await stands(id)).toBe(true);
  });

  test('a member and a partner find neither the register nor its acts', async () => {
    const partner = await server.partner('shipments');
    for (const who of [await server.member(), partner])
      for (const text of ['{ partners { edges { node { id } } } }', `{ partner(id: "${partner.id}") { id } }`])
        expect((await server.as(who).ask(text)).status).toBe(400);
    const { body } = await server.as(partner).ask('{ thisPartner { id scopes state endsAt } }');
    expect(body.data.thisPartner).toMatchObject({ id: partner.id, scopes: ['SHIPMENTS'], state: 'ACTIVE' });
  });

  test('who registered, checked or stopped a partner is in no schema', async () => {
    const { body } = await server.as(desk.officer).ask('{ __type(name: "Partner") { fields { name } } }');
    const names = body.data.__type.fields.map(({ name }: { name: string }) => name).join(' ');
    expect(names).toContain('contract');
    expect(names).not.toMatch(/By|staff|ground/i);
  });
});

describe('Standing', () => {
  test('an expired contract, an overdue check: it stands no more, and a check or a renewal lets it stand again', async () => {
    const id = await desk.registered({ endsAt: '2030-01-01T00:00:00Z' });
    await server.clock.set('2027-11-20T00:00:00Z');
    expect(await stands(id)).toBe(false);
    expect((await desk.ask('recordPartnerCheck', { partnerId: id })).partner.state).toBe('ACTIVE');
    expect(await stands(id)).toBe(true);
    for (const day of ['2028-11-01', '2029-10-01']) {
      await server.clock.set(`${day}T00:00:00Z`);
      await desk.ask('recordPartnerCheck', { partnerId: id });
    }
    await server.clock.set('2030-01-01T00:00:00Z');
    expect(await stands(id)).toBe(false);
    const { userErrors } = await desk.ask('renewPartner', { partnerId: id, endsAt: '2029-01-01T00:00:00Z' });
    expect(userErrors).toEqual([{ code: 'CONTRACT_PERIOD_UNFIT', field: ['endsAt'] }]);
    expect((await desk.ask('renewPartner', { partnerId: id, endsAt: '2031-01-01T00:00:00Z' })).partner.state).toBe(
      'ACTIVE',
    );
    expect(await stands(id)).toBe(true);
    await server.clock.set(NOW);
  });

  test('suspended, let in again, ended: each at once, and none from a state that does not allow it', async () => {
    const partnerId = await desk.registered();
    const ids = { partnerId };
    expect((await desk.ask('suspendPartner', ids)).partner).toMatchObject({ state: 'SUSPENDED', suspendedAt: NOW });
    expect(await stands(partnerId)).toBe(false);
    expect((await desk.ask('suspendPartner', ids)).userErrors).toEqual([{ code: 'WRONG_STATE', field: null }]);
    await desk.ask('recordPartnerCheck', ids);
    await desk.ask('renewPartner', { partnerId, endsAt: '2028-01-01T00:00:00Z' });
    expect(await stands(partnerId)).toBe(false); // a check and a renewal lift no suspension
    expect((await desk.ask('resumePartner', ids)).partner).toMatchObject({ state: 'ACTIVE', suspendedAt: null });
    expect(await stands(partnerId)).toBe(true);
    expect((await desk.ask('endPartner', ids)).partner).toMatchObject({ state: 'ENDED', endedAt: NOW });
    expect(await stands(partnerId)).toBe(false);
    for (const act of ['resumePartner', 'endPartner', 'recordPartnerCheck', 'suspendPartner'])
      expect((await desk.ask(act, ids)).userErrors).toEqual([{ code: 'WRONG_STATE', field: null }]);
    const renewed = await desk.ask('renewPartner', { partnerId, endsAt: '2029-01-01T00:00:00Z' });
    expect(renewed.userErrors).toEqual([{ code: 'WRONG_STATE', field: null }]);
    expect(await stands(partnerId)).toBe(false);
  });

  test('one that is not there is answered like one of a malformed id', async () => {
    for (const partnerId of [randomUUID(), 'none', `' or 1=1`])
      expect((await desk.ask('suspendPartner', { partnerId })).userErrors).toEqual([
        { code: 'NOT_FOUND', field: ['partnerId'] },
      ]);
  });

  test('each step is noted with who did it (LG-8)', async () => {
    const partnerId = await desk.registered();
    await desk.ask('suspendPartner', { partnerId });
    await desk.ask('resumePartner', { partnerId });
    const { rows } = await server.db.owner.query(
      'select happening, staff_id from partner_event where partner_id = $1 order by id',
      [partnerId],
    );
    expect(rows).toEqual(
      ['REGISTERED', 'SUSPENDED', 'RESUMED'].map((happening) => ({ happening, staff_id: desk.officer.id })),
    );
  });
});

describe('Credentials', () => {
  const jwkOf = (key: KeyObject) => JSON.stringify(key.export({ format: 'jwk' }));

  test('a secret is told once, and kept as a digest', async () => {
    const input = { partnerId: await desk.registered(), idempotencyKey: randomUUID() };
    const first = await desk.ask('issuePartnerSecret', input, 'clientSecret');
    expect(first.clientSecret).toMatch(/^[\w-]{43}$/);
    const again = await desk.ask('issuePartnerSecret', input, 'clientSecret');
    expect(again).toMatchObject({ clientSecret: null, userErrors: [] });
    expect(again.partner.credentials).toHaveLength(1);
    for (const table of ['partner_credential', 'idempotency'])
      expect(JSON.stringify((await server.db.owner.query(`select * from ${table}`)).rows)).not.toContain(
        first.clientSecret,
      );
  });

  test('public keys are taken, each under its id; private, weak and broken ones are not', async () => {
    const partnerId = await desk.registered();
    const add = (jwk: string) => desk.ask('addPartnerKey', { partnerId, jwk, idempotencyKey: randomUUID() });
    const good = jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey);
    expect((await add(JSON.stringify({ ...JSON.parse(good), kid: 'k1' }))).partner.credentials).toMatchObject([
      { sort: 'KEY', keyId: 'k1', revokedAt: null },
    ]);
    const unfit = [
      jwkOf(generateKeyPairSync('ed25519').privateKey),
      jwkOf(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey),
      jwkOf(generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey),
      JSON.stringify({ kty: 'oct', k: 'AAAA' }),
      '{',
      '[]',
      'null',
      'x'.repeat(3000),
    ];
    for (const jwk of unfit) expect((await add(jwk)).userErrors).toEqual([{ code: 'KEY_UNFIT', field: ['jwk'] }]);
  });

  test('five at most; one that is revoked makes room', async () => {
    const partnerId = await desk.registered();
    for (let n = 0; n < 5; n++) await desk.secret(partnerId);
    const full = await desk.ask('issuePartnerSecret', { partnerId, idempotencyKey: randomUUID() }, 'clientSecret');
    expect(full).toMatchObject({ clientSecret: null, userErrors: [{ code: 'TOO_MANY_CREDENTIALS', field: null }] });
    const { partner } = await desk.ask('recordPartnerCheck', { partnerId });
    const revoked = await desk.ask('revokePartnerCredential', { credentialId: partner.credentials[0].id });
    expect(revoked.partner.credentials[0].revokedAt).toBe(NOW);
    expect(await desk.secret(partnerId)).toBeTruthy();
  });
});
