import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { INCREMENTS, incrementAt, minimumNextBid } from '../../../src/market/bid/increments.ts';
import { bid, opened, play } from './auction.ts';
import { step } from './histories/reference.ts';

describe('R1: the increment follows from the current price', () => {
  test.each([
    [1, 10],
    [999, 10],
    [1_000, 100],
    [4_999, 100],
    [5_000, 250],
    [9_999, 250],
    [10_000, 500],
    [49_999, 500],
    [50_000, 1_000],
    [999_999_999, 1_000],
  ])('at %i yen it is %i', (price, increment) => {
    expect(incrementAt(price)).toBe(increment);
  });

  test.each([
    [999, 1_009],
    [1_000, 1_100],
    [4_999, 5_099],
    [5_000, 5_250],
    [9_999, 10_249],
    [10_000, 10_500],
    [49_999, 50_499],
    [50_000, 51_000],
  ])('the minimum next bid at %i is %i', (price, minimum) => {
    expect(minimumNextBid({ price, leaderId: 'A', buyNowPrice: null })).toBe(minimum);
  });

  test('it is the same by the text of the rule at every price', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999_999 }), (price) => incrementAt(price) === step(price)));
  });

  test('the table goes down from the highest prices, so that the first line that fits is the right one', () => {
    const from = INCREMENTS.map((line) => line.from);
    expect(from).toEqual(from.toSorted((a, b) => b - a));
  });

  test('there is no increment below one yen', () => {
    expect(() => incrementAt(0)).toThrow(RangeError);
  });
});

describe('R2, R3: the least that may be entered', () => {
  test('R2: before a first bid it is the start price', () => {
    expect(minimumNextBid(opened(1_000))).toBe(1_000);
    expect(play(1_000, 'A:999').told).toEqual(['BID_TOO_LOW 1000']);
    expect(play(1_000, 'A:1000').told).toEqual(['LEADING']);
  });

  test.each([
    [1_100, 'accepted'],
    [1_101, 'accepted'],
    [2_001, 'accepted'],
    [1_099, 'refused'],
  ])('R3: with a bidder present at 1,000, a bid of %i is %s', (amount, kind) => {
    expect(bid(play(1_000, 'A:5000').auction, `B:${amount}`).kind).toBe(kind);
  });
});
