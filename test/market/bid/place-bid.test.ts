import { describe, expect, test } from '@jest/globals';
import { decideBid } from '../../../src/market/bid/place-bid.ts';
import type { AuctionFacts, AuctionState, BidderFacts } from '../../../src/market/bid/place-bid.ts';
import { answerOf, bid, clock, member, opened, play } from './auction.ts';

describe('R18: the first refusal that matches is the answer', () => {
  // Each line mends one more fault of a bid that has all of them, in the rule's order.
  const closed = { ...play(1_000, 'A:5000').auction, startsAt: clock('22:00'), state: 'ENDED' as AuctionState };
  const late = { ...closed, state: 'OPEN' as AuctionState };
  const early = { ...late, endAt: clock('23:00') };
  const open = { ...early, startsAt: clock('09:00') };
  // And one fault of the bidder less each.
  const unconfirmed = { ...member, emailConfirmed: false, leadsEnough: true };
  const illRated = { ...unconfirmed, ratedTooBad: true };
  const removed = { ...illRated, removed: true };
  const blocked = { ...removed, blocked: true };
  const linked = { ...blocked, linked: true };
  const leadsEnough = { ...member, leadsEnough: true };

  test.each([
    ['AUCTION_ENDED', 'the auction is no longer open', closed, 'seller', 1, linked],
    ['AUCTION_ENDED', 'the end has passed', late, 'seller', 1, linked],
    ['NOT_STARTED', 'the start is yet to come', early, 'seller', 1, linked],
    ['SELLER_CANNOT_BID', 'the seller bids', open, 'seller', 1, linked],
    ['LINKED_TO_SELLER', 'the bidder is linked to the seller', open, 'B', 1, linked],
    ['BLOCKED_BY_SELLER', 'the seller blocked the bidder', open, 'B', 1, blocked],
    ['REMOVED_BEFORE', 'the seller took out their bids', open, 'B', 1, removed],
    ['RATING_LIMIT', 'they were rated bad too often for the seller', open, 'B', 1, illRated],
    ['NOT_VERIFIED', 'the e-mail is not confirmed', open, 'B', 1, unconfirmed],
    ['STORE_LIMIT', 'they lead as many of the store’s auctions as it lets them', open, 'B', 1, leadsEnough],
    ['BID_TOO_LOW 1100', 'the amount is below the minimum', open, 'B', 1_099, member],
    ['NOT_ABOVE_OWN_MAX 5001', 'the leader does not enter more', open, 'A', 5_000, member],
    ['LEADING', 'nothing is wrong', open, 'B', 5_001, member],
  ])('%s when %s', (...[answer, , auction, bidderId, amount, bidder]) => {
    expect(answerOf(decideBid(auction, { bidderId, amount }, bidder, clock('21:00')))).toBe(answer);
  });

  test('the leader may raise where the store’s limit is reached: they come to lead no more than before', () => {
    expect(answerOf(decideBid(open, { bidderId: 'A', amount: 6_000 }, leadsEnough, clock('21:00')))).toBe('LEADING');
  });

  test('a draft has not started; a cancelled auction, and any state not known to be open, has ended', () => {
    const inState = (state: string) => answerOf(bid({ ...opened(1_000), state: state as AuctionState }, 'A:5000'));
    expect(['DRAFT', 'ENDED', 'CANCELLED', 'FROZEN'].map(inState)).toEqual([
      'NOT_STARTED',
      'AUCTION_ENDED',
      'AUCTION_ENDED',
      'AUCTION_ENDED',
    ]);
  });

  test('a draft, which has no times yet, has not started and not ended', () => {
    const none = null as unknown as number; // as the row has them
    expect(answerOf(bid({ ...opened(1_000), state: 'DRAFT', startsAt: none, endAt: none }, 'A:5000'))).toBe(
      'NOT_STARTED',
    );
  });

  test('the start itself is in time', () => {
    expect(answerOf(bid(opened(1_000), 'A:5000@08:59:59.999'))).toBe('NOT_STARTED');
    expect(answerOf(bid(opened(1_000), 'A:5000@09:00'))).toBe('LEADING');
  });

  test('no refusal but the two about the amount tells an amount', () => {
    expect(bid(opened(1_000), 'A:5000@21:00')).toEqual({ kind: 'refused', reason: 'AUCTION_ENDED' });
  });
});

describe('amounts', () => {
  test.each([-1, 1.5, 1_000_000_000, Number.NaN, Number.POSITIVE_INFINITY])(
    '%d is no amount, and the message does not repeat it',
    (amount) => {
      const decide = () => decideBid(opened(1), { bidderId: 'A', amount }, member, clock('10:00'));
      expect(decide).toThrow(new RangeError('An amount is a whole number of yen from 0 to 999999999.'));
    },
  );

  test('no yen at all is an amount, and always too low', () => {
    expect(answerOf(bid(opened(1), 'A:0'))).toBe('BID_TOO_LOW 1');
  });

  test('one yen and 999,999,999 yen are amounts', () => {
    expect(play(1, 'A:1', 'B:999999999')).toMatchObject({ lead: 'B', price: 11, told: ['LEADING', 'LEADING'] });
  });

  test('no minimum is named that nobody could enter', () => {
    const sale = play(1, 'A:999999999', 'B:999999999', 'B:999999999', 'A:999999999');
    expect(sale).toMatchObject({ lead: 'A', price: 999_999_999 });
    expect(sale.told).toEqual(['LEADING', 'OUTBID', 'BID_TOO_LOW', 'BID_TOO_LOW']);
  });
});

describe('what an accepted bid changes', () => {
  const columns = (...bids: string[]): Partial<AuctionFacts> => play(1_000, ...bids).auction;

  test('a first bid', () => {
    expect(columns('A:5000')).toMatchObject({
      leaderMaximum: 5_000,
      secondMaximum: null,
      bidCount: 1,
      bidSeq: 1,
      revision: 1,
    });
  });

  test('a challenger who stays behind', () => {
    const changed = { leaderId: 'A', leaderMaximum: 5_000, secondMaximum: 2_500, bidCount: 2, bidSeq: 2, revision: 2 };
    expect(columns('A:5000', 'B:2500')).toMatchObject(changed);
  });

  test('a new leader', () => {
    const changed = { leaderId: 'B', leaderMaximum: 6_000, secondMaximum: 5_000, bidCount: 2, bidSeq: 2, revision: 2 };
    expect(columns('A:5000', 'B:6000')).toMatchObject(changed);
  });

  test('a hidden raise moves the private number and neither the public count nor the revision', () => {
    expect(columns('A:5000', 'A:6000')).toMatchObject({ leaderMaximum: 6_000, bidCount: 1, bidSeq: 2, revision: 1 });
  });

  test('a raise that moves the price is seen', () => {
    expect(columns('A:2550', 'B:2500', 'A:4000')).toMatchObject({ bidCount: 3, bidSeq: 3, revision: 3 });
  });

  test('a refused bid changes nothing: there is nothing to write', () => {
    expect(bid(play(1_000, 'A:5000').auction, 'B:1')).toEqual({
      kind: 'refused',
      reason: 'BID_TOO_LOW',
      minimumBid: 1_100,
    });
  });
});

describe('R19: buying at once', () => {
  const decide = (bidderId: string, amount: number, bidder: BidderFacts) =>
    answerOf(
      decideBid(opened({ startPrice: 1_000, buyNowPrice: 10_000 }), { bidderId, amount }, bidder, clock('10:00')),
    );

  test('is open to members who are linked to the seller, who cannot bid', () => {
    expect(decide('A', 9_999, { ...member, linked: true })).toBe('LINKED_TO_SELLER');
    expect(decide('A', 10_000, { ...member, linked: true })).toBe('LEADING');
  });

  test('is open to who leads as many auctions of the store as it lets them: they come to lead none', () => {
    expect(decide('A', 9_999, { ...member, leadsEnough: true })).toBe('STORE_LIMIT');
    expect(decide('A', 10_000, { ...member, leadsEnough: true })).toBe('LEADING');
  });

  test.each([
    ['the seller', 'seller', member, 'SELLER_CANNOT_BID'],
    ['who is blocked', 'A', { ...member, blocked: true }, 'BLOCKED_BY_SELLER'],
    ['who was removed', 'A', { ...member, removed: true }, 'REMOVED_BEFORE'],
    ['who was rated bad too often', 'A', { ...member, ratedTooBad: true }, 'RATING_LIMIT'],
    ['who is not verified', 'A', { ...member, emailConfirmed: false }, 'NOT_VERIFIED'],
  ] as const)('is not open to %s', (_who, bidderId, bidder, answer) => {
    expect(decide(bidderId, 10_000, bidder)).toBe(answer);
  });
});
