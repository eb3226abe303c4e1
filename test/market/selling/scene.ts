/** What sellers ask for, in few words, on auctions of the bids' own scene. */
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
