/** A watch list is its member's alone; how many watch a listing, its seller's (PR13). */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startServer, type Person, type TestServer } from '../../harness/server.ts';
import { listed } from '../listing/scene.ts';

const NOW = '2026-11-22T09:00:00.000Z';
let server: TestServer;
let seller: Person;
let watcher: Person;
beforeAll(async () => {
  server = await startServer();
  await server.clock.set(NOW);
  [seller, watcher] = [await server.member(), await server.member()];
});
afterAll(() => server.stop());

const change = (act: string) => `mutation ($id: ID!) { ${act}(input: { listingId: $id }) {
  listing { id isWatched watcherCount } userErrors { code field } } }`;

async function watch(who: Person, id: string, act = 'watchListing') {
  const { body } = await server.as(who).ask(change(act), { id });
  return body.data[act];
}

async function own(who: Person): Promise<string[]> {
  const { body } = await server.as(who).ask('{ me { watchedListings { edges { node { listing { id } } } } } }');
  return body.data.me.watchedListings.edges.map((edge: { node: { listing: unknown } }) => edge.node.listing);
}

const seen = async (who: Person | undefined, id: string) =>
  (await server.as(who).ask(`{ listing(id: "${id}") { isWatched watcherCount } }`)).body.data.listing;

test('what one watches is on one’s own list, the last first, and on nobody else’s', async () => {
  const [first = '', second = ''] = await listed(server.db.owner, { sellerId: seller.id }, { sellerId: seller.id });
  expect(await watch(watcher, first)).toEqual({
    listing: { id: first, isWatched: true, watcherCount: null },
    userErrors: [],
  });
  await server.clock.advance('1 minute');
  await watch(watcher, second);
  expect(await own(watcher)).toEqual([{ id: second }, { id: first }]);
  expect(await own(seller)).toEqual([]);
  expect(await seen(undefined, first)).toEqual({ isWatched: false, watcherCount: null });
});

test('the seller alone learns how many watch; to watch twice is to watch once', async () => {
  const [id = ''] = await listed(server.db.owner, { sellerId: seller.id });
  expect(await seen(seller, id)).toEqual({ isWatched: false, watcherCount: 0 });
  await watch(watcher, id);
  await watch(watcher, id);
  const other = await server.member();
  await watch(other, id);
  expect(await seen(seller, id)).toEqual({ isWatched: false, watcherCount: 2 });
  for (const who of [undefined, watcher, other]) expect((await seen(who, id)).watcherCount).toBeNull();
  expect(await watch(other, id, 'unwatchListing')).toMatchObject({ listing: { isWatched: false }, userErrors: [] });
  expect((await watch(other, id, 'unwatchListing')).userErrors).toEqual([]);
  expect((await seen(seller, id)).watcherCount).toBe(1);
});

test('one’s own listing, a hidden one and what is none are not watched', async () => {
  const past = { state: 'ENDED', endAt: '2026-01-05T00:00:00Z', historyUntil: '2026-07-01T00:00:00Z' } as const;
  const [mine = '', draft = '', old = ''] = await listed(
    server.db.owner,
    { sellerId: watcher.id },
    { sellerId: seller.id, state: 'DRAFT' },
    { sellerId: seller.id, ...past },
  );
  expect((await watch(watcher, mine)).userErrors).toEqual([{ code: 'OWN_LISTING', field: ['listingId'] }]);
  for (const id of [draft, old, randomUUID(), 'x'])
    for (const act of ['watchListing', 'unwatchListing'])
      expect(await watch(watcher, id, act)).toEqual({
        listing: null,
        userErrors: [{ code: 'NOT_FOUND', field: ['listingId'] }],
      });
});

test('what is hidden by now stands on the list without its listing, and can be taken off', async () => {
  const reader = await server.member();
  const [id = ''] = await listed(server.db.owner, { sellerId: seller.id });
  await watch(reader, id);
  await server.db.owner.query(
    `update listing set state = 'ENDED', history_until = noren_now(), ended_at = end_at where id = $1`,
    [id],
  );
  expect(await own(reader)).toEqual([null]);
  expect(await watch(reader, id, 'unwatchListing')).toEqual({ listing: null, userErrors: [] });
  expect(await own(reader)).toEqual([]);
});

test('a list holds 300, however many are put there at once', async () => {
  const eager = await server.member();
  const ids = await listed(server.db.owner, ...Array.from({ length: 302 }, () => ({ sellerId: seller.id })));
  await server.db.owner.query(`insert into watched_listing (listing_id, member_id) select unnest($1::uuid[]), $2`, [
    ids.slice(0, 299),
    eager.id,
  ]);
  const answers = await Promise.all(ids.slice(299).map((id) => watch(eager, id)));
  expect(answers.map(({ userErrors }) => userErrors[0]?.code ?? 'watched').sort()).toEqual([
    'LIST_FULL',
    'LIST_FULL',
    'watched',
  ]);
  expect((await watch(eager, ids[0] ?? '')).userErrors).toEqual([]);
});
