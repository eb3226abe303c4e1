/** What watchers, bidders and those who keep a search are told: each of them once, however often and late the jobs come. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { watchTasks } from '../../../src/market/watch/index.ts';
import { unique } from '../../harness/people.ts';
import { startServer, type Person, type TestServer } from '../../harness/server.ts';
import { listed } from '../listing/scene.ts';
import { noticesOf } from '../notice/noticing.ts';

const NOW = '2026-11-22T09:00:00.000Z';
let server: TestServer;
let seller: Person;
let seeker: Person;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.clock.set(NOW);
  [seller, seeker] = [await server.member(), await server.member()];
});

const task = (name: string) => {
  const found = watchTasks.find((one) => one.name === name);
  if (!found) throw new Error(`There is no task ${name}.`);
  return (payload: object = {}) => found.run(payload as never, server.market);
};

/** Put up for auction by the API, as sellers do. */
async function published(who: Person, title: string, startPrice = 1000): Promise<string> {
  const create = `mutation ($i: CreateDraftInput!) { createDraft(input: $i) { listing { id version } userErrors { code } } }`;
  const publish = `mutation ($i: PublishListingInput!) { publishListing(input: $i) { listing { id } userErrors { code } } }`;
  const draft = { title, description: 'いいもの', category: 'TABLEWARE', startPrice, idempotencyKey: unique() };
  const { listing } = (await server.as(who).ask(create, { i: draft })).body.data.createDraft;
  const { body } = await server.as(who).ask(publish, { i: { ...listing, days: 3, idempotencyKey: unique() } });
  return body.data.publishListing.listing.id;
}

async function saves(who: Person, filter: object, notify = true): Promise<string> {
  const text = `mutation ($i: SaveSearchInput!) { saveSearch(input: $i) { savedSearch { id } userErrors { code } } }`;
  const i = { name: '探しもの', filter, notify, idempotencyKey: unique() };
  return (await server.as(who).ask(text, { i })).body.data.saveSearch.savedSearch.id;
}

const watch = (who: Person, id: string) =>
  server.as(who).ask(`mutation { watchListing(input: { listingId: "${id}" }) { userErrors { code } } }`);

const kinds = async (who: Person) => (await noticesOf(server, who)).map(({ kind }) => kind);

/** Until nothing follows from what was told. */
async function settle(): Promise<void> {
  await server.runJobs();
  await server.runJobs();
}

test('a new listing is told to those whose saved search finds it and who want to know, once', async () => {
  const [quiet, other] = [await server.member(), await server.member()];
  const word = `備前${unique()}`;
  const search = await saves(seeker, { text: word, category: 'CAMERAS', priceTo: 5000 }).then(() =>
    saves(seeker, { text: word, priceTo: 5000 }),
  );
  await saves(quiet, { text: word }, false);
  await saves(other, { text: word, priceTo: 500 });
  await saves(seller, { text: word });
  const id = await published(seller, `${word}の花入`);
  await settle();
  const [notice, ...more] = await noticesOf(server, seeker);
  expect(more).toEqual([]);
  expect(notice).toMatchObject({
    kind: 'SEARCH_MATCHED',
    count: 1,
    listing: { title: `${word}の花入` },
    subject: { __typename: 'SavedSearch', id: search },
  });
  for (const who of [quiet, other, seller]) expect(await kinds(who)).toEqual([]);
  const match = task('match_saved_searches');
  await Promise.all([match({ listingId: id }), match({ listingId: id })]);
  await settle();
  expect(await noticesOf(server, seeker)).toEqual([notice]);
});

test('a search that was saved later, or a listing that is over when the job comes late, tells nothing', async () => {
  const word = `備前${unique()}`;
  await published(seller, `${word}の皿`);
  await settle();
  await saves(seeker, { text: word });
  await settle();
  const late = await published(seller, `${word}の壺`);
  await server.db.owner.query(
    `update listing set state = 'CANCELLED', history_until = noren_now() + interval '1 day' where id = $1`,
    [late],
  );
  await settle();
  expect(await kinds(seeker)).toEqual([]);
});

test('more searches than one batch holds are all tried', async () => {
  const word = `備前${unique()}`;
  await server.db.owner.query(
    `insert into saved_search (member_id, name, notify, price_to) select $1, '', true, 1 from generate_series(1, 4100)`,
    [seller.id],
  );
  await saves(seeker, { text: word });
  await server.db.owner.query(
    `update saved_search set id = 'ffffffff-ffff-4fff-8fff-ffffffffffff' where member_id = $1`,
    [seeker.id],
  );
  await published(seller, `${word}の皿`);
  await settle();
  expect(await kinds(seeker)).toEqual(['SEARCH_MATCHED']);
});

const ending = (endAt: string) => listed(server.db.owner, { sellerId: seller.id, endAt });

test('an hour before the end, to the millisecond, watchers and bidders are told, each once; the seller is not', async () => {
  const bidder = await server.member();
  const [soon = '', later = ''] = [
    ...(await ending('2026-11-22T10:00:00.000Z')),
    ...(await ending('2026-11-22T10:00:00.001Z')),
  ];
  for (const id of [soon, later]) {
    await watch(seeker, id);
    for (const seq of [1, 2])
      await server.db.owner.query(
        `insert into bid (listing_id, seq, bidder_id, maximum, placed_at) values ($1, $2, $3, $4, noren_now())`,
        [id, seq, bidder.id, 1000 * seq],
      );
  }
  await watch(bidder, soon);
  const sweep = task('tell_ending_soon');
  await Promise.all([sweep(), sweep()]);
  await settle();
  for (const who of [seeker, bidder]) expect(await kinds(who)).toEqual(['ENDING_SOON']);
  expect(await kinds(seller)).toEqual([]);
  await server.clock.advance('1 millisecond');
  await sweep();
  await settle();
  for (const who of [seeker, bidder]) expect(await kinds(who)).toEqual(['ENDING_SOON', 'ENDING_SOON']);
});

test('an end that moves is told once; what is over or called off is not told, however late one looks', async () => {
  const sweep = task('tell_ending_soon');
  const [extended = '', over = '', off = ''] = [
    ...(await ending('2026-11-22T09:30:00.000Z')),
    ...(await ending('2026-11-22T09:00:00.000Z')),
    ...(await ending('2026-11-22T09:30:00.000Z')),
  ];
  for (const id of [extended, over, off])
    await server.db.owner.query('insert into watched_listing (listing_id, member_id) values ($1, $2)', [id, seeker.id]);
  await server.db.owner.query(
    `update listing set state = 'CANCELLED', history_until = noren_now() + interval '1 day' where id = $1`,
    [off],
  );
  await sweep();
  await server.db.owner.query(`update listing set end_at = end_at + interval '5 hours' where id = $1`, [extended]);
  await server.clock.advance('4 hours 30 minutes');
  await sweep();
  await settle();
  expect(await noticesOf(server, seeker)).toMatchObject([{ kind: 'ENDING_SOON', count: 1 }]);
});

test('who was told is forgotten with the auction, and a watch with its history period', async () => {
  const [id = ''] = await ending('2026-11-22T09:30:00.000Z');
  await watch(seeker, id);
  await task('tell_ending_soon')();
  const left = async (table: string) =>
    (await server.db.owner.query(`select 1 from ${table} where listing_id = $1`, [id])).rowCount;
  const forget = task('forget_watches');
  await forget();
  expect([await left('ending_told'), await left('watched_listing')]).toEqual([1, 1]);
  await server.db.owner.query(
    `update listing set state = 'ENDED', history_until = noren_now() + interval '1 day' where id = $1`,
    [id],
  );
  await forget();
  expect([await left('ending_told'), await left('watched_listing')]).toEqual([0, 1]);
  await server.clock.advance('1 day');
  await forget();
  expect(await left('watched_listing')).toBe(0);
});
