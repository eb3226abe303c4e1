/** A listing in one state, with its bids and the price steps that they made: by SQL, as the tables' owner. */
import { randomUUID } from 'node:crypto';
import { searchRow } from '../../../src/market/listing/search-terms.ts';
import { unique } from '../../harness/people.ts';
import type { TestServer } from '../../harness/server.ts';
import type { People } from './members.ts';
import type { OfferWords } from './offer.ts';
import type { SceneRow, State } from './rows.ts';
import type { TradeWords } from './trade.ts';
import { watchersOf } from './watches.ts';

export interface Auction {
  readonly state: 'DRAFT' | 'OPEN' | 'ENDED' | 'CANCELLED' | 'SUSPENDED';
  /** What an authority stopped it in. */
  readonly stoppedIn?: 'OPEN' | 'ENDED';
  /** Milliseconds from now. */
  readonly endAt?: number;
  readonly historyUntil?: number;
  readonly unsold?: boolean;
  /** With a reserve that is met, below the price (a secret), and a buy-now price. */
  readonly reserved?: boolean;
  /** The row of the store that sells. */
  readonly store?: string;
  readonly trade?: TradeWords;
  /** A trade before that one, and an offer after it; with them comes one more bidder, who lost. */
  readonly removal?: TradeWords;
  readonly offer?: OfferWords;
}

interface Told extends Omit<SceneRow, 'state'> {
  readonly bidder: string;
}

/** Every number is from a range of the listing's own, so that a maximum can be searched for. */
export async function plantAuction(
  { db }: TestServer,
  { people, stores }: { readonly people: People; readonly stores: readonly SceneRow[] },
  auction: Auction & State,
  base: number,
): Promise<SceneRow[]> {
  const part = (name: string): string => people(auction.cast[name] ?? name).id;
  const bids = auction.state === 'DRAFT' || auction.unsold ? [] : bidsOf(part('leader'), part('outbid'), base);
  if (auction.offer) bids.unshift(bidOf('bid of the loser', part('loser'), base + 1409));
  const steps = bids.length === 0 ? [] : stepsOf(part('leader'), part('outbid'), base);
  const store = stores.find(({ row }) => row === auction.store)?.id;
  const listing = await insertListing(db.owner, auction, {
    seller: part('seller'),
    store,
    base,
    bids: bids.length,
    leader: part('leader'),
  });
  for (const [index, { id, bidder, values }] of bids.entries())
    await db.owner.query(
      `insert into bid (listing_id, seq, id, bidder_id, maximum, placed_at) values ($1, $2, $3, $4, $5, noren_now() - interval '1 day')`,
      [listing.id, index + 1, id, bidder, values['maximum']],
    );
  for (const [index, { bidder, values }] of steps.entries())
    await db.owner.query(
      `insert into price_step (listing_id, line, bidder_id, price, at) values ($1, $2, $3, $4, noren_now() - interval '1 day')`,
      [listing.id, index + 1, bidder, values['price']],
    );
  const rows = [...bids, ...steps].map(({ bidder, ...row }): SceneRow => ({
    ...row,
    owner: bidder,
    state: auction.name,
  }));
  const price = bids.length > 0 ? base + 3303 : base + 1;
  const seen = {
    title: listing.title,
    description: listing.description,
    price,
    startPrice: base + 1,
    seller: store ?? part('seller'),
    watcherCount: watchersOf(auction.name).length,
  };
  const set = auction.reserved ? { reservePrice: base + 3101, buyNowPrice: base + 20_011 } : {};
  const led = bids.length > 0 ? { leader: part('leader') } : {};
  const known = { ...seen, ...led, ...set, reserveStatus: statusOf(auction, bids.length) };
  return [
    { row: 'listing', type: 'Listing', state: auction.name, id: listing.id, owner: part('seller'), values: known },
    ...rows,
  ];
}

function statusOf({ reserved }: Auction, bids: number): string {
  if (!reserved) return 'NONE';
  return bids > 0 ? 'MET' : 'NOT_MET';
}

function bidOf(row: string, bidder: string, maximum: number): Told {
  return { row, type: 'Bid', id: randomUUID(), bidder, values: { maximum } };
}

function bidsOf(leader: string, outbid: string, base: number): Told[] {
  return [
    bidOf('first bid of the leader', leader, base + 5007),
    bidOf('bid of the outbid', outbid, base + 2503),
    bidOf('bid of the leader', leader, base + 9011),
  ];
}

function stepsOf(leader: string, outbid: string, base: number): Told[] {
  const step = (row: string, bidder: string, price: number): Told => ({
    row,
    type: 'PriceStep',
    id: `step ${price}`,
    bidder,
    values: { price, bidder },
  });
  return [
    step('step of the leader', leader, base + 1),
    step('step of the outbid', outbid, base + 2503),
    step('step of the leader', leader, base + 3303),
  ];
}

interface Numbers {
  readonly seller: string;
  readonly leader: string;
  readonly store: string | undefined;
  readonly base: number;
  readonly bids: number;
}

async function insertListing(
  owner: TestServer['db']['owner'],
  auction: Auction,
  { seller, leader, store, base, bids }: Numbers,
) {
  const [id, title, description] = [randomUUID(), `題名 ${unique()}`, `説明 ${unique()}`];
  const { state, endAt = -3_600_000, historyUntil, reserved, stoppedIn } = auction;
  const dated = state === 'DRAFT' ? undefined : endAt;
  await owner.query(
    `insert into listing (id, seller_id, store_id, title, description, category, state, start_price, price, leader_id, leader_maximum,
        second_maximum, bid_count, bid_seq, revision, step_count, starts_at, end_at, ended_at, history_until, reserve_price, buy_now_price,
        suspended_at, suspended_state)
      select $1, $2, $3, $4, $5, 'CAMERAS', $6, $7, $8, $9, $10, $11, $12, $13, $12, $12, now - interval '3 days' + $14 * interval '1 ms',
        now + $14 * interval '1 ms', case when $15::int is not null then now + $14 * interval '1 ms' end, now + $15 * interval '1 ms', $16, $17,
        case when $18::text is not null then now end, $18
      from noren_now() now`,
    [
      id,
      seller,
      store ?? null,
      title,
      description,
      state,
      base + 1,
      bids > 0 ? base + 3303 : base + 1,
      bids > 0 ? leader : null,
      bids > 0 ? base + 9011 : null,
      bids > 0 ? base + 2503 : null,
      bids > 0 ? 2 : 0,
      bids,
      dated ?? null,
      historyUntil ?? null,
      reserved ? base + 3101 : null,
      reserved ? base + 20_011 : null,
      stoppedIn ?? null,
    ],
  );
  const { body, terms } = searchRow({ title, description });
  await owner.query('insert into listing_search (listing_id, body, terms) values ($1, $2, $3)', [id, body, terms]);
  return { id, title, description };
}
