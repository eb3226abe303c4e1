/** The conditions under which listings are found. Their values come with a request, or stand in a row such as a saved search. */
import { sql, type Asking, type Hole, type Identifier, type Sql } from '../../privacy/index.ts';

/** Takes bids now. */
export const isOpen = (listing: Identifier, { now }: Asking): Sql =>
  sql`${listing}.state = 'OPEN' and ${listing}.end_at > ${now}`;

/** What a search text comes to: `wantedTerms` and `longWords` of it. */
export interface SoughtWords {
  readonly terms: Hole;
  readonly words: Hole;
}

export const holdsWords = (listing: Identifier, { terms, words }: SoughtWords): Sql =>
  sql`exists (select from listing_search s where s.listing_id = ${listing}.id and s.terms @> ${terms}::text[]
    and not exists (select from unnest(${words}::text[]) as w(word) where position(w.word in s.body) = 0))`;

/** `categories` is a category with its parts. */
export const isFiledUnder = (listing: Identifier, categories: Hole): Sql =>
  sql`${listing}.category = any(${categories}::text[])`;

export const costsAtLeast = (listing: Identifier, yen: Hole): Sql => sql`${listing}.price >= ${yen}::int`;

export const costsAtMost = (listing: Identifier, yen: Hole): Sql => sql`${listing}.price <= ${yen}::int`;

/** By the seller as everyone sees them: a store's listing is not its owner's. */
export const isSoldBy = (listing: Identifier, seller: Hole): Sql =>
  sql`(${listing}.store_id = ${seller}::uuid or ${listing}.store_id is null and ${listing}.seller_id = ${seller}::uuid)`;

export const endsWithin = (listing: Identifier, minutes: Hole, { now }: Asking): Sql =>
  sql`${listing}.end_at < ${now} + make_interval(mins => ${minutes}::int)`;
