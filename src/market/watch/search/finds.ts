/** Whether a saved search finds a listing: the conditions of the list of listings, over the columns of its row. */
import { column, join, sql, type Asking, type Identifier, type Sql } from '../../../privacy/index.ts';
import {
  costsAtLeast,
  costsAtMost,
  endsWithin,
  holdsWords,
  isFiledUnder,
  isOpen,
  isSoldBy,
} from '../../listing/index.ts';

export function finds(search: Identifier, listing: Identifier, asking: Asking): Sql {
  const kept = (name: string): Sql => column(search, name);
  const asked = (name: string, condition: Sql): Sql => sql`(${kept(name)} is null or ${condition})`;
  return join(
    [
      isOpen(listing, asking),
      asked('terms', holdsWords(listing, { terms: kept('terms'), words: kept('words') })),
      asked('categories', isFiledUnder(listing, kept('categories'))),
      asked('price_from', costsAtLeast(listing, kept('price_from'))),
      asked('price_to', costsAtMost(listing, kept('price_to'))),
      asked('seller_id', isSoldBy(listing, kept('seller_id'))),
      asked('ends_within', endsWithin(listing, kept('ends_within'), asking)),
    ],
    ' and ',
  );
}
