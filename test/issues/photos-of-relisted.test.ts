/** An article that is put up again keeps its photos: its old listing has ended, and nothing else can give it any (R21). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { photoTasks } from '../../src/market/photo/index.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { draft, get, photosOf, publish, setPhotos, uploads } from '../market/photo/uploading.ts';
import { relist } from '../market/selling/scene.ts';
import { close } from '../market/trade/scene.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('the photos of an unsold listing are on the new one too, in their order, and everyone sees them there', async () => {
  const seller = await server.member();
  const made = await draft(server, seller);
  const photoIds = (await uploads(server, seller, 3)).reverse();
  const { listing } = await setPhotos(server, seller, { ...made, photoIds });
  await publish(server, seller, { id: made.id, version: listing?.version ?? 0 });
  await server.db.owner.query('update listing set end_at = noren_now() where id = $1', [made.id]);
  await close(server, made.id);

  const { listing: again } = await relist(server, seller, { listingId: made.id, idempotencyKey: randomUUID() });
  const shown = (await photosOf(server, again.id)) ?? [];
  expect(shown.map(({ id, position }) => [id, position])).toEqual(photoIds.map((id, at) => [id, at + 1]));
  expect((await get(server, shown[0]?.url ?? '/')).status).toBe(200);

  await server.db.owner.query('delete from photo where listing_id = $1', [made.id]);
  await photoTasks[0].run({}, server.market);
  expect((await get(server, shown[0]?.url ?? '/')).status).toBe(200);
});
