/** A saved search finds what the list of listings finds, and is its member's alone. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { unique } from '../../harness/people.ts';
import { startServer, type Person, type TestServer } from '../../harness/server.ts';
import { listed } from '../listing/scene.ts';

const NOW = '2026-11-22T09:00:00.000Z';
let server: TestServer;
let seller: Person;
let seeker: Person;
beforeAll(async () => {
  server = await startServer();
  await server.clock.set(NOW);
  [seller, seeker] = [await server.member(), await server.member()];
  await listed(
    server.db.owner,
    { sellerId: seller.id, title: '備前の花入', category: 'TABLEWARE', price: 5000 },
    { sellerId: seller.id, title: '備前の皿', category: 'TABLEWARE', price: 900, endAt: '2026-11-22T10:00:00Z' },
    { sellerId: seller.id, title: 'ライカ', category: 'CAMERAS', price: 30000 },
    { sellerId: seeker.id, title: '備前の壺', category: 'HOME', price: 7000 },
    { sellerId: seller.id, title: '備前の香合', category: 'TABLEWARE', state: 'CANCELLED' },
    { sellerId: seller.id, title: '備前の下書き', category: 'TABLEWARE', state: 'DRAFT' },
  );
});
afterAll(() => server.stop());

const found = 'listings(first: 50) { totalCount edges { node { title } } }';
const saveText = `mutation ($i: SaveSearchInput!) { saveSearch(input: $i) {
  savedSearch { id name notify text category priceFrom priceTo endsWithin seller { ... on Member { nickname } } ${found} }
  userErrors { code field } } }`;

async function save(filter: object, words: object = {}, who = seeker) {
  const i = { name: '備前', idempotencyKey: unique(), ...words, filter };
  return (await server.as(who).ask(saveText, { i })).body.data.saveSearch;
}

const filters: object[] = [
  { text: '備前' },
  { text: '備前の 花' },
  { text: '100%_' },
  { category: 'HOME' },
  { category: 'TABLEWARE', priceFrom: 1000 },
  { priceTo: 7000, priceFrom: 900 },
  { endsWithin: 90 },
  { text: 'らいか' },
  { text: '備前', category: 'HOME', priceFrom: 900, priceTo: 6000, endsWithin: 90 },
];

describe('finds what the list of listings finds', () => {
  test.each(filters.map((filter) => [JSON.stringify(filter), filter] as const))('%s', async (_name, filter) => {
    const { savedSearch } = await save(filter);
    const { body } = await server.as(seeker).ask(
      `query ($f: ListingFilter!) { listings(filter: $f, first: 50) {
      totalCount edges { node { title } } } }`,
      { f: filter },
    );
    expect(savedSearch.listings).toEqual(body.data.listings);
  });

  test('of one seller', async () => {
    const { savedSearch } = await save({ seller: seeker.id });
    expect(savedSearch).toMatchObject({
      seller: { nickname: seeker.nickname },
      listings: { edges: [{ node: { title: '備前の壺' } }] },
    });
  });
});

test('it is kept as it was sent, under a name that is no longer readable in the database', async () => {
  const name = `秘密の趣味 ${unique()}`;
  const { savedSearch } = await save({ text: '備前', priceTo: 8000 }, { name, notify: true });
  expect(savedSearch).toMatchObject({ name, notify: true, text: '備前', priceTo: 8000, category: null });
  const { rows } = await server.db.owner.query('select saved_search::text as row from saved_search');
  expect(rows.map(({ row }) => row).join()).not.toContain(name);
});

const list = '{ me { savedSearches { edges { node { id name notify } } } } }';

test('it is renamed, told to tell, thrown away; and nobody else can', async () => {
  const member = await server.member();
  const { savedSearch } = await save({ category: 'HOME' }, {}, member);
  const { id } = savedSearch;
  const update = `mutation ($i: UpdateSavedSearchInput!) { updateSavedSearch(input: $i) { savedSearch { name notify } userErrors { code field } } }`;
  const remove = `mutation ($id: ID!) { deleteSavedSearch(input: { id: $id }) { deletedId userErrors { code field } } }`;
  const notFound = [{ code: 'NOT_FOUND', field: ['id'] }];
  const others = [
    await server.as(seeker).ask(update, { i: { id, name: 'x' } }),
    await server.as(seeker).ask(remove, { id }),
  ];
  expect(others.map(({ body }) => Object.values<{ userErrors: unknown }>(body.data)[0]?.userErrors)).toEqual([
    notFound,
    notFound,
  ]);
  const { body } = await server.as(member).ask(update, { i: { id, name: '  家の物 ', notify: true } });
  expect(body.data.updateSavedSearch).toEqual({ savedSearch: { name: '家の物', notify: true }, userErrors: [] });
  expect((await server.as(member).ask(list)).body.data.me.savedSearches.edges).toEqual([
    { node: { id, name: '家の物', notify: true } },
  ]);
  expect((await server.as(member).ask(remove, { id })).body.data.deleteSavedSearch.deletedId).toBe(id);
  expect((await server.as(member).ask(remove, { id })).body.data.deleteSavedSearch.userErrors).toEqual(notFound);
  expect((await server.as(member).ask(list)).body.data.me.savedSearches.edges).toEqual([]);
});

test('a name is one line of 40 characters; a search seeks something, from a seller one may know of', async () => {
  const codes = async (filter: object, words: object = {}) => (await save(filter, words)).userErrors;
  expect(await codes({ text: 'a' }, { name: ' ' })).toEqual([{ code: 'REQUIRED', field: ['name'] }]);
  expect(await codes({ text: 'a' }, { name: 'あ'.repeat(41) })).toEqual([{ code: 'TOO_LONG', field: ['name'] }]);
  expect(await codes({ text: 'a' }, { name: 'a\nb' })).toEqual([{ code: 'CHARACTERS', field: ['name'] }]);
  expect(await codes({})).toEqual([{ code: 'REQUIRED', field: ['filter'] }]);
  for (const id of [randomUUID(), 'x'])
    expect(await codes({ seller: id })).toEqual([{ code: 'NOT_FOUND', field: ['filter', 'seller'] }]);
});

test('R31: the same key saves once; 50 are kept, however many are saved at once', async () => {
  const eager = await server.member();
  const one = await save({ text: 'a' }, { idempotencyKey: 'same' }, eager);
  expect((await save({ text: 'a' }, { idempotencyKey: 'same' }, eager)).savedSearch.id).toBe(one.savedSearch.id);
  expect((await save({ text: 'b' }, { idempotencyKey: 'same' }, eager)).userErrors[0].code).toBe('KEY_REUSED');
  await server.db.owner.query(
    `insert into saved_search (member_id, name, notify) select $1, '', false from generate_series(1, 48)`,
    [eager.id],
  );
  const answers = await Promise.all([1, 2, 3].map(() => save({ text: 'a' }, {}, eager)));
  expect(answers.filter(({ userErrors }) => userErrors[0]?.code === 'LIST_FULL')).toHaveLength(2);
});
