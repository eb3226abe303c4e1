import { describe, expect, test } from '@jest/globals';
import { play } from './auction.ts';

const offered = { startPrice: 1_000, buyNowPrice: 10_000 };

describe('R12: a bid of the buy-now price or more buys at once, at that price', () => {
  test('start 1,000, buy-now 10,000: A:3000, B:12000 → sold to B at 10,000', () => {
    const sale = play(offered, 'A:3000@10:00', 'B:12000@10:01');
    expect(sale).toMatchObject({ lead: 'B', price: 10_000, end: '10:01:00', told: ['LEADING', 'LEADING'] });
    expect(sale.history).toEqual(['A 1000', 'B 10000']);
  });

  test('A:9900, B:9950 → price 9,950, open; C:10000 → sold; D:20000 → AUCTION_ENDED', () => {
    expect(play(offered, 'A:9900', 'B:9950')).toMatchObject({ lead: 'B', price: 9_950, end: '21:00:00' });
    const sale = play(offered, 'A:9900@10:00', 'B:9950@10:01', 'C:10000@10:02', 'D:20000@10:02');
    expect(sale).toMatchObject({ lead: 'C', price: 10_000, end: '10:02:00' });
    expect(sale.told).toEqual(['LEADING', 'LEADING', 'LEADING', 'AUCTION_ENDED']);
  });

  test('with a first bid too', () => {
    expect(play(offered, 'A:10000')).toMatchObject({ lead: 'A', price: 10_000, history: ['A 10000'] });
  });

  test('the leader can buy, by raising to it', () => {
    expect(play(offered, 'A:3000', 'A:10000@10:05')).toMatchObject({ lead: 'A', price: 10_000, end: '10:05:00' });
  });

  test('in the last five minutes it ends the auction, and extends nothing (R13)', () => {
    expect(play(offered, 'A:3000', 'B:10000@20:59')).toMatchObject({ price: 10_000, end: '20:59:00' });
  });

  test('one yen less is a bid like others', () => {
    expect(play(offered, 'A:9999')).toMatchObject({ lead: 'A', price: 1_000, end: '21:00:00' });
  });

  test('with a reserve too, which it is never below', () => {
    const both = { startPrice: 1_000, reservePrice: 10_000, buyNowPrice: 10_000 };
    expect(play(both, 'A:9999').price).toBe(9_999);
    expect(play(both, 'A:9999', 'B:10000')).toMatchObject({ lead: 'B', price: 10_000, end: '10:00:00' });
  });
});

describe('R3 with buy-now: the least next bid is never more than what buys', () => {
  test('at 9,950 it is 10,000, not 10,200', () => {
    const sale = play(offered, 'A:9900', 'B:9950', 'C:9999');
    expect(sale).toMatchObject({ minimum: 10_000, told: ['LEADING', 'LEADING', 'BID_TOO_LOW 10000'] });
  });

  test('where the start price is the buy-now price, it is that', () => {
    expect(play({ startPrice: 10_000, buyNowPrice: 10_000 }).minimum).toBe(10_000);
  });
});
