/** The auctions of the story: each row, its bids as the rules decide them, what became of it. */
import { randomUUID } from 'node:crypto';
import { decideBid, openAuction, welcome, type AuctionFacts, type BidDecision } from '../../../../market/bid/index.ts';
import { searchRow } from '../../../../market/listing/index.ts';
import { Message, TradeSide } from '../../../../market/trade/index.ts';
import { keepKey } from '../../../../market/index.ts';
import { periodInForce } from '../../../../policy/index.ts';
import { listings, type DemoListing } from '../../listings/index.ts';
import { idOf, type Telling } from '../tell.ts';

const HOUR = 60 * 60 * 1000;

/** The listing keys of ended auctions, which the closing job takes on. */
export const ended = listings.filter(({ until }) => until !== undefined && until < 0).map(({ key }) => key);

export async function tellOfListings(telling: Telling, storeId: string): Promise<void> {
  for (const listing of listings) {
    const id = randomUUID();
    telling.ids.set(listing.key, id);
    if (listing.from === undefined || listing.until === undefined) await insertDraft(telling, listing, id);
    else
      await insertAuction(telling, listing, {
        id,
        storeId,
        startsAt: telling.now + listing.from,
        endAt: telling.now + listing.until,
      });
  }
}

async function insertDraft(
  telling: Telling,
  { seller, title, description, category, startPrice }: DemoListing,
  id: string,
): Promise<void> {
  await telling.em.execute(
    `insert into listing (id, seller_id, title, description, category, state, start_price, price) values (?, ?, ?, ?, ?, 'DRAFT', ?, ?)`,
    [id, idOf(telling, seller), title, description, category, startPrice, startPrice],
  );
}

interface Running {
  readonly id: string;
  readonly storeId: string;
  readonly startsAt: number;
  readonly endAt: number;
}

async function insertAuction(
  telling: Telling,
  listing: DemoListing,
  { id, storeId, startsAt, endAt }: Running,
): Promise<void> {
  const { em } = telling;
  const { title, description, category, startPrice, reservePrice = null, buyNowPrice = null } = listing;
  const sellerId = idOf(telling, listing.seller);
  await em.execute(
    `insert into listing (id, seller_id, store_id, title, description, category, state, start_price, reserve_price, buy_now_price, price,
        created_at, starts_at, end_at) values (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      sellerId,
      listing.asStore ? storeId : null,
      title,
      description,
      category,
      startPrice,
      reservePrice,
      buyNowPrice,
      startPrice,
      new Date(startsAt),
      new Date(startsAt),
      new Date(endAt),
    ],
  );
  const { body, terms } = searchRow(listing);
  await em.execute(
    'insert into listing_search (listing_id, body, terms) values (?, ?, array(select json_array_elements_text(?::json)))',
    [id, body, JSON.stringify(terms)],
  );
  const opening = { sellerId, startsAt, endAt, startPrice, reservePrice, buyNowPrice };
  await placeBids(telling, id, openAuction(opening), listing.bids ?? []);
  if (listing.cancelled) await callOff(telling, id);
}

/** An hour ago, before anybody bid; what was public stays so for the history period. */
async function callOff({ em, now }: Telling, id: string): Promise<void> {
  const at = now - HOUR;
  await em.execute(`update listing set state = 'CANCELLED', ended_at = ?, history_until = ? where id = ?`, [
    new Date(at),
    new Date(at + periodInForce('history', at)),
    id,
  ]);
}

/** Bids come evenly over the time that the auction has run, and never at its very end. */
async function placeBids(
  telling: Telling,
  listingId: string,
  opened: AuctionFacts,
  bids: NonNullable<DemoListing['bids']>,
): Promise<void> {
  let auction = opened;
  let line = 0;
  const until = Math.min(telling.now, opened.endAt) - HOUR;
  for (const [index, [bidder, amount]] of bids.entries()) {
    const at = opened.startsAt + ((until - opened.startsAt) * (index + 1)) / (bids.length + 1);
    const bidderId = idOf(telling, bidder);
    const decision: BidDecision = decideBid(auction, { bidderId, amount }, welcome, at);
    if (decision.kind === 'refused')
      throw new Error(`The demo's story has a bid that the rules refuse: ${bidder} on ${auction.startPrice} yen.`);
    auction = { ...auction, ...decision.next };
    await telling.em.execute(
      'insert into bid (listing_id, seq, bidder_id, maximum, placed_at) values (?, ?, ?, ?, ?)',
      [listingId, auction.bidSeq, bidderId, amount, new Date(at)],
    );
    for (const step of decision.steps)
      await telling.em.execute(
        'insert into price_step (listing_id, line, bidder_id, price, at) values (?, ?, ?, ?, ?)',
        [listingId, ++line, step.bidderId, step.price, new Date(at)],
      );
  }
  await telling.em.execute(
    `update listing set price = ?, leader_id = ?, leader_maximum = ?, second_maximum = ?, bid_count = ?, bid_seq = ?, revision = ?,
      step_count = ? where id = ?`,
    [
      auction.price,
      auction.leaderId,
      auction.leaderMaximum,
      auction.secondMaximum,
      auction.bidCount,
      auction.bidSeq,
      auction.revision,
      line,
      listingId,
    ],
  );
}

/** What became of the ended ones, once the job has closed them and made their trades. */
export async function tellOfTrades(telling: Telling): Promise<void> {
  for (const listing of listings) if (listing.trade) await tellOfTrade(telling, listing);
}

async function tellOfTrade(telling: Telling, listing: DemoListing): Promise<void> {
  const { em } = telling;
  const listingId = idOf(telling, listing.key);
  const [trade] = await em.execute<{ id: string; seller_id: string; winner_id: string; decided_at: string }[]>(
    'select id, seller_id, winner_id, decided_at from trade where listing_id = ?',
    [listingId],
  );
  if (!trade) throw new Error(`The demo's auction ${listing.key} has no trade.`);
  telling.ids.set(`trade:${listing.key}`, trade.id);
  const decided = new Date(trade.decided_at).getTime();
  for (const [index, text] of (listing.thread ?? []).entries()) {
    const from = index % 2 === 0 ? TradeSide.WINNER : TradeSide.SELLER;
    const authorId = from === TradeSide.SELLER ? trade.seller_id : trade.winner_id;
    write(
      telling,
      { listingId, tradeId: trade.id, from, authorId, line: index + 1, sentAt: decided + (index + 1) * 3 * HOUR },
      text,
    );
  }
  await em.flush();
  await advance(telling, listingId, listing.trade ?? 'AWAITING_PAYMENT', decided);
}

interface Line {
  readonly listingId: string;
  readonly tradeId: string;
  readonly from: TradeSide;
  readonly authorId: string;
  /** Its place in the thread, from 1. */
  readonly line: number;
  readonly sentAt: number;
}

function write({ em, market }: Telling, { listingId, authorId, sentAt, ...line }: Line, text: string): void {
  const id = randomUUID();
  const { sealed, wrappedKey } = market.vault.seal({ type: Message.name, id }, { text }, { by: 'member', at: sentAt });
  keepKey(em, wrappedKey);
  em.create(Message, {
    ...line,
    listing: listingId,
    author: authorId,
    id,
    body: sealed,
    sentAt: new Date(sentAt),
  } as never); // references by id
}

const steps = {
  AWAITING_PAYMENT: '',
  PAID: "paid_at = :at + interval '12 hours'",
  SHIPPED: "paid_at = :at + interval '12 hours', shipped_at = :at + interval '30 hours'",
  RECEIVED:
    "paid_at = :at + interval '12 hours', shipped_at = :at + interval '30 hours', received_at = :at + interval '3 days', contact_until = :at + interval '33 days'",
  CANCELLED: "cancelled_at = :at + interval '1 day', cancelled_by = 'WINNER', cancel_reason = 'OTHER'",
} as const;

async function advance({ em }: Telling, listingId: string, state: keyof typeof steps, decided: number): Promise<void> {
  const at = `timestamptz '${new Date(decided).toISOString()}'`;
  const set = steps[state].replaceAll(':at', at);
  if (set !== '') await em.execute(`update trade set state = ?, ${set} where listing_id = ?`, [state, listingId]);
}
