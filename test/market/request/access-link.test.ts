/** Access logs name nobody (P9, SC-G3): only an approved request that names access records links them to its members, and it is recorded. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type Other, type Person, type TestServer } from '../../harness/server.ts';
import { approved, decided, leavesOf, registered, type Office } from '../dossier/scene.ts';

let server: TestServer;
let office: Office;
let ken: Person;
let yui: Person;
const today = () => new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  server = await startServer();
  office = { one: await server.staff('legal'), two: await server.staff('legal') };
  [ken, yui] = [await server.member(), await server.member()];
});
afterAll(() => server.stop());

async function nameInLog(who: Person): Promise<string> {
  await server.as(who).ask('{ me { id } }');
  return (JSON.parse(server.logged.at(-1) ?? '{}') as { member: string }).member;
}

/** The names that they have on one day: asked again where midnight came between. */
async function namesInLog(...people: readonly Person[]): Promise<{ readonly day: string; readonly names: string[] }> {
  for (;;) {
    const [day, names]: [string, string[]] = [today(), []];
    for (const who of people) names.push(await nameInLog(who));
    if (today() === day) return { day, names };
  }
}

async function link(by: Other, requestId: string, days: readonly string[], pseudonyms?: readonly string[]) {
  const { body } = await server
    .as(by)
    .ask(
      `mutation ($input: LinkPseudonymsInput!) { linkPseudonyms(input: $input) { links { memberId day pseudonym } userErrors { code } } }`,
      { input: { requestId, days, ...(pseudonyms && { pseudonyms }) } },
    );
  return body.data?.linkPseudonyms ?? body.errors;
}

test('each member has a name in the log that is nobody’s elsewhere; visitors and staff have none', async () => {
  const { names } = await namesInLog(ken, ken, yui);
  expect(names[0]).toMatch(/^[\w-]{16}$/);
  expect(names[1]).toBe(names[0]);
  expect(names[2]).not.toBe(names[0]);
  expect(server.logged.join()).not.toContain(ken.id);
  await server.as(office.one).ask('{ authorityRequests(first: 1) { edges { cursor } } }');
  expect(server.logged.at(-1)).not.toContain('"member"');
});

test('an approved request that names access records links its members, and nobody else, and it is recorded', async () => {
  const id = await approved(server, office, { members: [ken], kinds: ['ACCESS_RECORD'] });
  const { day, names } = await namesInLog(ken, yui);
  const [mine, theirs = ''] = names;
  const linked = await link(office.one, id, [day]);
  expect(linked).toEqual({ links: [{ memberId: ken.id, day, pseudonym: mine }], userErrors: [] });
  expect(await link(office.one, id, [day], [theirs, 'x'])).toEqual({ links: [], userErrors: [] });
  expect((await link(office.one, id, ['2020-01-01'])).links[0].pseudonym).not.toBe(mine);
  const leaf = { audience: 'authority', article: 'P6.4', kinds: ['ACCESS_RECORD'], reference: `request:${id}` };
  expect(await leavesOf(server, ken.id)).toMatchObject([leaf, leaf, leaf]);
  expect(await leavesOf(server, yui.id)).toEqual([]);
});

test('not one that does not name them, is not approved, or has ended; not by other staff; not for what is no day', async () => {
  const before = await leavesOf(server, ken.id);
  const named = await approved(server, office, { members: [ken], kinds: ['NAME'] });
  expect(await link(office.one, named, [today()])).toEqual({ links: [], userErrors: [{ code: 'KINDS_NOT_ALLOWED' }] });
  const { data } = await registered(server, office.one, { members: [ken], kinds: ['ACCESS_RECORD'] });
  const waiting: string = data.registerAuthorityRequest.request.id;
  expect(await link(office.one, waiting, [today()])).toEqual({ links: [], userErrors: [{ code: 'NOT_STANDING' }] });
  const ended = await approved(server, office, { members: [ken], kinds: ['ACCESS_RECORD'] });
  for (const days of [[], ['2026-13-01'], ['yesterday'], [`${today()}T00`]])
    expect((await link(office.one, ended, days)).userErrors).toHaveLength(1);
  const safety = await server.staff('safety');
  expect((await link(safety, ended, [today()]))[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  await decided(server, office.two, 'endAuthorityRequest', ended);
  expect(await link(office.one, ended, [today()])).toEqual({ links: [], userErrors: [{ code: 'NOT_STANDING' }] });
  expect(await leavesOf(server, ken.id)).toEqual(before);
});
