import { kind } from '../../policy/index.ts';
import { adds, column, one, sql } from '../../privacy/index.ts';
import { Listing } from '../listing/index.ts';

adds(Listing, {
  relistedFrom: {
    type: () => Listing,
    description: 'The unsold listing of yours that it puts up again (R21); null for others, and for a first one.',
    holds: kind.PUBLIC,
    nullable: true,
    by: one(
      () => Listing,
      (listing, former, { viewer }) =>
        sql`${former}.id = ${column(listing, 'relisted_from')} and ${listing}.seller_id = ${viewer}`,
    ),
  },
});
