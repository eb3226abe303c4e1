import { describe, expect, test } from '@jest/globals';
import { suggestedBids, totalCost } from '../../../src/market/bid/sums/sums.ts';

const led = (price: number, buyNowPrice: number | null = null) => ({ price, leaderId: 'A', buyNowPrice });

describe('P15: suggested bids', () => {
  test.each([
    ['the least and an increment more each time', led(1_000), [1_100, 1_200, 1_300]],
    ['across the edge of an increment', led(4_800), [4_900, 5_000, 5_250]],
    ['the start price before a first bid', { price: 1_000, leaderId: null, buyNowPrice: null }, [1_000, 1_100, 1_200]],
    ['up to the buy-now price', led(9_500, 10_000), [9_750, 10_000]],
    ['the buy-now price alone where the least is that', led(9_950, 10_000), [10_000]],
    ['no more than can be entered', led(999_998_000), [999_999_000]],
    ['none where nobody can bid any more', led(999_999_999), []],
  ])('are %s', (_what, standing, bids) => {
    expect(suggestedBids(standing)).toEqual(bids);
  });
});

describe('P15: the total cost of a bid', () => {
  test('is the bid, and the buy-now price where it buys at once (R12)', () => {
    expect(totalCost(9_999, { buyNowPrice: 10_000 })).toBe(9_999);
    expect(totalCost(10_000, { buyNowPrice: 10_000 })).toBe(10_000);
    expect(totalCost(50_000, { buyNowPrice: 10_000 })).toBe(10_000);
    expect(totalCost(50_000, { buyNowPrice: null })).toBe(50_000);
  });
});
