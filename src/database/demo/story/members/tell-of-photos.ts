/** The photos of the story, made by the very hands that make a member's: drawn, made anew, put into the store, and then told of. */
import { randomUUID } from 'node:crypto';
import { photoSizes } from '../../../../market/photo/index.ts';
import { drawings, drawn, type Drawing } from '../../listings/drawings.ts';
import { idOf, type Telling } from '../tell.ts';

export async function tellOfPhotos(telling: Telling): Promise<void> {
  for (const [key, ofListing] of Object.entries(drawings))
    for (const [index, drawing] of ofListing.entries())
      await tellOfPhoto(telling, { listingId: idOf(telling, key), position: index + 1 }, drawing);
}

interface Place {
  readonly listingId: string;
  readonly position: number;
}

async function tellOfPhoto({ em, market }: Telling, { listingId, position }: Place, drawing: Drawing): Promise<void> {
  const { store, maker } = market.photos;
  const made = await maker.make(await asPicture(drawing));
  if (typeof made === 'string') throw new Error(`The demo's drawing cannot be read: ${made}.`);
  const id = randomUUID();
  for (const size of photoSizes) await store.put(id, size, made.bytes[size]);
  await em.execute('insert into photo (listing_id, id, position, width, height) values (?, ?, ?, ?, ?)', [
    listingId,
    id,
    position,
    made.width,
    made.height,
  ]);
}

async function asPicture(drawing: Drawing): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const { pixels, width, height } = drawn(drawing);
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
