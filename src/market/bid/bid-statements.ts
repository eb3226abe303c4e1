/** The statements of a bid. Times come as epoch milliseconds. */
import { holdingKey } from '../act.ts';
import { closingAtOnce } from '../job.ts';
import type { ListingFacts } from '../listing/index.ts';
import type { AuctionFacts, BidderFacts } from './place-bid.ts';

export interface ListingRow extends AuctionFacts, Omit<ListingFacts, 'draft' | 'suspended' | 'tookPart'> {
  readonly stepCount: number;
}

export interface BidderRow<Answer> extends BidderFacts {
  readonly now: number;
  /** Whether the session stands; null where there is none. */
  readonly stands: boolean | null;
  readonly tookPart: boolean;
  /** What the key was used for before. */
  readonly first: { act: string; inputHash: string; answer: Answer } | null;
}

const millis = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

const listingColumns = `l.seller_id as "sellerId", l.state, ${millis('l.starts_at')} as "startsAt", ${millis('l.end_at')} as "endAt",
  l.start_price as "startPrice", l.reserve_price as "reservePrice", l.buy_now_price as "buyNowPrice", l.price,
  l.leader_id as "leaderId", l.leader_maximum as "leaderMaximum", l.second_maximum as "secondMaximum",
  l.bid_count as "bidCount", l.bid_seq as "bidSeq", l.revision, l.step_count as "stepCount",
  ${millis('l.history_until')} as "historyUntil"`;

/** $1 the listing. */
export const readListing = { name: 'bid_look', text: `select ${listingColumns} from listing l where l.id = $1` };

/**
 * $1 the listing, $2 the bidder, $3 the key, which comes first: a bid waits for another act under its key before it holds the
 * auction, and keeps no other bidder waiting meanwhile. Where a store limits what one member leads, their bids on its auctions go one after the
 * other: two at once would each count without the other.
 */
export const lockListing = {
  name: 'bid_lock',
  text: `select ${listingColumns}, (select pg_advisory_xact_lock(hashtextextended(s.id::text || $2::text, 0)) from store s
      where s.id = l.store_id and s.most_led_per_member is not null) is null as "inTurn"
    from listing l where l.id = $1 and (select ${holdingKey('$2::text', '$3::text')}) is not null for no key update of l`,
};

/**
 * $1 the bidder, $2 their session, $3 the listing, $4 the key. Not part of the locking statement: after a wait its clock and
 * its look-ups would be those of before the wait. All is asked of every bid, so that no refusal is known by its cost (SC-D5).
 */
export const askBidder = {
  name: 'bid_facts',
  text: `select ${millis('noren_now()')} as now,
    (select s.revoked_at is null and noren_now() < s.expires_at from session s where s.id = $2) as stands,
    (select a.email_confirmed_at is not null from account a where a.id = $1) as "emailConfirmed",
    exists (select 1 from bid b where b.listing_id = $3 and b.bidder_id = $1) as "tookPart",
    exists (select 1 from block k where k.owner_id = l.seller_id and k.member_id = $1) as blocked,
    exists (select 1 from member_link m
      where m.member_id = least($1, l.seller_id) and m.linked_id = greatest($1, l.seller_id)) as linked,
    exists (select 1 from bid_removal r where r.listing_id = $3 and r.member_id = $1) as removed,
    coalesce((select m.bad_ratings > m.good_ratings from member m where m.id = $1) and l.refuses_bad_ratings, false)
      as "ratedTooBad",
    coalesce((select s.most_led_per_member from store s where s.id = l.store_id) <=
      (select count(*) from listing o where o.store_id = l.store_id and o.leader_id = $1 and o.state = 'OPEN'
        and o.end_at > noren_now() and o.id <> $3), false) as "leadsEnough",
    (select json_build_object('act', i.act, 'inputHash', encode(i.input_hash, 'hex'), 'answer', i.answer)
      from idempotency i where i.member_id = $1 and i.key = $4) as first
    from (select) as one left join listing l on l.id = $3`,
};

export const keepAnswer = {
  name: 'bid_keep',
  text: `insert into idempotency (member_id, key, act, input_hash, answer) values ($1, $2, 'placeBid', $3, $4)`,
};

export const writeBid = {
  name: 'bid_write',
  text: `with kept as (insert into idempotency (member_id, key, act, input_hash, answer) values ($1, $2, 'placeBid', $3, $4)),
    placed as (insert into bid (listing_id, seq, bidder_id, maximum, placed_at)
      values ($5, $6, $1, $7, to_timestamp($8::float8 / 1000))),
    told as (insert into price_step (listing_id, line, bidder_id, price, at)
      select $5, $9::int + step.line, step.bidder, step.price, to_timestamp($8::float8 / 1000)
      from unnest($10::uuid[], $11::int[]) with ordinality as step(bidder, price, line)),
    said as (insert into outbox (happening, listing_id, member_id)
      select line.happening, $5, line.member from unnest($19::text[], $20::uuid[]) as line(happening, member))
    update listing set bid_seq = $6, price = $12, leader_id = $13, leader_maximum = $14, second_maximum = $15,
      end_at = to_timestamp($16::float8 / 1000), bid_count = $17, revision = $18, step_count = $9 + cardinality($10::uuid[])
    where id = $5`,
};

/** A bid that bought (R12): the auction is closed at once, and not when its end would have come. */
export const writePurchase = {
  name: 'bid_write_purchase',
  text: `${writeBid.text} returning ${closingAtOnce('id')}`,
};
