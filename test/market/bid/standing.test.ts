import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { priceOf, standingAfter } from '../../../src/market/bid/standing.ts';
import type { Bid, Standing } from '../../../src/market/bid/standing.ts';
import { play } from './auction.ts';

describe('R2: the first bid', () => {
  test('sets the start price, not the amount', () => {
    expect(play(1_000, 'A:5000')).toMatchObject({ lead: 'A', price: 1_000, told: ['LEADING'] });
  });
});

describe('R4: the price is one increment above the second maximum', () => {
  test('start 1,000, A:5000, B:2500 → lead A, price 2,600', () => {
    expect(play(1_000, 'A:5000', 'B:2500')).toMatchObject({ lead: 'A', price: 2_600, told: ['LEADING', 'OUTBID'] });
  });

  test('a large site’s example: 2,500 against a standing 3,000 → 2,600', () => {
    expect(play(1_000, 'A:3000', 'B:2500')).toMatchObject({ lead: 'A', price: 2_600 });
  });

  const terms = { startPrice: 1_000, reservePrice: null, buyNowPrice: null };
  const someone = fc.record({ bidderId: fc.uuid(), amount: fc.integer({ min: 1_000, max: 999_999_999 }) });
  const bids = fc.uniqueArray(someone, { minLength: 1, maxLength: 8, selector: ({ amount }) => amount });

  test('the order in which different maxima were entered changes nothing', () => {
    fc.assert(
      fc.property(
        bids.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        ([given, shuffled]) => expect(standingOf(shuffled)).toEqual(standingOf(given)),
      ),
    );
  });

  test('it follows from the standing maxima and the start price alone', () => {
    expect(priceOf({ leaderMaximum: 5_000, secondMaximum: null }, terms)).toBe(1_000);
    expect(priceOf({ leaderMaximum: 5_000, secondMaximum: 2_500 }, terms)).toBe(2_600);
    expect(priceOf({ leaderMaximum: 2_550, secondMaximum: 2_500 }, terms)).toBe(2_550);
  });

  function standingOf(all: readonly Bid[]): Standing | null {
    return all.reduce<Standing | null>((standing, bid) => standingAfter(standing, bid, terms), null);
  }
});

describe('R5: the price is capped at the leader’s maximum', () => {
  test('start 1,000, A:2550, B:2500 → lead A, price 2,550', () => {
    expect(play(1_000, 'A:2550', 'B:2500')).toMatchObject({ lead: 'A', price: 2_550 });
  });
});

describe('R6: a leader may be beaten by less than an increment', () => {
  test('start 1,000, A:1150, B:1151 → lead B, price 1,151; B only had to reach 1,100', () => {
    expect(play(1_000, 'A:1150').minimum).toBe(1_100);
    expect(play(1_000, 'A:1150', 'B:1151')).toMatchObject({ lead: 'B', price: 1_151, told: ['LEADING', 'LEADING'] });
  });
});

describe('R7: of equal maxima the earlier leads', () => {
  test('A:3000 at 10:00, B:3000 at 10:01 → lead A, price 3,000, B is told OUTBID; then B:3100 → lead B, price 3,100', () => {
    const tied = play(1_000, 'A:3000@10:00', 'B:3000@10:01');
    expect(tied).toMatchObject({ lead: 'A', price: 3_000, told: ['LEADING', 'OUTBID'] });
    expect(play(1_000, 'A:3000@10:00', 'B:3000@10:01', 'B:3100@10:02')).toMatchObject({ lead: 'B', price: 3_100 });
  });
});

describe('R8: the increment comes from the second maximum, the next minimum from the new price', () => {
  test('start 900, A:2000, B:995 → 1,005; C:1100 refused, minimum 1,105; C:1105 → 1,205', () => {
    expect(play(900, 'A:2000', 'B:995')).toMatchObject({ price: 1_005, minimum: 1_105 });
    const sale = play(900, 'A:2000', 'B:995', 'C:1100', 'C:1105');
    expect(sale).toMatchObject({ lead: 'A', price: 1_205 });
    expect(sale.told).toEqual(['LEADING', 'OUTBID', 'BID_TOO_LOW 1105', 'OUTBID']);
  });

  test('start 4,900, A:20000, B:4999 refused; B:5300 → 5,550; B:5349 refused; B:9999 → 10,249', () => {
    const sale = play(4_900, 'A:20000', 'B:4999', 'B:5300', 'B:5349', 'B:9999');
    expect(sale.told).toEqual(['LEADING', 'BID_TOO_LOW 5000', 'OUTBID', 'BID_TOO_LOW 5800', 'OUTBID']);
    expect(sale).toMatchObject({ lead: 'A', price: 10_249 });
    expect(play(4_900, 'A:20000', 'B:5300').price).toBe(5_550);
  });
});

describe('R9: a leader raises the own maximum', () => {
  const capped = ['A:2550', 'B:2500'];

  test('A:2550, B:2500, A:4000 → 2,600; A:9000 → still 2,600; A:9000 again is refused', () => {
    expect(play(1_000, ...capped, 'A:4000').price).toBe(2_600);
    expect(play(1_000, ...capped, 'A:4000', 'A:9000').price).toBe(2_600);
    const again = play(1_000, ...capped, 'A:4000', 'A:9000', 'A:9000');
    expect(again.told.at(-1)).toBe('NOT_ABOVE_OWN_MAX 9001');
    expect(again).toMatchObject({ lead: 'A', price: 2_600 });
  });

  test('it is accepted if and only if it is higher than the own maximum, also below the minimum for others', () => {
    const sale = play(1_000, ...capped, 'A:2551');
    expect(play(1_000, ...capped).minimum).toBe(2_650);
    expect(sale).toMatchObject({ lead: 'A', price: 2_551, told: ['LEADING', 'OUTBID', 'LEADING'] });
    expect(play(1_000, 'A:5000', 'A:5000').told.at(-1)).toBe('NOT_ABOVE_OWN_MAX 5001');
    expect(play(1_000, 'A:5000', 'A:1099').told.at(-1)).toBe('BID_TOO_LOW 5001');
  });

  test('it tells nobody: only the maximum and the private number change', () => {
    const before = play(1_000, 'A:5000', 'B:2500');
    const after = play(1_000, 'A:5000', 'B:2500', 'A:9000');
    expect(after.auction).toEqual({ ...before.auction, leaderMaximum: 9_000, bidSeq: 3 });
    expect(after.history).toEqual(before.history);
  });

  test('a maximum’s place in a tie is when that maximum was entered: A:3000, B:5000, A:5000 → lead B, price 5,000', () => {
    const sale = play(1_000, 'A:3000', 'B:5000', 'A:5000');
    expect(sale).toMatchObject({ lead: 'B', price: 5_000, told: ['LEADING', 'LEADING', 'OUTBID'] });
  });
});
