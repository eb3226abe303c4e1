/** What nobody has a use for is destroyed, whatever stopped half-way; what is used never is. */
import { readdirSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { tasks } from '../../../src/market/index.ts';
import type { PhotoStore } from '../../../src/market/photo/index.ts';
import type { Person } from '../../harness/people.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { picture } from './pictures.ts';
import { draft, get, photosOf, publish, setPhotos, upload, uploads } from './uploading.ts';

let server: TestServer;
let seller: Person;
let whole: PhotoStore;
beforeAll(async () => {
  server = await startServer();
  whole = server.market.photos.store;
});
beforeEach(async () => {
  await server.clock.set('2026-11-22T09:00:00Z');
  seller = await server.member();
});
afterEach(() => storeIs({}));
afterAll(() => server.stop());

/** The store, save for what a test makes of it. */
const storeIs = (other: Partial<PhotoStore>): void =>
  void Object.assign(server.market.photos, { store: { ...whole, ...other } });

const sweep = (): Promise<void> =>
  tasks.find(({ name }) => name === 'sweep_photos')?.run({} as never, server.market) ??
  Promise.reject(new Error('no job'));

/** Ids of which any bytes are stored. */
const stored = (): Set<string> =>
  new Set(
    readdirSync(server.photoFolder, { recursive: true }).flatMap(
      (name) => /[0-9a-f-]{36}/.exec(String(name))?.[0] ?? [],
    ),
  );

const leftovers = async (): Promise<number> =>
  (await server.db.owner.query<{ n: number }>('select count(*)::int as n from photo_leftover')).rows[0]?.n ?? -1;

describe('an upload', () => {
  test('that comes on no listing is destroyed after a day, and not before', async () => {
    const [id = ''] = await uploads(server, seller, 1);
    await server.clock.advance('23 hours 59 minutes');
    await sweep();
    expect(stored()).toContain(id);
    await server.clock.advance('1 minute');
    await sweep();
    expect(stored()).not.toContain(id);
    const made = await draft(server, await server.session(seller).then((again) => (seller = again)));
    expect((await setPhotos(server, seller, { ...made, photoIds: [id] })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });

  test('that is on a listing stays, published or not, however often it was moved about', async () => {
    const made = await draft(server, seller);
    const [a = '', b = ''] = await uploads(server, seller, 2);
    const set = async (version: number, photoIds: string[]) =>
      (await setPhotos(server, seller, { id: made.id, version, photoIds })).listing?.version ?? 0;
    const version = await set(await set(await set(made.version, [a, b]), [b]), [b, a]);
    await sweep();
    expect([stored().has(a), stored().has(b)]).toEqual([true, true]);
    await publish(server, seller, { id: made.id, version });
    await server.clock.advance('6 days');
    await sweep();
    expect([stored().has(a), stored().has(b)]).toEqual([true, true]);
    expect(await photosOf(server, made.id)).toHaveLength(2);
    expect(await leftovers()).toBe(0);
  });

  test('taken off a draft has a day from then', async () => {
    const made = await draft(server, seller);
    const photoIds = await uploads(server, seller, 1);
    const { listing } = await setPhotos(server, seller, { ...made, photoIds });
    await server.clock.advance('3 days');
    await setPhotos(server, seller, { id: made.id, version: listing?.version ?? 0, photoIds: [] });
    await sweep();
    expect(stored()).toContain(photoIds[0]);
    await server.clock.advance('1 day');
    await sweep();
    expect(stored()).not.toContain(photoIds[0]);
  });

  test('that was refused, or whose store or database failed half-way, leaves nothing', async () => {
    const { bytes } = await picture({ width: 30, height: 30 });
    const before = stored();
    await upload(server, seller, bytes.subarray(0, 500));
    storeIs({
      put: (id, size, made) =>
        size === 'thumbnail' ? Promise.reject(new Error('disk full')) : whole.put(id, size, made),
    });
    expect((await upload(server, seller, bytes)).code).toBe('INTERNAL_SERVER_ERROR');
    storeIs({});
    await server.db.owner.query('alter table photo_upload rename to photo_upload_gone');
    await upload(server, seller, bytes);
    await server.db.owner.query('alter table photo_upload_gone rename to photo_upload');
    await server.db.owner.query('alter table photo_upload add constraint none_now check (width < 0) not valid');
    expect((await upload(server, seller, bytes)).status).toBe(500);
    await server.db.owner.query('alter table photo_upload drop constraint none_now');
    expect(stored().size).toBe(before.size + 2); // the half of one, the whole of the other
    await server.clock.advance('59 minutes');
    await sweep();
    expect(stored().size).toBe(before.size + 2); // it might still be coming
    await server.clock.advance('1 minute');
    await sweep();
    expect(stored()).toEqual(before);
    expect(await leftovers()).toBe(0);
  });

  test('that ends after it was taken for broken is refused, and its bytes do not stay', async () => {
    const { bytes } = await picture({ width: 30, height: 30 });
    const before = stored();
    storeIs({
      put: async (id, size, made) => {
        await whole.put(id, size, made);
        if (size !== 'thumbnail') return;
        await server.clock.advance('1 hour');
        await sweep();
      },
    });
    expect((await upload(server, seller, bytes)).status).toBe(500);
    expect(stored()).toEqual(before);
  });
});

describe('a draft that is thrown away', () => {
  test('takes its photos with it: no longer to be used or fetched, and soon destroyed', async () => {
    const made = await draft(server, seller);
    const photoIds = await uploads(server, seller, 2);
    const { listing } = await setPhotos(server, seller, { ...made, photoIds });
    const url = listing?.photos[0]?.url ?? '';
    expect((await get(server, url)).status).toBe(200);
    await server.as(seller).ask('mutation ($i: DeleteDraftInput!) { deleteDraft(input: $i) { deletedId } }', {
      i: { id: made.id, version: listing?.version },
    });
    expect((await get(server, url)).status).toBe(404);
    const again = await draft(server, seller);
    expect((await setPhotos(server, seller, { ...again, photoIds })).userErrors.map(({ code }) => code)).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    await sweep();
    expect(photoIds.filter((id) => stored().has(id))).toEqual([]);
  });
});

describe('the sweep', () => {
  test('comes again to what it could not destroy, and says that it failed', async () => {
    const [stuck = '', other = ''] = await uploads(server, seller, 2);
    await server.clock.advance('1 day');
    storeIs({ remove: (id) => (id === stuck ? Promise.reject(new Error('no way')) : whole.remove(id)) });
    await expect(sweep()).rejects.toThrow('could not be destroyed');
    expect([stored().has(stuck), stored().has(other)]).toEqual([true, false]);
    storeIs({});
    await sweep();
    expect(stored()).not.toContain(stuck);
  });

  test('does not go on against a store that answers nothing', async () => {
    await uploads(server, seller, 12);
    await server.clock.advance('1 day');
    let tries = 0;
    storeIs({ remove: () => Promise.reject(new Error(`no way ${(tries += 1)}`)) });
    await expect(sweep()).rejects.toThrow();
    expect(tries).toBe(5);
    storeIs({});
    await sweep();
    expect(await leftovers()).toBe(0);
  });

  test('two at once destroy each once', async () => {
    const ids = await uploads(server, seller, 6);
    await server.clock.advance('1 day');
    const removed: string[] = [];
    storeIs({ remove: (id) => (removed.push(id), whole.remove(id)) });
    await Promise.all([sweep(), sweep()]);
    expect([...removed].sort()).toEqual([...ids].sort());
  });

  test('leaves alone what is no leftover, whatever a row says', async () => {
    const made = await draft(server, seller);
    const photoIds = await uploads(server, seller, 1);
    await setPhotos(server, seller, { ...made, photoIds });
    expect(await leftovers()).toBe(1); // it left the uploads
    await server.db.owner.query('insert into photo_leftover (id, due_at) values ($1, noren_now())', [randomUUID()]);
    await sweep();
    expect(stored()).toContain(photoIds[0]);
    expect(await leftovers()).toBe(0);
  });

  test('comes by itself, and is one of the queue’s', () => {
    expect(tasks.find(({ name }) => name === 'sweep_photos')?.cron).toBe('*/5 * * * *');
  });
});
