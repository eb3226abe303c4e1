import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decideBid } from '../../../src/market/bid/place-bid.ts';
import { replay } from '../../../src/market/bid/replay/replay.ts';
import { member, play } from './auction.ts';
import { history } from './histories/random-histories.ts';

describe('R26: the public history', () => {
  test.each([
    ['a first bid, at the start price', ['A:5000'], ['A 1000']],
    ['a beaten maximum and the leader’s new price', ['A:5000', 'B:2500'], ['A 1000', 'B 2500', 'A 2600']],
    ['both lines where the price is the leader’s maximum (R5)', ['A:2550', 'B:2500'], ['A 1000', 'B 2500', 'A 2550']],
    ['both lines of a tie (R7)', ['A:3000', 'B:3000'], ['A 1000', 'B 3000', 'A 3000']],
    ['a new leader’s price, not the maximum that was overtaken', ['A:5000', 'B:9000'], ['A 1000', 'B 5250']],
    ['a new leader by less than an increment (R6)', ['A:1150', 'B:1151'], ['A 1000', 'B 1151']],
    [
      'a leader’s raise that moves the price (R9)',
      ['A:2550', 'B:2500', 'A:4000'],
      ['A 1000', 'B 2500', 'A 2550', 'A 2600'],
    ],
    ['no leader’s raise that does not', ['A:5000', 'A:9000'], ['A 1000']],
    ['no refused bid', ['A:5000', 'B:1099'], ['A 1000']],
  ])('lists %s', (_what, bids, lines) => {
    expect(play(1_000, ...bids).history).toEqual(lines);
  });

  test('never shows a standing maximum, save where the rule makes the price equal it', () => {
    const seen = ({ steps, auction }: ReturnType<typeof replay>) =>
      steps.some(({ price }) => price === auction.leaderMaximum);
    fc.assert(
      fc.property(history, ({ opening, bids }) => {
        const played = replay(opening, bids);
        expect(seen(played)).toBe(played.steps.length > 0 && played.auction.price === played.auction.leaderMaximum);
      }),
    );
  });

  test('ends at the price, rises from line to line, and its leader is the auction’s', () => {
    fc.assert(
      fc.property(history, ({ opening, bids }) => {
        const { steps, auction } = replay(opening, bids);
        const prices = steps.map(({ price }) => price);
        expect(prices).toEqual(prices.toSorted((a, b) => a - b));
        expect(steps.at(-1) ?? null).toEqual(auction.leaderId && { bidderId: auction.leaderId, price: auction.price });
      }),
    );
  });

  test('is the same, and so is every public column, whatever the leader’s maximum that a bid does not reach', () => {
    const amounts = { amount: fc.integer({ min: 1_100, max: 90_000 }), above: fc.integer({ min: 1_000, max: 90_000 }) };
    const publicOf = (maximum: number, amount: number) => {
      const decision = decideBid(play(1_000, `A:${maximum}`).auction, { bidderId: 'B', amount }, member, 36_000_000);
      if (decision.kind === 'refused') throw new Error('The bid should count.');
      return { ...decision, next: { ...decision.next, leaderMaximum: null } };
    };
    fc.assert(
      fc.property(fc.record(amounts), ({ amount, above }) => {
        expect(publicOf(amount + above, amount)).toEqual(publicOf(999_999_999, amount));
      }),
    );
  });
});
