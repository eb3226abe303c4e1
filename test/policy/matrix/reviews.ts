/** What the two sides of a trade said of each other: by SQL, as the tables' owner. */
import { randomUUID } from 'node:crypto';
import { unique } from '../../harness/people.ts';
import type { TestServer } from '../../harness/server.ts';
import type { People } from './members.ts';
import type { SceneRow, State } from './rows.ts';

export interface ReviewWords {
  /** Both, or the winner's hidden by staff; none where nothing is said. */
  readonly reviews?: 'shown' | 'one hidden';
}

export async function plantReviews(
  { db }: TestServer,
  people: People,
  listing: SceneRow | undefined,
  { name: state, cast, reviews }: State & ReviewWords,
): Promise<SceneRow[]> {
  if (!listing || reviews === undefined) return [];
  const [seller, winner] = [people(cast['seller'] ?? '').id, people(cast['winner'] ?? '').id];
  const shownAs = String(listing.values['seller']);
  const store = shownAs === seller ? null : shownAs;
  const plant = async (side: 'seller' | 'winner', hidden: boolean): Promise<SceneRow> => {
    const [id, text] = [randomUUID(), `評価 ${unique()}`];
    const sides = side === 'seller' ? [seller, store, winner, null] : [winner, null, seller, store];
    const rating = side === 'seller' ? 'GOOD' : 'BAD';
    await db.owner.query(
      `insert into review (listing_id, id, trade_id, side, author_id, author_store_id, reviewed_id, reviewed_store_id, rating, text,
          masked_author, written_at, hidden_at)
        select $1, $2, t.id, $3, $4, $5, $6, $7, $8, $9, $10, now - interval '5 min', case when $11 then now end
        from noren_now() now, trade t where t.listing_id = $1`,
      [listing.id, id, side.toUpperCase(), ...sides, rating, text, `masked ${unique()}`, hidden],
    );
    const [author, reviewed] = side === 'seller' ? [shownAs, winner] : [winner, shownAs];
    const values = { listing: listing.id, author, reviewed, rating, text, hidden, authorSide: side.toUpperCase() };
    const row = hidden ? 'hidden review' : `review by the ${side}`;
    return { row, type: 'Review', state, id, owner: side === 'seller' ? seller : winner, values };
  };
  return [await plant('seller', false), await plant('winner', reviews === 'one hidden')];
}
