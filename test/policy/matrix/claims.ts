/** Claims of a winner against a business seller: one that waits, one that stands granted, and one whose period is over. */
import { randomUUID } from 'node:crypto';
import { bytesOf, unique, writeKey, type Person } from '../../harness/people.ts';
import type { TestServer } from '../../harness/server.ts';
import type { People } from './members.ts';
import type { SceneRow } from './rows.ts';

interface ClaimWords {
  readonly seller: string;
  /** Milliseconds from now, to the end of what was granted; null while it waits to be decided. */
  readonly grantedUntil: number | null;
}

/** Of the trade of each of these states. */
const claims: Readonly<Record<string, ClaimWords>> = {
  storeSold: { seller: 'storeOwner', grantedUntil: 1 },
  storeReceived: { seller: 'storeOwner', grantedUntil: null },
  storeClosedSold: { seller: 'closedStoreOwner', grantedUntil: 0 },
};

export async function plantClaims(server: TestServer, people: People, rows: readonly SceneRow[]): Promise<SceneRow[]> {
  const planted: SceneRow[] = [];
  for (const trade of rows.filter(({ type }) => type === 'Trade')) {
    const words = claims[trade.state];
    if (words) planted.push(...(await plantClaim(server, people(words.seller), trade, words)));
  }
  return planted;
}

async function plantClaim(
  { db, market }: TestServer,
  seller: Person,
  trade: SceneRow,
  { grantedUntil }: Pick<ClaimWords, 'grantedUntil'>,
): Promise<SceneRow[]> {
  const id = randomUUID();
  const [listing, winner] = [String(trade.values['listing']), String(trade.values['winner'])];
  const decided = grantedUntil !== null;
  const words = { reasons: `理由 ${unique()}`, ...(decided && { answer: `返答 ${unique()}` }) };
  const { sealed, wrappedKey } = market.vault.seal({ type: 'Claim', id }, words, { by: 'member', at: Date.now() });
  await writeKey(db.owner, wrappedKey);
  await db.owner.query(
    `with g as (insert into ground (sort, until) select 'CLAIM', noren_now() + $7 * interval '1 ms' where $7::float8 is not null
        returning id)
      insert into claim (id, listing_id, trade_id, claimant_id, seller_id, amount, words, made_at, hearing_until, answered_at,
        decided_at, decided_by, ground_id)
      select $1, $2, $3, $4, $5, 20000, $6, noren_now(), noren_now() + interval '7 days', g.at, g.at, g.by, g.id
      from (select 1) one left join (select id, noren_now() as at, gen_random_uuid() as by from g) g on true`,
    [id, listing, trade.id, winner, seller.id, bytesOf(sealed), grantedUntil],
  );
  const { companyName, address } = seller.values;
  const at = { state: trade.state };
  // The others' would hold the same words; nobody sees those.
  const claimed = { ...at, row: 'seller of the claim', type: 'ClaimedSeller', id: `claimed:${id}`, owner: seller.id };
  const values = {
    ...{ trade: trade.id, amount: 20_000, ...words },
    ...(decided && { granted: true }),
    ...(grantedUntil && { seller: claimed.id }),
  };
  return [
    { ...at, row: 'claim', type: 'Claim', id, owner: winner, sides: [winner, seller.id], values },
    ...(grantedUntil ? [{ ...claimed, values: { companyName, address } }] : []),
  ];
}
