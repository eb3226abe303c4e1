/**
 * Auctions on a whole server, in few words: `const sale = await opened(server, seller)`, `await sale.bid(alice, 5000)`. The clock
 * stands at 10:00 on the day of the sale unless a test moves it.
 */
import { randomUUID } from 'node:crypto';
import type { AuctionFacts, PriceStep } from '../../../../src/market/bid/place-bid.ts';
import type { TimedBid } from '../../../../src/market/bid/replay/replay.ts';
import { unique } from '../../../harness/people.ts';
import type { Market } from '../../../../src/market/context.ts';
import type { Answer } from '../../../harness/server.ts';
import type { TestDatabase } from '../../../harness/database.ts';

/** Who bids: what a member's token says. */
export interface Bidder {
  readonly id: string;
  readonly nickname: string;
  readonly token: string;
}

interface Said {
  readonly status: number;
  readonly text: string;
  readonly body: Answer;
}

type Ask = (
  query: string,
  variables?: Readonly<Record<string, unknown>>,
  headers?: Readonly<Record<string, string>>,
) => Promise<Said>;

/** What the auctions here need of a server: the harness's, or one in a process of its own. */
export interface Place {
  readonly db: Pick<TestDatabase, 'owner'>;
  readonly market: Pick<Market, 'tokens'>;
  as(who?: string): { readonly ask: Ask };
}

/** A time on the day of the sale, as '20:59:59.999'. */
export function at(time: string): string {
  return `2026-11-22T${time}Z`;
}

const seen = `id price bidCount revision endAt leader { nickname } myBid { maximum isLeading }`;
const placeBid = `mutation ($input: PlaceBidInput!) { placeBid(input: $input) { __typename
  ... on BidAccepted { listing { ${seen} } } ... on BidOutbid { listing { ${seen} } } ... on BidRefused { code message minimumBid } } }`;
const publicSide = `query ($id: ID!) { listing(id: $id) { price minimumNextBid bidCount revision endAt state leader { nickname }
  priceHistory(last: 100) { edges { node { price at bidder { nickname } } } } } }`;

/** The least that `placeBid` can be asked with. */
export interface Entered {
  readonly listingId: unknown;
  readonly amount: unknown;
  readonly idempotencyKey?: unknown;
}

/** Asks as this bidder (or token), whatever the input. */
export function enter(server: Place, bidder: Bidder | undefined, entered: Entered, headers = {}): Promise<Said> {
  return server.as(bidder?.token).ask(placeBid, { input: { idempotencyKey: randomUUID(), ...entered } }, headers);
}

export interface Sale {
  readonly id: string;
  /** What the bid came to: `placeBid` of the answer. Throws when there is none. */
  bid(bidder: Bidder, amount: number, idempotencyKey?: string): Promise<Answer['data']>;
  /** What anyone sees, asked as nobody. */
  seen(): Promise<Answer['data']>;
  /** 'A 1000', 'B 2500', …: the public history, the oldest first. */
  history(): Promise<string[]>;
  /** The stored row, as the rules take it. */
  row(): Promise<AuctionFacts>;
  /** All accepted bids in the order of their private numbers, which must have no gap. */
  log(): Promise<TimedBid[]>;
  steps(): Promise<PriceStep[]>;
}

interface Lines {
  readonly edges: readonly {
    readonly node: { readonly price: number; readonly bidder: { readonly nickname: string } };
  }[];
}

export interface SaleWords {
  readonly startPrice?: number;
  readonly startsAt?: string;
  readonly endAt?: string;
  readonly state?: 'OPEN' | 'DRAFT' | 'ENDED' | 'CANCELLED';
  readonly historyUntil?: string;
  readonly reservePrice?: number | null;
  readonly buyNowPrice?: number | null;
  readonly refusesBadRatings?: boolean;
  readonly storeId?: string;
}

export async function opened(server: Place, seller: Bidder, words: SaleWords = {}): Promise<Sale> {
  const {
    startPrice = 1_000,
    startsAt = at('09:00'),
    endAt = at('21:00'),
    state = 'OPEN',
    historyUntil = null,
    reservePrice = null,
    buyNowPrice = null,
    refusesBadRatings = false,
    storeId = null,
  } = words;
  const id = randomUUID();
  const times = state === 'DRAFT' ? [null, null] : [startsAt, endAt];
  await server.db.owner.query(
    `insert into listing (id, seller_id, title, description, category, state, start_price, price, starts_at, end_at, history_until,
        reserve_price, buy_now_price, refuses_bad_ratings, store_id)
      values ($1, $2, 'Teapot', 'Iron', 'TABLEWARE', $3, $4, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, seller.id, state, startPrice, ...times, historyUntil, reservePrice, buyNowPrice, refusesBadRatings, storeId],
  );
  return saleOf(server, id);
}

export function saleOf(server: Place, id: string): Sale {
  const { owner } = server.db;
  const look = async () => (await server.as().ask(publicSide, { id })).body.data.listing;
  return {
    id,
    bid: (bidder, amount, idempotencyKey = randomUUID()) =>
      answerTo(enter(server, bidder, { listingId: id, amount, idempotencyKey })),
    seen: look,
    async history() {
      const { edges } = (await look()).priceHistory as Lines;
      return edges.map(({ node }) => `${node.bidder.nickname} ${node.price}`).toReversed();
    },
    row: async () => (await owner.query<AuctionFacts>(rowText, [id])).rows[0] as AuctionFacts, // the sale was opened
    log: async () => numbered((await owner.query<TimedBid & { seq: number }>(logText, [id])).rows),
    steps: async () => (await owner.query<PriceStep>(stepsText, [id])).rows,
  };
}

async function answerTo(asked: Promise<Said>): Promise<Answer['data']> {
  const { body } = await asked;
  if (!body.data?.placeBid) throw new Error(`The bid has no answer: ${JSON.stringify(body)}`);
  return body.data.placeBid;
}

const millis = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;
const rowText = `select seller_id as "sellerId", state, ${millis('starts_at')} as "startsAt", ${millis('end_at')} as "endAt",
  start_price as "startPrice", reserve_price as "reservePrice", buy_now_price as "buyNowPrice", price, leader_id as "leaderId", leader_maximum as "leaderMaximum", second_maximum as "secondMaximum",
  bid_count as "bidCount", bid_seq as "bidSeq", revision from listing where id = $1`;
const logText = `select seq, bidder_id as "bidderId", maximum as amount, ${millis('placed_at')} as at from bid where listing_id = $1 order by seq`;
const stepsText = `select bidder_id as "bidderId", price from price_step where listing_id = $1 order by line`;

function numbered(rows: readonly (TimedBid & { seq: number })[]): TimedBid[] {
  return rows.map(({ seq, ...bid }, index) => {
    if (seq !== index + 1) throw new Error(`Bid ${seq} stands where ${index + 1} should: a gap.`);
    return bid;
  });
}

/** Many members at once, written as the tables' owner: they can bid, and have registered nothing. */
export async function crowd(server: Place, count: number): Promise<Bidder[]> {
  const people = Array.from({ length: count }, () => ({ id: randomUUID(), nickname: `nick${unique()}` }));
  const columns = [people.map(({ id }) => id), people.map(({ nickname }) => nickname)];
  const all = `unnest($1::uuid[], $2::text[]) as one(id, nickname)`;
  const { owner } = server.db;
  await owner.query(
    `insert into account (id, email_index, password_hash) select id, nickname::bytea, 'none' from ${all}`,
    columns,
  );
  await owner.query(`insert into member (id, nickname, type) select id, nickname, 'INDIVIDUAL' from ${all}`, columns);
  await owner.query(
    `insert into session (id, account_id, expires_at, password_entered_at, token_hash)
      select id, id, noren_now() + interval '30 days', noren_now(), nickname from ${all}`,
    columns,
  );
  const token = ({ id }: { id: string }) => server.market.tokens.issue({ memberId: id, sessionId: id }, Date.now());
  return Promise.all(people.map(async (one) => ({ ...one, token: (await token(one)).token })));
}
