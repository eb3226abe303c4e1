/** What sellers ask for, in few words, on auctions of the bids' own scene. */
import type { PriceStep } from '../../../src/market/bid/place-bid.ts';
import type { Removal, TimedBid } from '../../../src/market/bid/replay/replay.ts';
import type { Place } from '../bid/http/sale.ts';
import type { Answer } from '../../harness/server.ts';

interface Who {
  readonly token: string;
}

const told =
  'listing { id state price endAt revision bidCount leader { nickname } } refused { from to } userErrors { code field }';

/** Gives the payload; throws where there is none. */
async function ask(server: Place, who: Who, [name, input, extra]: [string, object, string]): Promise<Answer['data']> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { body } = await server
    .as(who.token)
    .ask(`mutation ($input: ${type}!) { ${name}(input: $input) { ${told} ${extra} } }`, { input });
  if (!body.data?.[name]) throw new Error(`${name} has no answer: ${JSON.stringify(body)}`);
  return body.data[name];
}

interface Dry {
  readonly validateOnly?: boolean;
}

export const endEarly = (server: Place, who: Who, listingId: string, dry: Dry = {}): Promise<Answer['data']> =>
  ask(server, who, ['endListingEarly', { listingId, ...dry }, '']);

export const cancel = (server: Place, who: Who, listingId: string, dry: Dry = {}): Promise<Answer['data']> =>
  ask(server, who, ['cancelListing', { listingId, ...dry }, 'fee']);

export const remove = (server: Place, who: Who, listingId: string, bidderId: string): Promise<Answer['data']> =>
  ask(server, who, ['removeBidder', { listingId, bidderId }, '']);

export const relist = (server: Place, who: Who, input: object): Promise<Answer['data']> =>
  ask(server, who, ['relistListing', { days: 3, ...input }, 'listing { startPrice relistedFrom { id } }']);

/** The whole log of an auction, removals in their places: what a replay takes. */
export async function logOf(server: Place, listingId: string): Promise<(TimedBid | Removal)[]> {
  const { rows } = await server.db.owner.query(
    `select seq, 0 as line, bidder_id, maximum, extract(epoch from placed_at)::float8 * 1000 as at from bid where listing_id = $1
      union all select after_seq, line, member_id, null, null from bid_removal where listing_id = $1 order by 1, 2`,
    [listingId],
  );
  return rows.map(({ bidder_id, maximum, at }) =>
    maximum === null ? { removedId: bidder_id } : { bidderId: bidder_id, amount: maximum, at },
  );
}

/** The public history as it is stored: what was withdrawn is left out. */
export async function linesOf(server: Place, listingId: string): Promise<PriceStep[]> {
  const { rows } = await server.db.owner.query(
    'select bidder_id, price, removed from price_step where listing_id = $1 and withdrawn_at is null order by line',
    [listingId],
  );
  return rows.map(({ bidder_id, price, removed }) => ({ bidderId: bidder_id, price, ...(removed && { removed }) }));
}

/** What was put into the outbox about a listing: the happening, and who is to be told. */
export async function toldOf(server: Place, listingId: string): Promise<[string, string | null][]> {
  const { rows } = await server.db.owner.query<{ happening: string; member_id: string | null }>(
    'select happening, member_id from outbox where listing_id = $1 order by id',
    [listingId],
  );
  return rows.map(({ happening, member_id }) => [happening, member_id]);
}

export async function feesOf(server: Place, listingId: string): Promise<unknown[]> {
  const { rows } = await server.db.owner.query('select payer_id, reason, amount from fee where listing_id = $1', [
    listingId,
  ]);
  return rows;
}
