/** What the two sides of received trades said of each other: a store as the store, members by nickname. */
import { maskAtPublication } from '../../../../market/post/index.ts';
import { listings, type DemoListing } from '../../listings/index.ts';
import { idOf, type Telling } from '../tell.ts';

export async function tellOfReviews(telling: Telling): Promise<void> {
  for (const listing of listings) await tellOf(telling, listing);
}

interface Told {
  readonly tradeId: string;
  readonly seller: string;
  readonly winner: string;
  readonly store: string | null;
  readonly receivedAt: string;
}

async function tellOf(telling: Telling, { key, reviews }: DemoListing): Promise<void> {
  if (!reviews) return;
  const { em } = telling;
  const listingId = idOf(telling, key);
  const [told] = await em.execute<Told[]>(
    `select t.id as "tradeId", t.seller_id as seller, t.winner_id as winner, l.store_id as store, t.received_at as "receivedAt"
      from trade t join listing l on l.id = t.listing_id where l.id = ?`,
    [listingId],
  );
  if (!told) throw new Error('The demo’s reviews are of trades.');
  await write(telling, { ...told, listingId, side: 'WINNER', text: reviews.ofSeller });
  await write(telling, { ...told, listingId, side: 'SELLER', text: reviews.ofWinner });
  for (const reviewed of ['member', 'store'])
    await em.execute(
      `update ${reviewed} set good_ratings = good_ratings + 1 from review r where r.listing_id = ?
        and ${reviewed}.id = ${reviewed === 'store' ? 'r.reviewed_store_id' : 'r.reviewed_id and r.reviewed_store_id is null'}`,
      [listingId],
    );
}

interface Written extends Told {
  readonly listingId: string;
  readonly side: 'SELLER' | 'WINNER';
  readonly text: string;
}

async function write({ em, market }: Telling, review: Written): Promise<void> {
  const { listingId, tradeId, side, seller, winner, store, text, receivedAt } = review;
  const sides = side === 'SELLER' ? [seller, store, winner, null] : [winner, null, seller, store];
  const authorId = side === 'WINNER' ? winner : store === null ? seller : null;
  const masked = await maskAtPublication(em, market.keyring, { post: 'review', listingId, authorId });
  await em.execute(
    `insert into review (listing_id, trade_id, side, author_id, author_store_id, reviewed_id, reviewed_store_id, rating, text,
      masked_author, written_at) values (?, ?, ?, ?, ?, ?, ?, 'GOOD', ?, ?, ?)`,
    [listingId, tradeId, side, ...sides, text, masked, receivedAt],
  );
}
