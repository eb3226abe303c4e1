/** One photo on each listing: by SQL, as the tables' owner. Its bytes are nowhere; who gets those is asked in test/market/photo. */
import { randomInt, randomUUID } from 'node:crypto';
import type { TestServer } from '../../harness/server.ts';
import type { SceneRow } from './rows.ts';

/** The listing is told of it; the address for everyone is planted, one made for a viewer cannot be. */
export async function plantPhoto({ db }: TestServer, listing: SceneRow, forEveryone: boolean): Promise<SceneRow[]> {
  const id = randomUUID();
  const size = { width: randomInt(100_000, 999_999), height: randomInt(100_000, 999_999) };
  await db.owner.query('insert into photo (listing_id, id, position, width, height) values ($1, $2, 1, $3, $4)', [
    listing.id,
    id,
    size.width,
    size.height,
  ]);
  const address = forEveryone ? { url: `/photos/${id}/full.jpg`, thumbnailUrl: `/photos/${id}/thumbnail.jpg` } : {};
  const photo = { row: 'photo', type: 'Photo', state: listing.state, id, values: { position: 1, ...size, ...address } };
  return [{ ...listing, values: { ...listing.values, photos: [id] } }, photo];
}
