import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openAuction, replay, type Removal, type TimedBid } from '../../../src/market/bid/replay/replay.ts';
import { clock } from './auction.ts';

const opening = { sellerId: 'seller', startsAt: clock('09:00'), endAt: clock('21:00'), startPrice: 1_000 };

/** 'A:5000' is a bid, '-A' takes A out. */
function log(...notation: string[]): (TimedBid | Removal)[] {
  return notation.map((entry) => {
    const [bidderId = '', amount] = entry.split(':');
    return amount === undefined
      ? { removedId: bidderId.slice(1) }
      : { bidderId, amount: Number(amount), at: clock('10:00') };
  });
}

function play(...notation: string[]) {
  const { auction, steps, refused } = replay(opening, log(...notation));
  const { leaderId: lead, price, secondMaximum, bidCount, bidSeq, revision, endAt } = auction;
  const history = steps.map((step) => `${step.removed ? '-' : ''}${step.bidderId} ${step.price}`);
  return { lead, price, secondMaximum, bidCount, bidSeq, revision, endAt, history, refused: refused.length };
}

describe('R17: the seller removes a bidder', () => {
  test('start 1,000, A:5000, B:3000 (price 3,100); remove A: lead B, price 1,000', () => {
    expect(play('A:5000', 'B:3000')).toMatchObject({ lead: 'A', price: 3_100 });
    expect(play('A:5000', 'B:3000', '-A')).toMatchObject({
      lead: 'B',
      price: 1_000,
      secondMaximum: null,
      bidCount: 1,
      bidSeq: 2,
      revision: 3,
      // B's 3,000 stands again and is nobody's to know: its line is gone, and so is the price that told it.
      history: ['A 1000', '-A 1000', 'B 1000'],
    });
  });

  test('all that member’s maxima go, and nobody else’s', () => {
    expect(play('A:2000', 'B:3000', 'A:5000', 'C:4000', '-A')).toMatchObject({
      lead: 'C',
      price: 3_100,
      secondMaximum: 3_000,
      history: ['A 1000', 'B 2100', 'A 3100', '-A 3100', 'C 3100'],
    });
  });

  test('one who neither leads nor is second leaves the price as it is: the history keeps the line alone', () => {
    expect(play('A:1500', 'B:3000', 'C:5000', '-A')).toMatchObject({
      lead: 'C',
      price: 3_100,
      history: ['A 1000', 'B 1600', 'C 3100', '-A 3100'],
    });
  });

  test('the only bidder leaves nobody: the start price, and no leader', () => {
    expect(play('A:5000', 'A:6000', '-A')).toMatchObject({
      lead: null,
      price: 1_000,
      bidCount: 0,
      bidSeq: 2,
      history: ['A 1000', '-A 1000'],
    });
  });

  test('a second removal takes the price of the first one out of the history too, or it would tell who stands again', () => {
    expect(play('A:9000', 'B:5000', 'C:3000', '-A').history).not.toContain('C 3000');
    expect(play('C:3000', 'B:5000', 'A:9000', '-A', '-B')).toMatchObject({
      lead: 'C',
      price: 1_000,
      history: ['C 1000', '-A 1000', '-B 1000', 'C 1000'],
    });
  });

  test('they may not bid there again; others bid on from the price as it is', () => {
    expect(play('A:5000', 'B:3000', '-A', 'A:9000', 'C:1100')).toMatchObject({ lead: 'B', price: 1_200, refused: 1 });
  });

  test('a member without a bid is not removed, nor twice', () => {
    expect(play('A:5000', '-B')).toEqual(play('A:5000'));
    expect(play('A:5000', 'B:3000', '-A', '-A')).toEqual(play('A:5000', 'B:3000', '-A'));
  });

  test('near the end it does not extend', () => {
    const near = [
      { bidderId: 'A', amount: 5_000, at: clock('20:00') },
      { bidderId: 'B', amount: 3_000, at: clock('20:01') },
      { removedId: 'A' },
    ];
    expect(replay(opening, near).auction.endAt).toBe(opening.endAt);
  });

  const entry = fc.oneof(
    { weight: 5, arbitrary: fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), fc.integer({ min: 1_000, max: 9_000 })) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), fc.constant(null)) },
  );

  test('R30: after any history the price is R4 over the highest maxima of those who stand, and every line is public', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 25 }), (entries) => {
        const { auction, accepted, steps } = replay(
          opening,
          entries.map(([who, amount]) =>
            amount === null ? { removedId: who } : { bidderId: who, amount, at: clock('10:00') },
          ),
        );
        const gone = new Set<string>();
        const places: { who: string; max: number }[] = [];
        // An independent word: who bid last before being taken out stands with their highest.
        for (const [who, amount] of entries)
          if (amount === null) if (accepted.some((b) => b.bidderId === who)) gone.add(who);
        const open = openAuction(opening);
        for (const who of ['A', 'B', 'C', 'D']) {
          const own = accepted.filter((bid) => bid.bidderId === who).map(({ amount }) => amount);
          if (own.length > 0 && !hasGone(entries, accepted, who)) places.push({ who, max: Math.max(...own) });
        }
        const [first, second] = places.sort((a, b) => b.max - a.max);
        expect(auction.leaderMaximum).toBe(first?.max ?? null);
        expect(auction.secondMaximum).toBe(second?.max ?? null);
        expect(auction.price).toBeLessThanOrEqual(first?.max ?? open.price);
        expect(steps.every(({ price }) => price <= Math.max(auction.price, open.price))).toBe(true);
      }),
    );
  });
});

/** Whether they were taken out after a first accepted bid: bids after that were refused. */
function hasGone(
  entries: readonly (readonly [string, number | null])[],
  accepted: readonly TimedBid[],
  who: string,
): boolean {
  const firstBid = entries.findIndex(
    ([name, amount]) =>
      name === who && amount !== null && accepted.some((b) => b.bidderId === who && b.amount === amount),
  );
  return entries.some(([name, amount], index) => name === who && amount === null && index > firstBid);
}
