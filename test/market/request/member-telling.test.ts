/** From when members see that an authority was shown something of theirs: a date that two set, and no trace before it (SC-G7). */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer, type Other, type Person, type TestServer } from '../../harness/server.ts';
import { approved, EXPIRES, everything, leavesOf, looked, type Office } from '../dossier/scene.ts';

let server: TestServer;
let office: Office;
const NOW = '2026-11-22T00:00:00Z';

beforeAll(async () => {
  server = await startServer();
  await server.clock.set(NOW);
  office = { one: await server.staff('legal'), two: await server.staff('legal') };
  await server.db.owner.query(`update ground set until = '2040-01-01'`);
});
afterAll(() => server.stop());

describe('What the member sees of it waits for a date that two set (SC-G7)', () => {
  const mine = `{ me { disclosures(first: 10) { edges { cursor node { at recipient article kinds reference: basis } } pageInfo { hasNextPage endCursor } } } }`;
  const pageOf = async (who: Person) => (await server.as(who).ask(mine)).text;

  test('until then it is byte for byte the page of one of whom nothing was recorded', async () => {
    const [ken, nobody] = [await server.member(), await server.member()];
    const id = await approved(server, office, {
      members: [ken],
      kinds: ['NAME'],
      memberToldFrom: '2026-12-24T00:00:00Z',
    });
    await looked(server, office.one, id);
    expect(await leavesOf(server, ken.id)).toHaveLength(1);
    expect(await pageOf(ken)).toBe(await pageOf(nobody));
    await server.clock.set('2026-12-24T00:00:00Z');
    const told = JSON.parse(await pageOf({ ...ken, ...(await server.session(ken)) })).data.me.disclosures.edges;
    expect(told).toMatchObject([{ node: { article: 'P6.4', kinds: ['NAME'] } }]);
    expect(JSON.stringify(told)).not.toContain('警察');
    await server.clock.set(NOW);
  });

  test('between lines that are seen it leaves neither gap nor cursor nor order', async () => {
    const ken = await server.member();
    const id = await approved(server, office, { members: [ken], kinds: ['NAME'] });
    const line = (at: string) =>
      server.db.owner.query(
        `insert into disclosure (at, policy_version, operation, recipient_class, subjects, leaves) values ($1, 'v', 'o', 'member', $2, $3)`,
        [
          at,
          [ken.id],
          JSON.stringify([
            {
              id: at.endsWith('1Z') ? '11111111-1111-4111-8111-111111111111' : '22222222-2222-4222-8222-222222222222',
              subject: ken.id,
              audience: 'counterparty',
              kinds: ['NAME'],
              article: 'P6.1',
              purpose: 'contract',
              basis: 'ownAct',
              legalRecord: false,
              keepUntil: '2029-05-21T00:00:00.000Z',
              reference: '',
            },
          ]),
        ],
      );
    await line('2026-11-21T00:00:01Z');
    await line('2026-11-23T00:00:02Z');
    // A cursor is sealed anew each time; what it opens to is its row's own keys.
    const plain = async () => (await pageOf(ken)).replaceAll(/"(cursor|endCursor)":"[^"]*"/g, '"$1":"…"');
    const first = async () =>
      (
        await server
          .as(ken)
          .ask('{ me { disclosures(first: 1) { edges { node { at } } pageInfo { hasNextPage endCursor } } } }')
      ).body.data.me.disclosures;
    const [before, top] = [await plain(), await first()];
    await looked(server, office.one, id);
    expect(await plain()).toBe(before);
    expect((await first()).edges).toEqual(top.edges);
    const next = await server
      .as(ken)
      .ask(
        'query ($after: String) { me { disclosures(first: 1, after: $after) { edges { node { at article } } pageInfo { hasNextPage } } } }',
        {
          after: top.pageInfo.endCursor,
        },
      );
    expect(next.body.data.me.disclosures).toEqual({
      edges: [{ node: { at: '2026-11-21T00:00:01.000Z', article: 'P6.1' } }],
      pageInfo: { hasNextPage: false },
    });
  });

  test('one proposes another date, another sets it: never alone, never another date than was read', async () => {
    const ken = await server.member();
    const id = await approved(server, office, { members: [ken], kinds: ['NAME'] });
    await looked(server, office.one, id);
    const call = async (who: Other, name: string, from: string) => {
      const { body } = await server
        .as(who)
        .ask(
          `mutation ($id: ID!, $from: DateTime!) { ${name}(input: { requestId: $id, from: $from }) { request { memberToldFrom } userErrors { code } } }`,
          { id, from },
        );
      return body.data[name];
    };
    const kept = { request: { memberToldFrom: EXPIRES } };
    expect(await call(office.two, 'approveMemberTelling', NOW)).toEqual({
      ...kept,
      userErrors: [{ code: 'NOT_PROPOSED' }],
    });
    expect(await call(office.one, 'proposeMemberTelling', NOW)).toEqual({ ...kept, userErrors: [] });
    const before = await everything(server);
    expect(await call(office.one, 'approveMemberTelling', NOW)).toEqual({
      ...kept,
      userErrors: [{ code: 'OWN_APPROVAL' }],
    });
    expect(await call(office.two, 'approveMemberTelling', '2026-11-22T00:00:01Z')).toEqual({
      ...kept,
      userErrors: [{ code: 'STALE' }],
    });
    expect(await everything(server)).toBe(before);
    expect(JSON.parse(await pageOf(ken)).data.me.disclosures.edges).toEqual([]);
    expect(await call(office.two, 'approveMemberTelling', NOW)).toMatchObject({ userErrors: [] });
    expect(JSON.parse(await pageOf(ken)).data.me.disclosures.edges).toHaveLength(1);
  });
});
