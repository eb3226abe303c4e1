import { kind } from '../../policy/index.ts';
import { adds, callerOf, Identifier, list, reads, sql, standing } from '../../privacy/index.ts';
import { Listing } from '../listing/index.ts';
import { MOST_PHOTOS } from './photo-store.ts';
import { Photo } from './photo.ts';

const listing = new Identifier('photographed');
const callers = [callerOf('visitor')];

reads(Photo, {
  table: 'photo',
  columns: {
    forNobody: (
      photo,
      { now },
    ) => sql`(select ${standing(Listing, listing, { viewer: sql`null::uuid`, now, callers }).facts}
      from listing ${listing} where ${listing}.id = ${photo}.listing_id)`,
  },
});

adds(Listing, {
  photos: {
    type: () => [Photo],
    description: `What it looks like, in the seller’s order; ${MOST_PHOTOS} at most.`,
    holds: kind.PUBLIC,
    by: list(
      () => Photo,
      (listing, photo) => sql`${photo}.listing_id = ${listing}.id`,
      'position',
    ),
  },
});
