import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../../harness/server.ts';
import type { Person } from '../../harness/people.ts';
import { listed, type ListingWords } from './scene.ts';

let server: TestServer;
let seller: Person;
let other: Person;

beforeAll(async () => {
  server = await startServer();
  await server.clock.set('2026-11-22T09:00:00Z');
  [seller, other] = [await server.member(), await server.member()];
});
afterAll(() => server.stop());

const past = { state: 'ENDED', endAt: '2026-11-21T00:00:00Z' } as const;

const write = (...all: Omit<ListingWords, 'sellerId'>[]): Promise<string[]> =>
  listed(server.db.owner, ...all.map((words) => ({ sellerId: seller.id, ...words })));

const query = `query($filter: ListingFilter! = {}, $orderBy: ListingOrder! = NEWEST, $first: Int, $after: String, $last: Int, $before: String) {
  listings(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount edges { cursor node { id title } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

interface Page {
  readonly totalCount: number;
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: { readonly id: string; readonly title: string };
  }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** In the place of all else. */
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

const titlesOf = ({ edges }: Page): string[] => edges.map(({ node }) => node.title);

async function list(variables: object = {}, who?: Person): Promise<Page> {
  const { body } = await server.as(who).ask(query, { ...variables });
  return (body.errors ? { errors: body.errors } : body.data.listings) as Page; // as the query asks
}

const titles = async (filter: object, words: object = {}, who?: Person): Promise<string[]> =>
  titlesOf(await list({ filter, ...words }, who));

describe('search', () => {
  beforeAll(async () => {
    await write(
      { title: '萩焼の茶碗', description: '古い陶器。' },
      { title: 'ﾃﾚﾋﾞ台', description: '100%ウッド、A_B社製。' },
      { title: 'Leica M6 カメラ', description: 'ドイツ製、良品。' },
      { title: '茶', description: 'そして、碗。' },
    );
  });

  test.each([
    ['two Japanese characters', '茶碗', ['萩焼の茶碗']],
    ['one character', '茶', ['萩焼の茶碗', '茶']],
    ['a word of the description', '陶器', ['萩焼の茶碗']],
    ['half-width kana by full-width ones', 'テレビ', ['ﾃﾚﾋﾞ台']],
    ['capitals and full width by small letters', 'ｌｅｉｃａ', ['Leica M6 カメラ']],
    ['two words, both of which must be there', 'カメラ　ドイツ', ['Leica M6 カメラ']],
    ['two words of which one is missing', 'カメラ 茶碗', []],
    ['characters that stand apart, as a word', '茶そ', []],
    ['the end of the title with the beginning of the description', '碗古', []],
    ['a word whose pairs are all there but in no row', '茶茶', []],
    ['a per cent sign, which has no meaning', '%', ['ﾃﾚﾋﾞ台']],
    ['an underscore, which has no meaning', 'A_B', ['ﾃﾚﾋﾞ台']],
    ['an underscore for any character', '茶_', []],
    ['what would be SQL', "'; drop table listing; --", []],
    ['what would be an array', '{茶,"碗"}', []],
  ])('finds by %s', async (_what, text, expected) => {
    expect((await titles({ text })).sort()).toEqual([...expected].sort());
    expect((await list({ filter: { text } })).totalCount).toBe(expected.length);
  });

  test.each([
    ['nothing', ''],
    ['spaces', '　 '],
    ['101 characters', '茶'.repeat(101)],
    ['a null character', 'a\u0000'],
  ])('refuses %s', async (_what, text) => {
    expect((await list({ filter: { text } })).errors).toHaveLength(1);
  });

  test('answers 100 characters that grow when they are folded', async () => {
    expect(await titles({ text: '\ufdfa'.repeat(100) })).toEqual([]);
  });
});

describe('the public list', () => {
  const mine = (words: object): object => ({ seller: seller.id, ...words });

  test('holds what is open by the clock, not what the row says', async () => {
    await write(
      { title: 'over', endAt: '2026-11-22T08:59:59Z', category: 'AUDIO' },
      { title: 'on', category: 'AUDIO' },
    );
    expect(await titles({ category: 'AUDIO' })).toEqual(['on']);
    expect(await titles({ category: 'AUDIO', state: 'ENDED' })).toEqual(['over']);
  });

  test('never holds a draft, not even one’s own, whatever the filter', async () => {
    await write(
      { title: 'draft', state: 'DRAFT', category: 'KIMONO' },
      { title: 'cancelled', state: 'CANCELLED', category: 'KIMONO' },
    );
    const found = ['OPEN', 'ENDED', 'CANCELLED'].map((state) =>
      titles(mine({ state, category: 'KIMONO' }), {}, seller),
    );
    expect((await Promise.all(found)).flat()).toEqual(['cancelled']);
    for (const filter of [null, { state: null }, { state: 'DRAFT' }]) {
      const { body } = await server.as(seller).ask(query, { filter });
      expect(body.data).toBeUndefined();
    }
  });

  test('after the history period is to outsiders as if the auction had never been (SC-A10)', async () => {
    const gone = { ...past, historyUntil: '2026-11-22T08:00:00Z', category: 'GAMES_AND_TOYS' };
    await write({ title: 'shown', ...gone, historyUntil: '2026-11-22T10:00:00Z' });
    const filter = { state: 'ENDED', category: 'GAMES_AND_TOYS' };
    const before = [await list({ filter }), await list({ filter, orderBy: 'PRICE_LOW', first: 1 }, other)];
    const [id = ''] = await write({ title: 'gone', ...gone });
    expect([await list({ filter }), await list({ filter, orderBy: 'PRICE_LOW', first: 1 }, other)]).toEqual(before);
    expect((await titles(filter, {}, seller)).sort()).toEqual(['gone', 'shown']);
    await server.db.owner.query(
      `insert into bid (listing_id, seq, bidder_id, maximum, placed_at) values ($1, 1, $2, 5000, now())`,
      [id, other.id],
    );
    expect((await titles(filter, {}, other)).sort()).toEqual(['gone', 'shown']);
  });

  test('is narrowed by a branch of the categories, by price, by seller, by what ends soon', async () => {
    await write(
      { title: 'books', category: 'BOOKS', price: 100 },
      { title: 'music', category: 'MUSIC', price: 200, endAt: '2026-11-22T09:30:00Z' },
      { title: 'art', category: 'ART_AND_ANTIQUES', price: 300 },
    );
    const culture = { category: 'CULTURE' };
    expect(await titles(culture, { orderBy: 'PRICE_LOW' })).toEqual(['books', 'music', 'art']);
    expect(await titles(culture, { orderBy: 'PRICE_HIGH' })).toEqual(['art', 'music', 'books']);
    expect(await titles(culture, { orderBy: 'ENDING_SOON', first: 1 })).toEqual(['music']);
    expect(await titles({ ...culture, priceFrom: 200, priceTo: 200 })).toEqual(['music']);
    expect(await titles({ ...culture, endsWithin: 60 })).toEqual(['music']);
    expect(await titles({ ...culture, seller: other.id })).toEqual([]);
    expect(await titles({ ...culture, seller: 'no id' })).toEqual([]);
    expect(await titles({ category: 'BOOKS', seller: seller.id })).toEqual(['books']);
  });

  test('is one statement, however long the page', async () => {
    const asked = [1, 50].map((first) => server.as(other).ask(query, { first }));
    for (const { statements } of await Promise.all(asked)) expect(statements.length).toBeLessThanOrEqual(2);
    expect((await server.as(other).ask(query, { first: 50 })).statements).toHaveLength(1);
  });

  test.each([
    ['first: 101', { first: 101 }],
    ['first: 0', { first: 0 }],
    ['first and last', { first: 1, last: 1 }],
    ['an order that does not exist', { orderBy: 'leaderMaximum' }],
    ['a filter that does not exist', { filter: { leaderMaximum: 1 } }],
    ['a made-up cursor', { after: 'abc' }],
  ])('refuses %s', async (_what, variables) => {
    const { body } = await server.as().ask(query, variables);
    expect(body.errors).toHaveLength(1);
  });

  test('goes back as it goes forward, and a cursor of another order is refused', async () => {
    await write(
      ...['1', '2', '3', '4'].map((title) => ({ title, category: 'CAMERAS', endAt: `2026-11-24T0${title}:00:00Z` })),
    );
    const filter = { category: 'CAMERAS' };
    const forward = await list({ filter, orderBy: 'ENDING_SOON', first: 3 });
    expect(titlesOf(forward)).toEqual(['1', '2', '3']);
    const { startCursor, endCursor } = forward.pageInfo;
    expect(await titles(filter, { orderBy: 'ENDING_SOON', last: 2, before: endCursor })).toEqual(['1', '2']);
    expect(await titles(filter, { orderBy: 'ENDING_SOON', first: 5, after: startCursor })).toEqual(['2', '3', '4']);
    expect((await list({ filter, orderBy: 'PRICE_LOW', after: endCursor })).errors?.[0]?.extensions.code).toBe(
      'BAD_CURSOR',
    );
  });
});

describe('a member’s lists', () => {
  let kept: Person;
  beforeAll(async () => {
    kept = await server.member();
    const own = { sellerId: kept.id };
    await listed(
      server.db.owner,
      { ...own, title: 'draft', state: 'DRAFT' },
      { ...own, title: 'open' },
      { ...own, title: 'expired', ...past, historyUntil: '2026-11-22T08:00:00Z', startsAt: '2026-11-19T00:00:00Z' },
    );
  });
  const page = '{ totalCount edges { node { title state } } }';
  const names = (connection: unknown): string[] => titlesOf(connection as Page);

  test('the public one holds no draft, and to outsiders nothing past its history period', async () => {
    const ask = `query($id: ID!) { node(id: $id) { ... on Member { listings ${page} } } }`;
    const outside = (await server.as(other).ask(ask, { id: kept.id })).body.data.node.listings;
    expect([names(outside), outside.totalCount]).toEqual([['open'], 1]);
    expect(names((await server.as(kept).ask(ask, { id: kept.id })).body.data.node.listings)).toEqual([
      'open',
      'expired',
    ]);
  });

  test('one’s own holds all, with cursors that serve nobody else', async () => {
    const { body } = await server.as(kept).ask(`{ me { listings ${page} } }`);
    expect([...names(body.data.me.listings)].sort()).toEqual(['draft', 'expired', 'open']);
    const cursor = (await server.as(kept).ask('{ me { listings(first: 1) { pageInfo { endCursor } } } }')).body.data.me
      .listings.pageInfo.endCursor;
    const borrowed = await server
      .as(other)
      .ask('query($after: String) { me { listings(after: $after) { totalCount edges { cursor } } } }', {
        after: cursor,
      });
    expect(borrowed.body.errors?.[0].extensions.code).toBe('BAD_CURSOR');
  });

  test('a listing tells who sells it, as a member', async () => {
    const [id] = await listed(server.db.owner, { sellerId: kept.id });
    const { body } = await server
      .as()
      .ask('query($id: ID!) { listing(id: $id) { category seller { __typename ... on Member { nickname } } } }', {
        id,
      });
    expect(body.data.listing).toEqual({ category: 'OTHER', seller: { __typename: 'Member', nickname: kept.nickname } });
  });
});

describe('paging while others publish', () => {
  const pages = async (orderBy: string, between: () => Promise<void>): Promise<string[]> => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = await list({ filter: { category: 'SPORTS' }, orderBy, first: 50, after });
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      await between();
    } while (after !== null);
    return seen;
  };

  test.each(['NEWEST', 'ENDING_SOON'])(
    'by %s shows each listing that stood there once, during 1,000 new ones and price changes (P3)',
    async (orderBy) => {
      const { owner } = server.db;
      await owner.query(`delete from listing where category = 'SPORTS'`);
      const sport = (at: number): Omit<ListingWords, 'sellerId'> => ({
        category: 'SPORTS',
        startsAt: new Date(Date.UTC(2026, 10, 20, 0, 0, at % 50)).toISOString(), // many share a moment
        endAt: new Date(Date.UTC(2026, 10, 25, 0, 0, at % 50)).toISOString(),
      });
      const stood = await write(...Array.from({ length: 400 }, (_, at) => sport(at)));
      let made = 0;
      const seen = await pages(orderBy, async () => {
        if (made === 1000) return;
        await write(...Array.from({ length: 200 }, () => sport(made++)));
        await owner.query(`update listing set price = price + 1 + (random() * 100)::int where category = 'SPORTS'`);
      });
      expect(made).toBe(1000);
      expect(new Set(seen).size).toBe(seen.length);
      expect(stood.filter((id) => !seen.includes(id))).toEqual([]);
    },
  );
});
