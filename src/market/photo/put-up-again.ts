import type { EntityManager } from '@mikro-orm/postgresql';

/** The photos of an ended listing are those of the new one too (R21): rows of its own, and the same bytes. */
export async function putPhotosUpAgain(em: EntityManager, formerId: string, listingId: string): Promise<void> {
  await em.execute(
    'insert into photo (listing_id, id, position, width, height) select ?, id, position, width, height from photo where listing_id = ?',
    [listingId, formerId],
  );
}
