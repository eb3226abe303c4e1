/** Placing a bid, decided from facts (rules R1 to R9, R11 to R14, R18, R19, R26): no database, no clock, no request. */
import { MOST_YEN } from '../yen.ts';
import { endAfterRaise } from './extension.ts';
import { minimumNextBid } from './increments.ts';
import { boughtFor, standingAfter } from './standing.ts';
import type { Bid, Standing, Terms } from './standing.ts';

export type AuctionState = 'DRAFT' | 'OPEN' | 'ENDED' | 'CANCELLED' | 'SUSPENDED';

/**
 * All that a bid is decided on, as it stands on the one locked row of the listing. Money in yen, times as epoch
 * milliseconds (UTC). No bid yet: `leaderId` and both maxima are null, and `price` is the start price.
 */
export interface AuctionFacts extends Terms {
  /** The member who sells, behind a store too. */
  readonly sellerId: string;
  readonly state: AuctionState;
  readonly startsAt: number;
  readonly endAt: number;
  readonly price: number;
  readonly leaderId: string | null;
  /** Secret. */
  readonly leaderMaximum: number | null;
  /** Secret while it stands; null until a second member bids. */
  readonly secondMaximum: number | null;
  /** Public: the accepted bids that changed something public. A hidden raise is not counted, or the count would tell it. */
  readonly bidCount: number;
  /** Private: the number of the last accepted bid, hidden raises included, without gaps; 0 before a first bid. */
  readonly bidSeq: number;
  /** Public: grows by one with each visible change (first bid, price, leader, end), never with a hidden raise. */
  readonly revision: number;
}

/** What the decision must know of the bidder. */
export interface BidderFacts {
  readonly emailConfirmed: boolean;
  /** By the seller. */
  readonly blocked: boolean;
  /** To the seller: they belong together (R19). */
  readonly linked: boolean;
  /** The seller took their bids out of this auction (R17). */
  readonly removed: boolean;
  /** The seller takes no bid from members who were rated bad more often than good, and they were. */
  readonly ratedTooBad: boolean;
  /** They lead as many other open auctions of the selling store as it lets one member lead. */
  readonly leadsEnough: boolean;
}

/** A bidder against whom nothing speaks. */
export const welcome: BidderFacts = {
  emailConfirmed: true,
  blocked: false,
  linked: false,
  removed: false,
  ratedTooBad: false,
  leadsEnough: false,
};

/** R18, in the order in which they are tried. Not all are told to the bidder as they are. */
export type RefusalReason =
  | 'AUCTION_ENDED'
  | 'NOT_STARTED'
  | 'SELLER_CANNOT_BID'
  | 'LINKED_TO_SELLER'
  | 'BLOCKED_BY_SELLER'
  | 'REMOVED_BEFORE'
  | 'RATING_LIMIT'
  | 'NOT_VERIFIED'
  | 'STORE_LIMIT'
  | 'BID_TOO_LOW'
  | 'NOT_ABOVE_OWN_MAX';

/** R26: one line of the public history. */
export interface PriceStep {
  readonly bidderId: string;
  /** In yen. */
  readonly price: number;
  /** No bid: the seller removed this bidder, and the price is that of the bids that stand (R17). */
  readonly removed?: true;
}

/** Every column of the row that a bid may change, with its value after the bid. */
export type BidColumns = Pick<
  AuctionFacts,
  'price' | 'leaderId' | 'leaderMaximum' | 'secondMaximum' | 'endAt' | 'bidCount' | 'bidSeq' | 'revision'
>;

export interface BidRefused {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  /**
   * With BID_TOO_LOW and NOT_ABOVE_OWN_MAX: the least amount that would be accepted from this bidder, in yen. It tells a
   * leader the own maximum, so it is for the bidder alone. Absent when not even the largest amount would do.
   */
  readonly minimumBid?: number;
}

export interface BidTaken {
  readonly kind: 'accepted';
  /** OUTBID: a standing maximum was as high or higher. */
  readonly outcome: 'LEADING' | 'OUTBID';
  readonly next: BidColumns;
  /** The lines to append to the public history, in order; none when nothing public changed. */
  readonly steps: readonly PriceStep[];
  /** Whether the end moved on (R13). */
  readonly extended: boolean;
  /** Whether the bid bought, and so ended the auction (R12). */
  readonly bought: boolean;
}

export type BidDecision = BidRefused | BidTaken;

/**
 * Decides a bid at `now`, the database's clock read after the row was locked (R14).
 * Throws a RangeError for an amount that is no whole number of yen from 0 to MOST_YEN: the schema's scalar should have refused it.
 */
export function decideBid(auction: AuctionFacts, bid: Bid, bidder: BidderFacts, now: number): BidDecision {
  assertAmount(bid.amount);
  const refusal = refusals.find(({ when }) => when({ auction, bid, bidder, now }));
  return refusal === undefined ? accept(auction, bid, now) : refuse(refusal.reason, auction, bid);
}

interface Case {
  readonly auction: AuctionFacts;
  readonly bid: Bid;
  readonly bidder: BidderFacts;
  readonly now: number;
}

/**
 * R18: the first that holds is the answer. A leader's bid above the own maximum is never too low (R9). Who is linked to the
 * seller may buy at once (R19), and one who buys comes to lead no open auction of the store.
 */
const refusals: readonly { readonly reason: RefusalReason; readonly when: (facts: Case) => boolean }[] = [
  { reason: 'AUCTION_ENDED', when: ({ auction, now }) => hasEnded(auction, now) },
  { reason: 'NOT_STARTED', when: ({ auction, now }) => auction.state === 'DRAFT' || now < auction.startsAt },
  {
    reason: 'SELLER_CANNOT_BID',
    when: ({ auction, bid }) => bid.bidderId === auction.sellerId,
  },
  { reason: 'LINKED_TO_SELLER', when: ({ auction, bid, bidder }) => bidder.linked && !buys(bid, auction) },
  { reason: 'BLOCKED_BY_SELLER', when: ({ bidder }) => bidder.blocked },
  { reason: 'REMOVED_BEFORE', when: ({ bidder }) => bidder.removed },
  { reason: 'RATING_LIMIT', when: ({ bidder }) => bidder.ratedTooBad },
  { reason: 'NOT_VERIFIED', when: ({ bidder }) => !bidder.emailConfirmed },
  {
    reason: 'STORE_LIMIT',
    when: ({ auction, bid, bidder }) => bidder.leadsEnough && auction.leaderId !== bid.bidderId && !buys(bid, auction),
  },
  { reason: 'BID_TOO_LOW', when: ({ auction, bid }) => isTooLow(auction, bid) },
  { reason: 'NOT_ABOVE_OWN_MAX', when: ({ auction, bid }) => bid.amount < leastFrom(auction, bid.bidderId) },
];

/**
 * R14: past its end an auction takes no bid, though the row may still say OPEN; nor in any state that is not known to be open.
 * A draft has no end yet, whatever stands in its place.
 */
function hasEnded({ state, endAt }: AuctionFacts, now: number): boolean {
  return state !== 'DRAFT' && (state !== 'OPEN' || now >= endAt);
}

function buys({ amount }: Bid, auction: AuctionFacts): boolean {
  return boughtFor(amount, auction) !== null;
}

function isTooLow(auction: AuctionFacts, { bidderId, amount }: Bid): boolean {
  return amount < Math.min(minimumNextBid(auction), leastFrom(auction, bidderId));
}

/** The least amount that is accepted from this bidder: more than the own maximum from the leader (R9), else R2 and R3. */
function leastFrom(auction: AuctionFacts, bidderId: string): number {
  const standing = standingOf(auction);
  return standing?.leaderId === bidderId ? standing.leaderMaximum + 1 : minimumNextBid(auction);
}

function refuse(reason: RefusalReason, auction: AuctionFacts, { bidderId }: Bid): BidRefused {
  if (reason !== 'BID_TOO_LOW' && reason !== 'NOT_ABOVE_OWN_MAX') return { kind: 'refused', reason };
  const minimumBid = leastFrom(auction, bidderId);
  return minimumBid > MOST_YEN ? { kind: 'refused', reason } : { kind: 'refused', reason, minimumBid };
}

function accept(auction: AuctionFacts, bid: Bid, now: number): BidTaken {
  const before = standingOf(auction);
  const after = standingAfter(before, bid, auction);
  const steps = stepsOf(before, after, bid);
  const bought = buys(bid, auction);
  const endAt = endAfter(auction, { after, bought }, now);
  // Whatever is visible of a bid leaves a line in the history, so the lines tell whether the public counters move.
  const visible = steps.length > 0 ? 1 : 0;
  const counters = {
    bidCount: auction.bidCount + visible,
    bidSeq: auction.bidSeq + 1,
    revision: auction.revision + visible,
  };
  return {
    kind: 'accepted',
    outcome: after.leaderId === bid.bidderId ? 'LEADING' : 'OUTBID',
    next: { ...after, endAt, ...counters },
    steps,
    extended: endAt > auction.endAt,
    bought,
  };
}

/** R12, R13. Of `now` only whole milliseconds are kept, so that no clock that is read later is before this end. */
function endAfter(
  { price, endAt }: AuctionFacts,
  { after, bought }: { readonly after: Standing; readonly bought: boolean },
  now: number,
): number {
  if (bought) return Math.floor(now);
  return after.price > price ? endAfterRaise(endAt, now) : endAt;
}

/**
 * R26: what the public history says of a bid. One who stays behind publishes the beaten maximum and the leader's new
 * price; a leader publishes the price alone, so that a maximum that was overtaken says no more than the price implies.
 */
export function stepsOf(before: Standing | null, after: Standing, { bidderId, amount }: Bid): PriceStep[] {
  const newPrice = { bidderId: after.leaderId, price: after.price };
  if (after.leaderId !== bidderId) return [{ bidderId, price: amount }, newPrice];
  const hidden = before?.leaderId === bidderId && before.price === after.price;
  return hidden ? [] : [newPrice];
}

function standingOf({ leaderId, leaderMaximum, secondMaximum, price }: AuctionFacts): Standing | null {
  return leaderId === null || leaderMaximum === null ? null : { leaderId, leaderMaximum, secondMaximum, price };
}

/** The message leaves the amount out: it may be somebody's maximum. */
function assertAmount(amount: number): void {
  if (Number.isInteger(amount) && amount >= 0 && amount <= MOST_YEN) return;
  throw new RangeError(`An amount is a whole number of yen from 0 to ${MOST_YEN}.`);
}
