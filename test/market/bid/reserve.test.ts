import { describe, expect, test } from '@jest/globals';
import { play } from './auction.ts';

const reserved = { startPrice: 1_000, reservePrice: 8_000 };

describe('R11: a reserve', () => {
  test('start 1,000, reserve 8,000: A:5000 → price 5,000', () => {
    expect(play(reserved, 'A:5000')).toMatchObject({ lead: 'A', price: 5_000, minimum: 5_250 });
  });

  test('then B:9000 → 8,000; C:8200 refused, minimum 8,250; C:8500 → 8,750', () => {
    expect(play(reserved, 'A:5000', 'B:9000')).toMatchObject({ lead: 'B', price: 8_000, minimum: 8_250 });
    const sale = play(reserved, 'A:5000', 'B:9000', 'C:8200', 'C:8500');
    expect(sale).toMatchObject({ lead: 'B', price: 8_750 });
    expect(sale.told).toEqual(['LEADING', 'LEADING', 'BID_TOO_LOW 8250', 'OUTBID']);
    expect(sale.history).toEqual(['A 5000', 'B 8000', 'C 8500', 'B 8750']);
  });

  test('a maximum that is the reserve reaches it; one yen less does not', () => {
    expect(play(reserved, 'A:8000')).toMatchObject({ price: 8_000 });
    expect(play(reserved, 'A:7999')).toMatchObject({ price: 7_999 });
  });

  test('a lone leader whose maximum is over it stands at the reserve', () => {
    expect(play(reserved, 'A:20000')).toMatchObject({ price: 8_000, minimum: 8_250, history: ['A 8000'] });
  });

  test('a leader’s own raise below it moves the price, for all to see; above it, none', () => {
    const below = play(reserved, 'A:5000', 'A:6000');
    expect(below).toMatchObject({ price: 6_000, history: ['A 5000', 'A 6000'] });
    expect(below.auction).toMatchObject({ bidCount: 2, bidSeq: 2, revision: 2 });
    const across = play(reserved, 'A:5000', 'A:9000', 'A:12000');
    expect(across).toMatchObject({ price: 8_000, history: ['A 5000', 'A 8000'] });
    expect(across.auction).toMatchObject({ bidCount: 2, bidSeq: 3, revision: 2, leaderMaximum: 12_000 });
  });

  test('once it is met, the rest is R4', () => {
    expect(play(reserved, 'A:20000', 'B:9000')).toMatchObject({ lead: 'A', price: 9_250 });
    expect(play(reserved, 'A:20000', 'B:20000')).toMatchObject({ lead: 'A', price: 20_000 });
  });
});

describe('R13 with a reserve: what raises the price in the last five minutes moves the end', () => {
  test('a first bid that the reserve holds above the start does, one at the start does not', () => {
    expect(play(reserved, 'A:5000@20:59')).toMatchObject({ price: 5_000, end: '21:05:00' });
    expect(play(reserved, 'A:1000@20:59')).toMatchObject({ price: 1_000, end: '21:00:00' });
  });

  test('a leader’s raise below the reserve does, one above does not', () => {
    expect(play(reserved, 'A:5000', 'A:6000@20:59').end).toBe('21:05:00');
    expect(play(reserved, 'A:9000', 'A:9500@20:59').end).toBe('21:00:00');
  });
});
