/** Tells those who asked for it of a new listing that a saved search of theirs finds: each search of each listing once. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { Identifier, sql } from '../../../privacy/index.ts';
import { addJob, type Task } from '../../job.ts';
import { tell, type Receiver } from '../../outbox/index.ts';
import { runSql } from '../../run-sql.ts';
import { finds } from './finds.ts';

interface ForListing {
  readonly listingId: string;
}

/** Searches that are tried in one transaction. */
const BATCH = 2_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

const [search, listing] = [new Identifier('search'), new Identifier('listing')];
const finding = finds(search, listing, { viewer: sql`null::uuid`, now: sql`noren_now()` });

interface Tried {
  /** The last search that was tried; null when there was none. */
  readonly last: string | null;
  readonly found: readonly { readonly id: string; readonly memberId: string }[] | null;
}

/** One's own listing is no find. What was told before is left out by the database (late, twice, in parallel). */
async function matchSome(em: EntityManager, listingId: string, after: string): Promise<string | null> {
  const [tried] = await runSql<Tried>(
    em,
    sql`with tried as (select id, member_id from saved_search where notify and id > ${after}::uuid order by id limit ${BATCH}::int),
      matched as (insert into search_match (listing_id, search_id)
        select listing.id, search.id from tried join saved_search search on search.id = tried.id
          join listing on listing.id = ${listingId}::uuid where search.member_id <> listing.seller_id and ${finding} on conflict do nothing returning search_id)
      select (select id from tried order by id desc limit 1) as last,
        (select json_agg(json_build_object('id', id, 'memberId', member_id)) from tried where id in (select search_id from matched)) as found`,
  );
  const found = tried?.found ?? [];
  await tell(
    em,
    found.map(({ id, memberId }) => ({ happening: 'SEARCH_MATCHED', listingId, memberId, ref: id })),
  );
  return tried?.last ?? null;
}

export const matchSearches: Task<ForListing> = {
  name: 'match_saved_searches',
  run: async ({ listingId }, { orm, relay }) => {
    for (let after: string | null = FIRST; after !== null;) {
      const from: string = after;
      after = await orm.em.fork().transactional((em) => matchSome(em, listingId, from));
    }
    relay.nudge();
  },
};

/** A listing was published: whom it may interest is found out later, by whichever server takes it. */
export const whenPublished: Receiver = async (em, batch) => {
  for (const { happening, listingId } of batch)
    if (happening === 'LISTING_PUBLISHED' && listingId)
      await addJob(em, matchSearches, { listingId }, { key: `match:${listingId}` });
};
