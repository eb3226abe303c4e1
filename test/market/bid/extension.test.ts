import { describe, expect, test } from '@jest/globals';
import { play } from './auction.ts';

describe('R13: a bid that raises the price in the last five minutes moves the end by five minutes', () => {
  test('end 21:00: a bid at 20:54:59 leaves it', () => {
    expect(play(1_000, 'A:5000', 'B:2500@20:54:59').end).toBe('21:00:00');
    expect(play(1_000, 'A:5000', 'B:2500@20:54:59.999').end).toBe('21:00:00');
  });

  test('end 21:00: at 20:55:00 → 21:05, then at 21:04:59 → 21:10, without limit on repeats', () => {
    const bids = ['A:5000', 'B:2500@20:55:00', 'B:2800@21:04:59', 'B:3100@21:09:59'];
    expect(play(1_000, ...bids.slice(0, 2)).end).toBe('21:05:00');
    expect(play(1_000, ...bids.slice(0, 3)).end).toBe('21:10:00');
    expect(play(1_000, ...bids).end).toBe('21:15:00');
  });

  test('a new leader extends too', () => {
    expect(play(1_000, 'A:5000', 'B:6000@20:59')).toMatchObject({ lead: 'B', end: '21:05:00' });
  });

  test('a first bid does not: the price stays at the start', () => {
    expect(play(1_000, 'A:5000@20:59').end).toBe('21:00:00');
  });

  test('nor does a leader’s raise (R9)', () => {
    expect(play(1_000, 'A:5000', 'B:2500', 'A:9000@20:59').end).toBe('21:00:00');
    expect(play(1_000, 'A:5000', 'A:9000@20:59').end).toBe('21:00:00');
  });

  test('save where R5 had capped the price and the raise moves it, as the real auctions’ outcomes have it', () => {
    expect(play(1_000, 'A:2550', 'B:2500', 'A:4000@20:59')).toMatchObject({ price: 2_600, end: '21:05:00' });
  });

  test('nor does a refused bid', () => {
    expect(play(1_000, 'A:5000', 'B:1099@20:59').end).toBe('21:00:00');
  });
});

describe('R14: a bid counts if and only if the clock is before the end', () => {
  test('20:59:59.999 is accepted, and extends', () => {
    const sale = play(1_000, 'A:5000', 'B:2500@20:59:59.999');
    expect(sale).toMatchObject({ told: ['LEADING', 'OUTBID'], end: '21:05:00' });
  });

  test('21:00:00.000 is refused though the row still says OPEN', () => {
    const sale = play(1_000, 'A:5000', 'B:2500@21:00:00.000');
    expect(sale).toMatchObject({ told: ['LEADING', 'AUCTION_ENDED'], price: 1_000, auction: { state: 'OPEN' } });
  });

  test('after an extension the new end counts', () => {
    const bids = ['A:5000', 'B:2500@20:59', 'B:2800@21:04', 'B:3100@21:10'];
    expect(play(1_000, ...bids).told).toEqual(['LEADING', 'OUTBID', 'OUTBID', 'AUCTION_ENDED']);
  });
});
