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
