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
import { toldOf, type BidRefusal } from './bid-refusal.ts';
import {
  askBidder,
  keepAnswer,
  lockListing,
  readListing,
  writeBid,
  writePurchase,
  type BidderRow,
  type ListingRow,
} from './bid-statements.ts';
import { decideBid, type BidDecision, type BidRefused } from './place-bid.ts';

export interface WantedBid {
  readonly listingId: string;
  /** In yen. */
  readonly amount: number;
}

export interface BidOrder extends WantedBid {
  readonly idempotencyKey: string;
}

/** What a bid came to. It is kept under its key: a repetition gets this again. */
export type BidAnswer = { readonly outcome: 'LEADING' | 'OUTBID' } | Refused;

/** What a bid would come to, as far as its bidder may know before placing it. */
export type ValidAnswer = { readonly outcome: 'ACCEPTABLE'; readonly buysNow: boolean } | Refused;

export interface Refused {
  readonly outcome: 'REFUSED';
  readonly code: BidRefusal;
  readonly minimumBid?: number;
}

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
  const listingId = knownId(order.listingId);
  const bidder = [viewer.id, viewer.sessionId, listingId, order.idempotencyKey];
  const [, locked, asked] = await together([
    client.query('begin'),
    client.query<ListingRow>({ ...lockListing, values: [listingId, viewer.id, order.idempotencyKey] }),
    client.query<Facts>({ ...askBidder, values: bidder }),
  ]);
  const facts = asked.rows[0] as Facts; // a select without a table has one row
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
      ? {
          ...(decision.bought ? writePurchase : writeBid),
          values: [...kept, ...rowsOf(order, listing, decision, facts.now)],
        }
      : { ...keepAnswer, values: kept };
  await together([client.query(written), client.query('commit')]);
  return answer;
}

/** P20: what a bid would come to now, without placing it: refused, or not. Whether it would lead is not said. Throws SessionEnded. */
export async function validateBid({ pool }: Tools, viewer: Viewer, wanted: WantedBid): Promise<ValidAnswer> {
  const listingId = knownId(wanted.listingId);
  const client = await pool.connect();
  try {
    const [found, asked] = await together([
      client.query<ListingRow>({ ...readListing, values: [listingId] }),
      client.query<Facts>({ ...askBidder, values: [viewer.id, viewer.sessionId, listingId, null] }),
    ]);
    const facts = asked.rows[0] as Facts; // a select without a table has one row
    if (facts.stands !== true) throw new SessionEnded();
    const listing = found.rows[0];
    const decision = listing && knows(listing, facts, viewer) ? decide(listing, facts, viewer, wanted) : null;
    return decision?.kind === 'accepted' ? { outcome: 'ACCEPTABLE', buysNow: decision.bought } : refusalOf(decision);
  } finally {
    client.release();
  }
}

type Facts = BidderRow<BidAnswer>;

function decide(listing: ListingRow, facts: Facts, viewer: Viewer, { amount }: WantedBid): BidDecision {
  const bid = { bidderId: viewer.id as string, amount }; // a member has an id
  return decideBid(listing, bid, facts, facts.now);
}

/** What one may not know of is not there (P6). */
function knows(listing: ListingRow, { tookPart, now }: Facts, viewer: Viewer): boolean {
  const { state } = listing;
  const known: ListingFacts = { ...listing, draft: state === 'DRAFT', suspended: state === 'SUSPENDED', tookPart };
  return deciders.mayKnow(Listing, known, viewer, { now });
}

function answerOf(decision: BidDecision | null): BidAnswer {
  return decision?.kind === 'accepted' ? { outcome: decision.outcome } : refusalOf(decision);
}

function refusalOf(decision: BidRefused | null): Refused {
  if (!decision) return { outcome: 'REFUSED', code: 'NOT_FOUND' };
  const { reason, minimumBid } = decision;
  return { outcome: 'REFUSED', code: toldOf(reason), ...(minimumBid !== undefined && { minimumBid }) };
}

/** Whatever is public of a bid is told to everyone, and to the one who led until then that another leads. */
function tellingsOf(listing: ListingRow, { next }: Extract<BidDecision, { kind: 'accepted' }>): Telling[] {
  if (next.revision === listing.revision) return [];
  const changed: Telling = { happening: 'LISTING_CHANGED' };
  const { leaderId } = listing;
  return leaderId === null || leaderId === next.leaderId
    ? [changed]
    : [changed, { happening: 'OUTBID', memberId: leaderId }];
}

function rowsOf(
  order: BidOrder,
  listing: ListingRow,
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
