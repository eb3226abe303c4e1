/** Emergencies (P7.3): two of the staff, for days, and the members are told afterwards. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type Answer, type Other, type Person, type TestServer } from '../../harness/server.ts';
import { everything, leavesOf } from '../dossier/scene.ts';

let server: TestServer;
let safety: Other;
let second: Other;
let legal: Other;
const NOW = '2026-11-22T00:00:00Z';

beforeAll(async () => {
  server = await startServer();
  await server.clock.set(NOW);
  [safety, second, legal] = [await server.staff('safety'), await server.staff('safety'), await server.staff('legal')];
  await server.db.owner.query(`update ground set until = '2040-01-01'`);
});
afterAll(() => server.stop());

async function register(by: Other, members: readonly Person[], words: object = {}): Promise<Answer> {
  const input = {
    protects: 'LIFE',
    recipient: '八王子消防署',
    reference: 'E-1',
    memberIds: members.map(({ id }) => id),
    kinds: ['NAME', 'ADDRESS'],
    expiresAt: '2026-11-25T00:00:00Z',
    idempotencyKey: randomUUID(),
    ...words,
  };
  const { body } = await server
    .as(by)
    .ask(
      `mutation ($input: RegisterEmergencyInput!) { registerEmergency(input: $input) { emergency { id state } userErrors { code } } }`,
      { input },
    );
  return body;
}

async function decide(by: Other, name: string, id: string) {
  const { body } = await server
    .as(by)
    .ask(`mutation ($id: ID!) { ${name}(input: { emergencyId: $id }) { emergency { state } userErrors { code } } }`, {
      id,
    });
  return body.data?.[name];
}

async function approved(members: readonly Person[]): Promise<string> {
  const { data } = await register(safety, members);
  const { id } = data.registerEmergency.emergency;
  expect(await decide(legal, 'approveEmergency', id)).toEqual({ emergency: { state: 'APPROVED' }, userErrors: [] });
  return id;
}

const look = async (who: Other, id: string) =>
  (
    await server
      .as(who)
      .ask(
        'query ($id: ID!) { emergency(id: $id) { state members { registration { name phone address { city } } } } }',
        {
          id,
        },
      )
  ).body;

const noticesOf = async (who: Person) =>
  (await server.as(await server.session(who)).ask('{ me { notices(first: 5) { edges { node { kind } } } } }')).body.data
    .me.notices.edges;

test('safety registers, another of safety or legal approves, safety reads exactly the kinds, and it is recorded', async () => {
  const ken = await server.member();
  const { data } = await register(safety, [ken]);
  const { id } = data.registerEmergency.emergency;
  const before = await everything(server);
  expect(await decide(safety, 'approveEmergency', id)).toMatchObject({ userErrors: [{ code: 'OWN_APPROVAL' }] });
  expect((await look(safety, id)).data.emergency.members[0].registration).toBeNull();
  expect(await everything(server)).toBe(before);
  await decide(second, 'approveEmergency', id);
  expect((await look(safety, id)).data.emergency.members[0].registration).toEqual({
    name: ken.values.name,
    phone: null,
    address: { city: ken.values.address.city },
  });
  expect(await leavesOf(server, ken.id)).toEqual([
    {
      audience: 'emergencyRecipient',
      article: 'P7.3',
      kinds: ['NAME', 'ADDRESS'],
      reference: `emergency:${id}`,
      purpose: 'lifeProtection',
      basis: 'lifeBodyProperty',
    },
  ]);
});

test('legal staff approve it and do not read what it opens; they register none', async () => {
  const ken = await server.member();
  const id = await approved([ken]);
  expect((await look(legal, id)).data.emergency.members[0].registration).toBeNull();
  expect((await register(legal, [ken])).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
});

test('it lasts days, and no longer', async () => {
  const [ken, before] = [await server.member(), await everything(server)];
  for (const expiresAt of ['2026-11-29T00:00:00.001Z', NOW])
    expect((await register(safety, [ken], { expiresAt })).data.registerEmergency).toEqual({
      emergency: null,
      userErrors: [{ code: 'END_PASSED' }],
    });
  expect((await register(safety, [ken], { kinds: ['TRADE_RECORD'] })).data.registerEmergency.userErrors).toEqual([
    { code: 'KINDS_NOT_ALLOWED' },
  ]);
  expect(await everything(server)).toBe(before);
});

test('its members are told once it is over, once, and nobody before', async () => {
  const [ken, yui] = [await server.member(), await server.member()];
  const [byHand, byTime] = [await approved([ken]), await approved([yui])];
  await server.runJobs();
  expect([await noticesOf(ken), await noticesOf(yui)]).toEqual([[], []]);
  expect(await decide(second, 'endEmergency', byHand)).toEqual({ emergency: { state: 'ENDED' }, userErrors: [] });
  await server.runJobs();
  expect(await noticesOf(ken)).toEqual([{ node: { kind: 'SHOWN_IN_EMERGENCY' } }]);
  await server.clock.set('2026-11-25T00:00:00Z');
  expect((await look(safety, byTime)).data.emergency).toEqual({ state: 'ENDED', members: [{ registration: null }] });
  await server.db.owner.query(
    `select graphile_worker.add_job('tell_of_emergency', json_build_object('emergencyId', $1::text)) from generate_series(1, 2)`,
    [byTime],
  );
  await server.runJobs();
  expect(await noticesOf(yui)).toEqual([{ node: { kind: 'SHOWN_IN_EMERGENCY' } }]);
  await server.clock.set(NOW);
});
