import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dueAt } from '../../harness/jobs.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import type { Person } from '../../harness/people.ts';

let server: TestServer;
let seller: Person;
let other: Person;

beforeAll(async () => {
  server = await startServer();
  await server.clock.set('2026-11-22T09:00:20Z');
  seller = await server.member();
  other = await server.member();
});
afterAll(() => server.stop());

const shown =
  'listing { id state version title startPrice price endAt } userErrors { code field places { kind start end } }';
const draft = { title: '萩焼の湯呑', description: '箱付き。', category: 'TABLEWARE', startPrice: 1000 };
let keys = 0;
const key = () => `key-${keys++}`;

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly endAt: string;
}

interface Wrong {
  readonly code: string;
  readonly field: readonly string[];
  readonly places: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
}

/** What the acts answer; `listing` is null where one was refused, which the tests that read it would then say. */
interface Answered {
  readonly listing: Shown;
  readonly userErrors: readonly Wrong[];
}

async function act(name: string, input: object, who: Person = seller): Promise<Answered> {
  const type = name[0]?.toUpperCase() + name.slice(1);
  const fields = name === 'deleteDraft' ? 'deletedId userErrors { code field }' : shown;
  const { body } = await server
    .as(who)
    .ask(`mutation($input: ${type}Input!) { ${name}(input: $input) { ${fields} } }`, { input });
  if (!body.data) throw new Error(JSON.stringify(body));
  return (body.data as Record<string, Answered>)[name] as Answered; // the field that was asked for
}

const create = (words: object = {}, who?: Person): Promise<Answered> =>
  act('createDraft', { ...draft, idempotencyKey: key(), ...words }, who);
const codes = ({ userErrors }: Answered): string[] => userErrors.map(({ code }) => code);

async function made(words: object = {}): Promise<{ id: string; version: number }> {
  const { listing } = await create(words);
  return { id: listing.id, version: listing.version };
}

interface Seen {
  readonly listing: { readonly title: string; readonly state: string } | null;
  readonly node: { readonly id: string } | null;
}

const listing = async (id: string, who?: Person): Promise<Seen> =>
  (await server.as(who).ask('query($id: ID!) { listing(id: $id) { title state } node(id: $id) { id } }', { id })).body
    .data as Seen;

describe('a draft', () => {
  test('is known to its seller alone', async () => {
    const { id } = await made();
    expect((await listing(id, seller)).listing).toEqual({ title: draft.title, state: 'DRAFT' });
    for (const who of [undefined, other]) expect(await listing(id, who)).toEqual({ listing: null, node: null });
  });

  test('is made once for a key, and a key serves one input (P9)', async () => {
    const input = { ...draft, idempotencyKey: key() };
    const [first, again] = [await act('createDraft', input), await act('createDraft', input)];
    expect(again).toEqual(first);
    expect(codes(await act('createDraft', { ...input, title: 'another' }))).toEqual(['KEY_REUSED']);
  });

  test('made by five calls at once with one key is one draft', async () => {
    const input = { ...draft, idempotencyKey: key() };
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => act('createDraft', input)));
    expect(new Set(answers.map((answer) => answer.listing.id)).size).toBe(1);
  });

  test('refuses contact data and marks the place in the text as it was sent (P14)', async () => {
    const description = '  ご連絡は ０９０－１２３４－５６７８ か taro@example.jp まで';
    const { listing, userErrors } = await create({ title: ' 電話 03-1234-5678', description });
    expect(listing).toBeNull();
    expect(userErrors.map((error) => [error.code, error.field])).toEqual([
      ['CONTACT_DATA_IN_TEXT', ['title']],
      ['CONTACT_DATA_IN_TEXT', ['description']],
    ]);
    const marked = userErrors[1]?.places.map((place) => [place.kind, description.slice(place.start, place.end)]);
    expect(marked).toEqual([
      ['PHONE', '０９０－１２３４－５６７８'],
      ['EMAIL', 'taro@example.jp'],
    ]);
  });

  test.each([
    ['an empty title', { title: '' }, ['TEXT_MISSING']],
    ['a title of nothing that can be read', { title: '\u200b\u3000' }, ['TEXT_MISSING']],
    ['a title of 101 characters', { title: '茶'.repeat(101) }, ['TEXT_TOO_LONG']],
    ['a title of two lines', { title: 'a\nb' }, ['TEXT_UNFIT']],
    ['a description of 20,001 characters', { description: '茶'.repeat(20_001) }, ['TEXT_TOO_LONG']],
    ['a null character', { description: 'a\u0000b' }, ['TEXT_UNFIT']],
    ['half a character', { description: 'a\ud83db' }, ['TEXT_UNFIT']],
    ['a start price of 0', { startPrice: 0 }, ['PRICE_OUT_OF_RANGE']],
    ['a reserve at the start price (R11)', { reservePrice: 1_000 }, ['RESERVE_TOO_LOW']],
    ['a buy-now price below the start price (R12)', { buyNowPrice: 999 }, ['BUY_NOW_TOO_LOW']],
    ['a buy-now price below the reserve', { reservePrice: 5_000, buyNowPrice: 4_999 }, ['BUY_NOW_TOO_LOW']],
    ['a store that is not there', { asStore: true }, ['STORE_NOT_OPEN']],
  ])('refuses %s', async (_what, words, expected) => {
    const answer = await create(words);
    expect(codes(answer)).toEqual(expected);
  });

  describe('what the seller sets (R11, R12, R18)', () => {
    const terms = 'reservePrice reserveStatus buyNowPrice refusesBadRatings';
    const set = async (id: string, who?: Person) =>
      (await server.as(who).ask(`query($id: ID!) { listing(id: $id) { ${terms} } }`, { id })).body.data.listing;

    test('is kept, at its bounds too, and published with it; the reserve is the seller’s alone', async () => {
      const { listing } = await create({
        title: '織部の皿',
        reservePrice: 1_001,
        buyNowPrice: 1_001,
        refusesBadRatings: true,
      });
      const all = { reservePrice: 1_001, reserveStatus: 'NOT_MET', buyNowPrice: 1_001, refusesBadRatings: true };
      expect(await set(listing.id, seller)).toEqual(all);
      await act('publishListing', { id: listing.id, version: listing.version, days: 3, idempotencyKey: key() });
      expect(await set(listing.id, seller)).toEqual(all);
      for (const who of [undefined, other]) expect(await set(listing.id, who)).toEqual({ ...all, reservePrice: null });
    });

    test('is nothing where nothing is said', async () => {
      const { id } = await made();
      const none = { reservePrice: null, reserveStatus: 'NONE', buyNowPrice: null, refusesBadRatings: false };
      expect(await set(id, seller)).toEqual(none);
    });

    test('stays where a change leaves it out, and goes where it says null', async () => {
      const { id, version } = await made({ reservePrice: 5_000, buyNowPrice: 9_000, refusesBadRatings: true });
      const { listing } = await act('updateDraft', { id, version, title: '萩焼の茶碗' });
      expect(await set(id, seller)).toMatchObject({ reservePrice: 5_000, buyNowPrice: 9_000, refusesBadRatings: true });
      const gone = { reservePrice: null, buyNowPrice: null, refusesBadRatings: false };
      await act('updateDraft', { id, version: listing.version, ...gone });
      expect(await set(id, seller)).toMatchObject(gone);
    });

    test('is held against what the draft says already', async () => {
      const { id, version } = await made({ reservePrice: 5_000, buyNowPrice: 9_000 });
      expect(codes(await act('updateDraft', { id, version, startPrice: 5_000 }))).toEqual(['RESERVE_TOO_LOW']);
      expect(codes(await act('updateDraft', { id, version, reservePrice: 9_001 }))).toEqual(['BUY_NOW_TOO_LOW']);
    });
  });

  test('takes texts at their bounds, and keeps them as they were written', async () => {
    const title = '𠮷'.repeat(100);
    const { listing } = await create({ title, description: '茶'.repeat(20_000), startPrice: 999_999_999 });
    expect(listing).toMatchObject({ title, startPrice: 999_999_999 });
  });

  test('is changed by the version that was read; what is left out stays (P10)', async () => {
    const { id, version } = await made();
    const changed = await act('updateDraft', { id, version, startPrice: 500 });
    expect(changed.listing).toMatchObject({ title: draft.title, startPrice: 500, price: 500, version: version + 1 });
    expect(codes(await act('updateDraft', { id, version, title: 'late' }))).toEqual(['STALE']);
  });

  test('is to anyone else as if it were not (P6)', async () => {
    const { id, version } = await made();
    const nothing = '6f1c0f0e-0d0a-4b6e-8a55-1f2e3d4c5b6a';
    for (const name of ['updateDraft', 'deleteDraft'])
      expect(await act(name, { id, version }, other)).toEqual(await act(name, { id: nothing, version }, other));
    const publish = { version, days: 3, idempotencyKey: key() };
    expect(await act('publishListing', { ...publish, id }, other)).toEqual(
      await act('publishListing', { ...publish, id: nothing, idempotencyKey: key() }, other),
    );
    expect(codes(await act('updateDraft', { id: 'no id', version }, other))).toEqual(['NOT_FOUND']);
  });

  test('thrown away is gone', async () => {
    const { id, version } = await made();
    expect(await act('deleteDraft', { id, version })).toEqual({ deletedId: id, userErrors: [] });
    expect((await listing(id, seller)).listing).toBeNull();
    const { rows } = await server.db.owner.query('select 1 from listing where id = $1', [id]);
    expect(rows).toEqual([]);
  });

  test('is no visitor’s to make', async () => {
    const { status, body } = await server
      .as()
      .ask(`mutation($input: CreateDraftInput!) { createDraft(input: $input) { userErrors { code } } }`, {
        input: { ...draft, idempotencyKey: key() },
      });
    expect([status, body.data]).toEqual([401, null]);
  });
});

describe('publishing', () => {
  test('opens the listing to all, from now, and puts its end down as a job', async () => {
    const { id, version } = await made();
    const { listing: open } = await act('publishListing', { id, version, days: 3, idempotencyKey: key() });
    expect(open).toMatchObject({ state: 'OPEN', endAt: '2026-11-25T09:00:00.000Z' });
    expect((await listing(id)).listing).toEqual({ title: draft.title, state: 'OPEN' });
    const found = await server.as().ask('{ listings(filter: { text: "湯呑" }) { edges { node { id } } } }');
    expect(found.body.data.listings.edges).toEqual([{ node: { id } }]);
    expect(await dueAt(server, `close:${id}`)).toEqual([new Date('2026-11-25T09:00:00Z')]);
  });

  test('is done once for a key, however often it is sent', async () => {
    const input = { ...(await made()), days: 1, idempotencyKey: key() };
    const answers = await Promise.all([1, 2, 3].map(() => act('publishListing', input)));
    for (const answer of answers)
      expect(answer).toEqual({ listing: expect.objectContaining({ state: 'OPEN' }), userErrors: [] });
    expect(codes(await act('publishListing', { ...input, idempotencyKey: key() }))).toEqual(['WRONG_STATE']);
  });

  test.each([
    ['neither end nor days', {}],
    ['both', { days: 2, endAt: '2026-11-24T09:00:00Z' }],
    ['an end sooner than a day', { endAt: '2026-11-23T08:58:00Z' }],
    ['an end later than 14 days', { endAt: '2026-12-06T09:02:00Z' }],
    ['no days', { days: 0 }],
    ['15 days', { days: 15 }],
  ])('refuses %s', async (_what, end) => {
    expect(codes(await act('publishListing', { ...(await made()), ...end, idempotencyKey: key() }))).toEqual([
      'END_OUT_OF_RANGE',
    ]);
  });

  test('can be tried dry: it says what is wrong, or nothing; the draft stays one, and its key is not used up (P20)', async () => {
    const input = { ...(await made()), days: 3, idempotencyKey: key() };
    const tried = await act('publishListing', { ...input, validateOnly: true });
    expect(tried).toMatchObject({ listing: { id: input.id, state: 'DRAFT', version: input.version }, userErrors: [] });
    expect(codes(await act('publishListing', { ...input, days: 15, validateOnly: true }))).toEqual([
      'END_OUT_OF_RANGE',
    ]);
    expect((await listing(input.id)).listing).toBeNull();
    expect(await dueAt(server, `close:${input.id}`)).toEqual([]);
    expect((await act('publishListing', input)).listing).toMatchObject({ state: 'OPEN' });
    expect(codes(await act('publishListing', { ...input, validateOnly: true }))).toEqual(['WRONG_STATE']);
  });

  test('rounds the end to the minute', async () => {
    const input = { ...(await made()), endAt: '2026-11-24T12:34:40Z', idempotencyKey: key() };
    expect((await act('publishListing', input)).listing.endAt).toBe('2026-11-24T12:35:00.000Z');
  });

  test('needs a description', async () => {
    const input = { ...(await made({ description: ' ' })), days: 2, idempotencyKey: key() };
    expect(codes(await act('publishListing', input))).toEqual(['TEXT_MISSING']);
  });

  test('leaves nothing to change as a draft', async () => {
    const { id, version } = await made();
    const { listing } = await act('publishListing', { id, version, days: 3, idempotencyKey: key() });
    expect(codes(await act('updateDraft', { id, version: listing.version, title: 'x' }))).toEqual(['WRONG_STATE']);
    expect(codes(await act('deleteDraft', { id, version: listing.version }))).toEqual(['WRONG_STATE']);
  });
});
