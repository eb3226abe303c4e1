/** SC-M1: which members could be meant by a mask is asked of the database, at publication. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { maskAtPublication } from '../../../src/market/post/published/mask-at-publication.ts';
import { LEAST_CANDIDATES, WHOLE_MASK } from '../../../src/market/post/published/masked-id.ts';
import { blindIndex } from '../../../src/privacy/index.ts';
import { startServer, type Person, type TestServer } from '../../harness/server.ts';
import { at, opened } from '../bid/http/sale.ts';

let server: TestServer;
let seller: Person;
beforeAll(async () => {
  server = await startServer();
  await server.clock.set(at('10:00'));
  seller = await server.member();
});
afterAll(() => server.stop());

/** Enough for about 25 with each first character. */
const MANY = 390;

async function crowd(): Promise<string[]> {
  const { rows } = await server.db.owner.query<{ id: string }>(
    `with many as (insert into account (email_index, password_hash)
        select sha256(gen_random_uuid()::text::bytea), '-' from generate_series(1, $1) returning id)
      insert into member (id, nickname, type) select id, id::text, 'INDIVIDUAL' from many returning id`,
    [MANY],
  );
  return rows.map(({ id }) => id);
}

const digestOf = (listingId: string, id: string): string =>
  blindIndex(server.market.keyring, 'question.mask', `${listingId}:${id}`).toString('hex');

const maskOf = (listingId: string, authorId: string | null): Promise<string> =>
  maskAtPublication(server.market.orm.em.fork(), server.market.keyring, { post: 'question', listingId, authorId });

/** How many of them a mask of one character leaves, for the member whom it hides best. */
function bestHidden(listingId: string, ids: readonly string[]): { readonly id: string; readonly among: number } {
  const first = (id: string) => digestOf(listingId, id)[0];
  const counted = ids.map((id) => ({ id, among: ids.filter((other) => first(other) === first(id)).length }));
  return counted.reduce((one, other) => (other.among > one.among ? other : one));
}

type Plant = (listingId: string, ids: readonly string[]) => Promise<unknown>;

const steps: Plant = (listingId, ids) =>
  server.db.owner.query(
    `insert into price_step (listing_id, line, bidder_id, price, at)
      select $1, n, id::uuid, 1000 + n, noren_now() from unnest($2::text[]) with ordinality as t(id, n)`,
    [listingId, ids],
  );
const asked =
  (answer: string | null): Plant =>
  (listingId, ids) =>
    server.db.owner.query(
      `insert into question (listing_id, asker_id, text, asked_at, answer, answered_at, masked_asker, masked_answerer)
        select $1, id::uuid, 'q', noren_now(), $3, case when $3::text is not null then noren_now() end,
          case when $3::text is not null then '********' end, case when $3::text is not null then '********' end
        from unnest($2::text[]) id`,
      [listingId, ids, answer],
    );

type Words = Parameters<typeof opened>[2];

async function plantedOn(words: Words, category: string, plant: Plant): Promise<{ listingId: string; ids: string[] }> {
  const { id: listingId } = await opened(server, seller, words);
  await server.db.owner.query('update listing set category = $2 where id = $1', [listingId, category]);
  const ids = await crowd();
  await plant(listingId, ids);
  return { listingId, ids };
}

async function publishedIn(category: string): Promise<string> {
  const { id } = await opened(server, seller);
  await server.db.owner.query('update listing set category = $2 where id = $1', [id, category]);
  return id;
}

describe('among many who were seen to be active in the category', () => {
  test.each([
    ['bidders', 'BOOKS', steps],
    ['askers who were answered', 'FASHION', asked('an answer')],
  ])('as %s: so much is shown as leaves 20 of them', async (_who, category, plant) => {
    const { ids } = await plantedOn({}, category, plant);
    const listingId = await publishedIn(category);
    const { id, among } = bestHidden(listingId, ids);
    expect(among).toBeGreaterThanOrEqual(LEAST_CANDIDATES);
    expect(await maskOf(listingId, id)).toBe(`${digestOf(listingId, id)[0]}*******`);
  });
});

describe('nobody is a candidate whom nobody could see', () => {
  test.each<[string, string, Words, Plant]>([
    ['in a draft', 'GAMES_AND_TOYS', { state: 'DRAFT' }, steps],
    ['in an auction whose history period is over', 'MUSIC', { state: 'ENDED', historyUntil: at('10:00') }, steps],
    ['by a question without an answer', 'CAMERAS', {}, asked(null)],
  ])('%s', async (_where, category, words, plant) => {
    const { ids } = await plantedOn(words, category, plant);
    const listingId = await publishedIn(category);
    expect(await maskOf(listingId, bestHidden(listingId, ids).id)).toBe(WHOLE_MASK);
  });

  test('in another category', async () => {
    const { ids } = await plantedOn({}, 'SPORTS', steps);
    const listingId = await publishedIn('OTHER');
    expect(await maskOf(listingId, bestHidden(listingId, ids).id)).toBe(WHOLE_MASK);
  });
});

test('a store is no member: its mask shows nothing, however many are active', async () => {
  const { listingId } = await plantedOn({}, 'AUDIO', steps);
  expect(await maskOf(listingId, null)).toBe(WHOLE_MASK);
});
