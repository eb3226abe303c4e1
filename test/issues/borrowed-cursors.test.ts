import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../harness/people.ts';
import { startServer, type Answer, type TestServer } from '../harness/server.ts';
import { auction } from '../market/trade/scene.ts';

let server: TestServer;
let seller: Person;
beforeAll(async () => {
  server = await startServer();
  ({ seller } = await auction(server));
});
afterAll(() => server.stop());

const everyones = `query ($after: String) { listings(orderBy: NEWEST, first: 5, after: $after) { edges { cursor } } }`;
const members = `query ($id: ID!, $after: String) { node(id: $id) { ... on Member { listings(first: 5, after: $after) { edges { cursor } } } } }`;
const onEngagement = `query ($after: String) { engagements { edges { node { members { member { listings(first: 5, after: $after) {
  edges { cursor } } } } } } } }`;
const codes = ({ errors = [] }: Answer): string[] => errors.map(({ extensions }) => extensions.code);

test('a cursor of one list of listings is none of another, though both sort by the same keys (SC-B1)', async () => {
  const { body: all } = await server.as().ask(everyones);
  const { body: own } = await server.as().ask(members, { id: seller.id });
  const [ofAll] = all.data.listings.edges;
  const [ofMember] = own.data.node.listings.edges;
  expect(codes((await server.as().ask(everyones, { after: ofAll.cursor })).body)).toEqual([]);
  expect(codes((await server.as().ask(members, { id: seller.id, after: ofMember.cursor })).body)).toEqual([]);
  expect(codes((await server.as().ask(everyones, { after: ofMember.cursor })).body)).toEqual(['BAD_CURSOR']);
  expect(codes((await server.as().ask(members, { id: seller.id, after: ofAll.cursor })).body)).toEqual(['BAD_CURSOR']);
  expect(codes((await server.as().ask(members, { id: randomUUID(), after: ofAll.cursor })).body)).toEqual([
    'BAD_CURSOR',
  ]);
});

test('nor is one of the client applications a partner’s, or a partner’s theirs, of one and the same list (SC-B1)', async () => {
  const [one, two] = [await server.staff('legal'), await server.staff('legal')];
  const lawyer = await server.partner('engagements');
  await server.db.owner.query(`update ground set until = '2040-01-01'`);
  const input = { partnerId: lawyer.id, matter: 'M-1', memberIds: [seller.id], kinds: ['NAME'], idempotencyKey: 'k' };
  const { body } = await server
    .as(one)
    .ask(`mutation ($input: RegisterEngagementInput!) { registerEngagement(input: $input) { engagement { id } } }`, {
      input,
    });
  await server
    .as(two)
    .ask('mutation ($id: ID!) { approveEngagement(input: { engagementId: $id }) { userErrors { code } } }', {
      id: body.data.registerEngagement.engagement.id,
    });
  const listingsOf = ({ data }: Answer) => data.engagements.edges[0].node.members[0].member.listings;
  const [own] = listingsOf((await server.as(lawyer).ask(onEngagement)).body).edges;
  const [everyones] = (await server.as().ask(members, { id: seller.id })).body.data.node.listings.edges;
  expect(codes((await server.as(lawyer).ask(onEngagement, { after: own.cursor })).body)).toEqual([]);
  expect(codes((await server.as(lawyer).ask(onEngagement, { after: everyones.cursor })).body)).toEqual(['BAD_CURSOR']);
  expect(codes((await server.as().ask(members, { id: seller.id, after: own.cursor })).body)).toEqual(['BAD_CURSOR']);
});
