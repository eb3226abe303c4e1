/** Engagements of lawyers and accountants (P6.8): two of the legal staff open them, and the partner reads what they name. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type Answer, type Other, type Person, type TestServer } from '../../harness/server.ts';
import { everything, leavesOf } from '../dossier/scene.ts';

let server: TestServer;
let one: Other;
let two: Other;
let lawyer: Other;
let otherLawyer: Other;

beforeAll(async () => {
  server = await startServer();
  [one, two] = [await server.staff('legal'), await server.staff('legal')];
  [lawyer, otherLawyer] = [await server.partner('engagements'), await server.partner('engagements')];
});
afterAll(() => server.stop());

async function register(members: readonly Person[], words: object = {}): Promise<Answer> {
  const input = {
    partnerId: lawyer.id,
    matter: 'M-1',
    memberIds: members.map(({ id }) => id),
    kinds: ['NAME', 'EMAIL'],
    idempotencyKey: randomUUID(),
    ...words,
  };
  const { body } = await server
    .as(one)
    .ask(
      `mutation ($input: RegisterEngagementInput!) { registerEngagement(input: $input) { engagement { id state } userErrors { code field } } }`,
      { input },
    );
  return body;
}

async function decide(by: Other, name: string, id: string) {
  const { body } = await server
    .as(by)
    .ask(`mutation ($id: ID!) { ${name}(input: { engagementId: $id }) { engagement { state } userErrors { code } } }`, {
      id,
    });
  return body.data?.[name];
}

async function approved(members: readonly Person[], words: object = {}): Promise<string> {
  const { id } = (await register(members, words)).data.registerEngagement.engagement;
  expect(await decide(two, 'approveEngagement', id)).toEqual({ engagement: { state: 'APPROVED' }, userErrors: [] });
  return id;
}

const look = async (who: Other) =>
  (
    await server
      .as(who)
      .ask(
        '{ engagements(first: 20) { edges { node { id matter kinds members { member { id } registration { name email phone } } } } } }',
      )
  ).body;
const rowsOf = (answer: Answer): { id: string; members: { registration: object | null }[] }[] =>
  answer.data.engagements.edges.map(({ node }: { node: object }) => node);

test('approved by another, the partner reads exactly what is named, and each look is recorded', async () => {
  const ken = await server.member();
  const { id } = (await register([ken])).data.registerEngagement.engagement;
  const before = await everything(server);
  expect(await decide(one, 'approveEngagement', id)).toMatchObject({ userErrors: [{ code: 'OWN_APPROVAL' }] });
  expect(await everything(server)).toBe(before);
  expect(rowsOf(await look(lawyer))).toEqual([]);
  await decide(two, 'approveEngagement', id);
  expect(rowsOf(await look(lawyer))).toEqual([
    {
      id,
      matter: 'M-1',
      kinds: ['NAME', 'EMAIL'],
      members: [
        { member: { id: ken.id }, registration: { name: ken.values.name, email: ken.values.email, phone: null } },
      ],
    },
  ]);
  expect(await leavesOf(server, ken.id)).toMatchObject([
    {
      audience: 'professional',
      article: 'P6.8',
      kinds: ['NAME', 'EMAIL'],
      reference: `engagement:${id}`,
      basis: 'outsourcing',
    },
  ]);
  await decide(two, 'endEngagement', id);
});

test('another partner finds nothing, and the wrong scope has no such field', async () => {
  const id = await approved([await server.member()]);
  expect(rowsOf(await look(otherLawyer))).toEqual([]);
  const byId = 'query ($id: ID!) { engagement(id: $id) { id } }';
  const theirs = await server.as(otherLawyer).ask(byId, { id });
  expect(theirs.text).toBe((await server.as(otherLawyer).ask(byId, { id: randomUUID() })).text);
  for (const who of [await server.partner('shipments'), await server.staff('support')])
    expect((await look(who)).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(await decide(otherLawyer, 'endEngagement', id)).toBeUndefined();
});

test('two engagements about one member each open their own kinds', async () => {
  const ken = await server.member();
  const [first, second] = [await approved([ken], { kinds: ['NAME'] }), await approved([ken], { kinds: ['PHONE'] })];
  const rows = rowsOf(await look(lawyer));
  const shown = (id: string) => rows.find((row) => row.id === id)?.members[0]?.registration;
  expect(shown(first)).toEqual({ name: ken.values.name, email: null, phone: null });
  expect(shown(second)).toEqual({ name: null, email: null, phone: ken.values.phone });
});

test('legal staff who opened it do not read it; what is no partner of this kind cannot be engaged', async () => {
  const id = await approved([await server.member()]);
  const { body } = await server
    .as(one)
    .ask('query ($id: ID!) { engagement(id: $id) { state members { registration { name } } } }', { id });
  expect(body.data.engagement).toEqual({ state: 'APPROVED', members: [{ registration: null }] });
  const carrier = await server.partner('shipments');
  for (const partnerId of [carrier.id, randomUUID(), 'x'])
    expect((await register([await server.member()], { partnerId })).data.registerEngagement.userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['partnerId'] },
    ]);
});

test('ended while it is read, it answers RIGHT_ENDED, no data and no line; afterwards it is not there', async () => {
  const ken = await server.member();
  const id = await approved([ken]);
  const { ledger } = server.market;
  const record = ledger.record.bind(ledger);
  Object.assign(ledger, {
    record: async (disclosure: Parameters<typeof record>[0]) => {
      await decide(two, 'endEngagement', id);
      return record(disclosure);
    },
  });
  const answer = await look(lawyer);
  Object.assign(ledger, { record });
  expect(answer.errors).toMatchObject([{ extensions: { code: 'RIGHT_ENDED' } }]);
  expect(JSON.stringify(answer)).not.toContain(ken.values.name);
  expect(await leavesOf(server, ken.id)).toEqual([]);
  expect(rowsOf(await look(lawyer)).map((row) => row.id)).not.toContain(id);
});
