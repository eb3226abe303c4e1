/** Photos of a listing: put in an order on a draft of one's own, and seen by whoever sees the listing, at that moment (P5.2). */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../harness/people.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { tasks } from '../../../src/market/index.ts';
import { enter } from '../bid/http/sale.ts';
import { draft, get, photosOf, publish, setPhotos, uploads, type Draft, type Shown } from './uploading.ts';

const START = '2026-11-22T09:00:00Z';
let server: TestServer;
let seller: Person;
let other: Person;
beforeAll(async () => {
  server = await startServer();
  [seller, other] = [await server.member(), await server.member()];
});
beforeEach(() => server.clock.set(START));
afterAll(() => server.stop());

/** A job, as the queue runs it. */
const run = (name: string, payload: object = {}): Promise<void> =>
  tasks.find((task) => task.name === name)?.run(payload as never, server.market) ?? Promise.reject(new Error(name));

const codes = ({ userErrors }: { userErrors: readonly { code: string; field: readonly string[] }[] }): string[] =>
  userErrors.map(({ code, field }) => `${code} ${field.join('.')}`);

interface Pictured extends Draft {
  readonly ids: readonly string[];
}

/** A draft of the seller's with so many photos. */
async function pictured(count = 1): Promise<Pictured> {
  const made = await draft(server, seller);
  const ids = await uploads(server, seller, count);
  const { listing } = await setPhotos(server, seller, { ...made, photoIds: ids });
  return { id: made.id, version: listing?.version ?? 0, ids };
}

async function published(): Promise<Pictured> {
  const one = await pictured();
  await publish(server, seller, one);
  return one;
}

const first = async (id: string, who?: Person): Promise<Shown> => (await photosOf(server, id, who))?.[0] as Shown; // it has one

describe('setPhotos', () => {
  test('puts uploads on a draft in their order, and in another when asked again', async () => {
    const { ids, ...one } = await pictured(3);
    expect((await photosOf(server, one.id, seller))?.map(({ id, position }) => [id, position])).toEqual(
      ids.map((id, at) => [id, at + 1]),
    );
    const turned = [...ids].reverse();
    const { listing, userErrors } = await setPhotos(server, seller, { ...one, photoIds: turned });
    expect([listing?.photos.map(({ id }) => id), listing?.version, userErrors]).toEqual([turned, one.version + 1, []]);
  });

  test('what is left out can be used again; what is there already is not asked for twice', async () => {
    const { ids, ...one } = await pictured(2);
    const [a = '', b = ''] = ids;
    const without = await setPhotos(server, seller, { ...one, photoIds: [b] });
    expect(without.listing?.photos.map(({ id, position }) => [id, position])).toEqual([[b, 1]]);
    const elsewhere = await draft(server, seller);
    expect((await setPhotos(server, seller, { ...elsewhere, photoIds: [a] })).listing?.photos).toHaveLength(1);
  });

  test('the same again changes nothing, not even the version', async () => {
    const { ids, ...one } = await pictured(2);
    expect((await setPhotos(server, seller, { ...one, photoIds: ids })).listing?.version).toBe(one.version);
  });

  test('ten are the most; each once', async () => {
    const made = await draft(server, seller);
    const ids = await uploads(server, seller, 11);
    expect(codes(await setPhotos(server, seller, { ...made, photoIds: ids }))).toEqual(['TOO_MANY_PHOTOS photoIds']);
    const [a = '', b = ''] = ids;
    expect(codes(await setPhotos(server, seller, { ...made, photoIds: [a, b, a] }))).toEqual([
      'PHOTO_TWICE photoIds.2',
    ]);
    expect((await setPhotos(server, seller, { ...made, photoIds: ids.slice(0, 10) })).listing?.photos).toHaveLength(10);
  });

  test('a stale version is refused, a published listing keeps what it has (P10)', async () => {
    const { ids, ...one } = await pictured();
    expect(codes(await setPhotos(server, seller, { ...one, version: 1, photoIds: [] }))).toEqual(['STALE version']);
    await publish(server, seller, one);
    expect(codes(await setPhotos(server, seller, { ...one, photoIds: [] }))).toEqual(['WRONG_STATE id']);
    expect((await photosOf(server, one.id))?.map(({ id }) => id)).toEqual(ids);
  });

  test('others’ drafts and photos, used ones, and no ones at all are not found (AT-13)', async () => {
    const [mine, theirs] = [await pictured(), await draft(server, other)];
    const [unused = ''] = await uploads(server, seller, 1);
    for (const photoId of [unused, ...mine.ids, 'x', '00000000-0000-4000-8000-000000000000', theirs.id])
      expect(codes(await setPhotos(server, other, { ...theirs, photoIds: [photoId] }))).toEqual([
        'NOT_FOUND photoIds.0',
      ]);
    const again = await draft(server, seller);
    expect(codes(await setPhotos(server, seller, { ...again, photoIds: mine.ids }))).toEqual(['NOT_FOUND photoIds.0']);
    expect(codes(await setPhotos(server, other, { ...mine, photoIds: [] }))).toEqual(['NOT_FOUND id']);
  });

  test('two drafts that want the same photo at once: one gets it', async () => {
    const [a, b] = [await draft(server, seller), await draft(server, seller)];
    const photoIds = await uploads(server, seller, 3);
    const both = await Promise.all([
      setPhotos(server, seller, { ...a, photoIds }),
      setPhotos(server, seller, { ...b, photoIds: [...photoIds].reverse() }),
    ]);
    expect(both.map(({ listing }) => listing?.photos.length ?? 0).sort()).toEqual([0, 3]);
  });
});

describe('the bytes', () => {
  const headersOf = ({ status, headers }: Awaited<ReturnType<typeof get>>): unknown[] => [
    status,
    ...[
      'content-type',
      'cache-control',
      'x-content-type-options',
      'content-security-policy',
      'cross-origin-resource-policy',
    ].map((name) => headers.get(name)),
  ];

  test('of a published listing are everyone’s, for an hour without asking again', async () => {
    const { id } = await published();
    const { url, thumbnailUrl } = await first(id);
    for (const one of [url, thumbnailUrl]) {
      expect(one).toMatch(/^\/photos\/[0-9a-f-]{36}\/(full|thumbnail)\.jpg$/);
      const got = await get(server, one);
      expect(headersOf(got)).toEqual([
        200,
        'image/jpeg',
        'public, max-age=3600',
        'nosniff',
        `default-src 'none'; sandbox`,
        'cross-origin',
      ]);
      expect(got.headers.get('set-cookie')).toBeNull();
      const again = await get(server, one, { 'if-none-match': got.headers.get('etag') ?? '' });
      expect([again.status, again.bytes.length, again.headers.get('cache-control')]).toEqual([
        304,
        0,
        'public, max-age=3600',
      ]);
    }
    expect((await first(id, other)).url).toBe(url);
  });

  test('of a draft are its seller’s, by an address of their own that works for minutes and is kept by nobody', async () => {
    const { id } = await pictured();
    const { url } = await first(id, seller);
    const [path = '', ticket = ''] = url.split('?');
    expect(ticket).toMatch(/^ticket=[\w-]+$/);
    expect(headersOf(await get(server, url)).slice(0, 3)).toEqual([200, 'image/jpeg', 'private, no-store']);
    expect((await get(server, url)).headers.get('etag')).toBeNull();
    expect((await get(server, path)).status).toBe(404);
    expect(url).not.toContain(seller.id);
    await server.clock.advance('10 minutes');
    expect((await get(server, url)).status).toBe(404);
    expect((await get(server, (await first(id, seller)).url)).status).toBe(200);
  });

  test('a ticket is for one photo, and nothing of it can be changed', async () => {
    const [one, two] = [await pictured(), await pictured()];
    const [a, b] = [(await first(one.id, seller)).url, (await first(two.id, seller)).url];
    const ticket = a.split('=')[1] ?? '';
    expect((await get(server, `${b.split('=')[0]}=${ticket}`)).status).toBe(404);
    for (const at of [0, 20, ticket.length - 2]) {
      const changed = `${ticket.slice(0, at)}${ticket[at] === 'A' ? 'B' : 'A'}${ticket.slice(at + 1)}`;
      expect((await get(server, a.replace(ticket, changed))).status).toBe(404);
    }
    expect((await get(server, `${a}&ticket=${ticket}`)).status).toBe(404);
  });

  test('a session that ends takes its addresses with it', async () => {
    const { id } = await pictured();
    const here = await server.session(seller);
    const { url } = await first(id, here);
    expect((await get(server, url)).status).toBe(200);
    await server.as(here).ask('mutation { signOut { signedOut } }');
    await server.db.owner.query('update session set revoked_at = noren_now() where id = $1', [here.sessionId]);
    expect((await get(server, url)).status).toBe(404);
  });

  test('are gone for outsiders with the history period, and no copy outlives it; who took part still sees them (P5.2)', async () => {
    const { id } = await published();
    await enter(server, other, { listingId: id, amount: 1000 });
    const { url } = await first(id);
    await server.clock.advance('8 days');
    await run('close_auction', { listingId: id });
    const { rows } = await server.db.owner.query<{ until: string }>(
      `select to_char(history_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as until from listing where id = $1`,
      [id],
    );
    const until = rows[0]?.until ?? '';
    await server.clock.set(until);
    await server.clock.advance('-90 seconds');
    expect((await get(server, url)).headers.get('cache-control')).toBe('public, max-age=90');
    await server.clock.set(until);
    expect((await get(server, url)).status).toBe(404);
    expect(await photosOf(server, id)).toBeNull();
    for (const who of [seller, other]) {
      const { url: own } = await first(id, await server.session(who));
      expect(own.startsWith(`${url}?ticket=`)).toBe(true);
      expect(headersOf(await get(server, own)).slice(0, 3)).toEqual([200, 'image/jpeg', 'private, no-store']);
    }
  });

  test('hidden, deleted, never there and malformed: the same bytes (SC-B3)', async () => {
    const [hidden, gone] = [await pictured(), await pictured()];
    await server.as(seller).ask('mutation ($i: DeleteDraftInput!) { deleteDraft(input: $i) { deletedId } }', {
      i: { id: gone.id, version: gone.version },
    });
    const [unused = ''] = await uploads(server, seller, 1);
    const never = await get(server, '/photos/00000000-0000-4000-8000-000000000000/full.jpg');
    const plain = ({ status, headers, bytes }: typeof never): unknown[] => [
      status,
      [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name)),
      bytes.toString(),
    ];
    expect(never.status).toBe(404);
    const paths = [
      ...[...hidden.ids, ...gone.ids, unused, hidden.id].map((id) => `/photos/${id}/full.jpg`),
      '/photos/x/full.jpg',
      `/photos/${hidden.ids[0]}/full.png`,
      `/photos/${hidden.ids[0]}/full.jpg?ticket=x`,
      `/photos/${hidden.ids[0]}/full.jpg?ticket=`,
      '/photos/%2e%2e%2f%2e%2e%2fetc/passwd',
      '/photos/..%5c..%5c/full.jpg',
      '/photos/%00/full.jpg',
    ];
    for (const path of paths) expect([path, plain(await get(server, path))]).toEqual([path, plain(never)]);
  });

  test('a photo that stands on two listings is everyone’s while either is, and its bytes stay while either has it', async () => {
    const [draftOne, other] = [await pictured(), await published()];
    const [id = ''] = draftOne.ids;
    const copy = `insert into photo (listing_id, id, position, width, height) select $1, id, 2, width, height from photo where listing_id = $2`;
    await server.db.owner.query(copy, [other.id, draftOne.id]);
    expect((await get(server, `/photos/${id}/full.jpg`)).headers.get('cache-control')).toBe('public, max-age=3600');
    await server.as(seller).ask('mutation ($i: DeleteDraftInput!) { deleteDraft(input: $i) { deletedId } }', {
      i: { id: draftOne.id, version: draftOne.version },
    });
    await run('sweep_photos');
    expect((await get(server, `/photos/${id}/full.jpg`)).status).toBe(200);
    await server.db.owner.query('delete from photo where listing_id = $1 and id = $2', [other.id, id]);
    expect((await get(server, `/photos/${id}/full.jpg`)).status).toBe(404);
  });

  test('pages of the allowed origins may read them, others may show them', async () => {
    const { id } = await published();
    const { url } = await first(id);
    const [allowed, strange] = [
      await get(server, url, { origin: 'https://shop.noren.test' }),
      await get(server, url, { origin: 'https://evil.example' }),
    ];
    expect([allowed, strange].map(({ headers }) => headers.get('access-control-allow-origin'))).toEqual([
      'https://shop.noren.test',
      null,
    ]);
  });
});

test('a page of listings with their photos is one statement, however many', async () => {
  const text = '{ listings(first: 20) { edges { node { photos { url thumbnailUrl position } } } } }';
  await server.as().ask(text);
  expect((await server.as().ask(text)).statements).toHaveLength(1);
});
