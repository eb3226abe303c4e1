/**
 * A bid in two round trips: lock the listing's row and, in a statement of its own after the lock, read the clock and what the
 * rules ask of the bidder; decide; write all and commit. The unit of work of other acts would take seven.
 */
import type { PoolClient } from 'pg';
import { deciders } from '../../policy/index.ts';
import { knownId, SessionEnded, type Viewer } from '../../privacy/index.ts';
import { digestOf } from '../act.ts';
import type { Market } from '../context.ts';
import { Listing, type ListingFacts } from '../listing/index.ts';
import type { Telling } from '../outbox/index.ts';
import { decideBid, type AuctionFacts, type BidDecision, type RefusalReason } from './place-bid.ts';

export interface BidOrder {
  readonly listingId: string;
  /** In yen. */
  readonly amount: number;
  readonly idempotencyKey: string;
}

/** What a bid came to. It is kept under its key: a repetition gets this again. */
export type BidAnswer =
  | { readonly outcome: 'LEADING' | 'OUTBID' }
  | {
      readonly outcome: 'REFUSED';
      readonly code: RefusalReason | 'NOT_FOUND' | 'KEY_REUSED';
      readonly minimumBid?: number;
    };

interface LockedRow extends AuctionFacts, Omit<ListingFacts, 'draft' | 'tookPart'> {
  readonly stepCount: number;
}

interface BidderRow {
  readonly now: number;
  readonly stands: boolean | null;
  readonly emailConfirmed: boolean;
  readonly tookPart: boolean;
  readonly first: { act: string; inputHash: string; answer: BidAnswer } | null;
}

const millis = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

const lockListing = {
  name: 'bid_lock',
  text: `select seller_id as "sellerId", state, ${millis('starts_at')} as "startsAt", ${millis('end_at')} as "endAt",
    start_price as "startPrice", reserve_price as "reservePrice", buy_now_price as "buyNowPrice", price, leader_id as "leaderId", leader_maximum as "leaderMaximum",
    second_maximum as "secondMaximum", bid_count as "bidCount", bid_seq as "bidSeq", revision, step_count as "stepCount",
    ${millis('history_until')} as "historyUntil" from listing where id = $1 for update`,
};

/** Not part of the locking statement: after a wait its clock and its look-ups would be those of before the wait. */
const askBidder = {
  name: 'bid_facts',
  text: `select ${millis('noren_now()')} as now,
    (select s.revoked_at is null and noren_now() < s.expires_at from session s where s.id = $2) as stands,
    (select a.email_confirmed_at is not null from account a where a.id = $1) as "emailConfirmed",
    exists (select 1 from bid b where b.listing_id = $3 and b.bidder_id = $1) as "tookPart",
    (select json_build_object('act', i.act, 'inputHash', encode(i.input_hash, 'hex'), 'answer', i.answer)
      from idempotency i where i.member_id = $1 and i.key = $4) as first`,
};

const keepAnswer = {
  name: 'bid_keep',
  text: `insert into idempotency (member_id, key, act, input_hash, answer) values ($1, $2, 'placeBid', $3, $4)`,
};

const writeBid = {
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

type Tools = Pick<Market, 'pool' | 'keyring' | 'relay'>;

/** With what the order is known by when it comes again. */
interface DigestedOrder extends BidOrder {
  readonly digest: Buffer;
}

/** Places a bid. Throws SessionEnded; everything else that is not accepted is an answer. */
export async function placeBid(market: Tools, viewer: Viewer, order: BidOrder): Promise<BidAnswer> {
  try {
    return await attempt(market, viewer, order);
  } catch (error) {
    // The same key came twice at once on two listings: the first one has won, and the second now finds its answer.
    if ((error as { constraint?: string }).constraint !== 'idempotency_pkey') throw error;
    return attempt(market, viewer, order);
  }
}

async function attempt({ pool, keyring, relay }: Tools, viewer: Viewer, order: BidOrder): Promise<BidAnswer> {
  const digest = digestOf(keyring, [knownId(order.listingId), order.amount]);
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const answer = await decideLocked(client, viewer, { ...order, digest });
    relay.nudge();
    return answer;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => (broken = lost));
    throw error;
  } finally {
    client.release(broken);
  }
}

async function decideLocked(client: PoolClient, viewer: Viewer, order: DigestedOrder): Promise<BidAnswer> {
  const { digest } = order;
  const bidder = [viewer.id, viewer.sessionId, knownId(order.listingId), order.idempotencyKey];
  const [, locked, asked] = await together([
    client.query('begin'),
    client.query<LockedRow>({ ...lockListing, values: [knownId(order.listingId)] }),
    client.query<BidderRow>({ ...askBidder, values: bidder }),
  ]);
  const facts = asked.rows[0] as BidderRow; // a select without a table has one row
  if (facts.stands !== true) throw new SessionEnded();
  if (facts.first) {
    await client.query('commit');
    const same = facts.first.act === 'placeBid' && facts.first.inputHash === digest.toString('hex');
    return same ? facts.first.answer : { outcome: 'REFUSED', code: 'KEY_REUSED' };
  }
  const listing = locked.rows[0];
  const decision = listing && knows(listing, facts, viewer) ? decide(listing, facts, viewer, order) : null;
  const answer = answerOf(decision);
  const kept = [viewer.id, order.idempotencyKey, digest, JSON.stringify(answer)];
  const written =
    listing && decision?.kind === 'accepted'
      ? { ...writeBid, values: [...kept, ...rowsOf(order, listing, decision, facts.now)] }
      : { ...keepAnswer, values: kept };
  await together([client.query(written), client.query('commit')]);
  return answer;
}

function decide(listing: LockedRow, facts: BidderRow, viewer: Viewer, { amount }: BidOrder): BidDecision {
  const bid = { bidderId: viewer.id as string, amount }; // a member has an id
  return decideBid(listing, bid, { emailConfirmed: facts.emailConfirmed }, facts.now);
}

/** What one may not know of is not there (P6). */
function knows(listing: LockedRow, { tookPart, now }: BidderRow, viewer: Viewer): boolean {
  const known: ListingFacts = { ...listing, draft: listing.state === 'DRAFT', tookPart };
  return deciders.mayKnow(Listing, known, viewer, { now });
}

function answerOf(decision: BidDecision | null): BidAnswer {
  if (!decision) return { outcome: 'REFUSED', code: 'NOT_FOUND' };
  if (decision.kind === 'accepted') return { outcome: decision.outcome };
  const { reason, minimumBid } = decision;
  return { outcome: 'REFUSED', code: reason, ...(minimumBid !== undefined && { minimumBid }) };
}

/** Whatever is public of a bid is told to everyone, and to the one who led until then that another leads. */
function tellingsOf(listing: LockedRow, { next }: Extract<BidDecision, { kind: 'accepted' }>): Telling[] {
  if (next.revision === listing.revision) return [];
  const changed: Telling = { happening: 'LISTING_CHANGED' };
  const { leaderId } = listing;
  return leaderId === null || leaderId === next.leaderId
    ? [changed]
    : [changed, { happening: 'OUTBID', memberId: leaderId }];
}

function rowsOf(
  order: BidOrder,
  listing: LockedRow,
  decision: Extract<BidDecision, { kind: 'accepted' }>,
  now: number,
): unknown[] {
  const { next, steps } = decision;
  const tellings = tellingsOf(listing, decision);
  return [
    order.listingId,
    next.bidSeq,
    order.amount,
    Math.floor(now),
    listing.stepCount,
    steps.map((step) => step.bidderId),
    steps.map((step) => step.price),
    next.price,
    next.leaderId,
    next.leaderMaximum,
    next.secondMaximum,
    next.endAt,
    next.bidCount,
    next.revision,
    tellings.map(({ happening }) => happening),
    tellings.map(({ memberId = null }) => memberId),
  ];
}

/** Sent at once, awaited to the last: a failure is told only when nothing of them is under way any more. */
async function together<T extends readonly Promise<unknown>[]>(
  sent: [...T],
): Promise<{ [I in keyof T]: Awaited<T[I]> }> {
  await Promise.allSettled(sent);
  return Promise.all(sent);
}
