/** Who is next (R23), and when an offer can be made, as pure rules. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nameRunnerUp, type Bidder } from '../../../src/market/runner-up/naming/name-runner-up.ts';
import { offerToRunnerUp, type Sale } from '../../../src/market/runner-up/naming/offer-to-runner-up.ts';
import { CancelReason, TradeSide, TradeState } from '../../../src/market/trade/index.ts';
import { removeWinner, RemovalReason } from '../../../src/market/trade/steps/remove-winner.ts';

const DAY = 86_400_000;
const now = Date.parse('2026-12-02T12:00:00.000Z');

const bidder = (bidderId: string, maximum: number, seq: number, passedOver = false): Bidder => ({
  bidderId,
  maximum,
  seq,
  passedOver,
});
const A = bidder('A', 10_000, 1, true);
const C = bidder('C', 6_000, 2);
const B = bidder('B', 7_000, 3);

describe('The runner-up', () => {
  test('R23: of A:10000, C:6000, B:7000, with A out, is B at 7,000; with B out too, C at 6,000; then nobody', () => {
    expect(nameRunnerUp([A, C, B])).toEqual(B);
    expect(nameRunnerUp([A, C, { ...B, passedOver: true }])).toEqual(C);
    expect(nameRunnerUp([A, { ...C, passedOver: true }, { ...B, passedOver: true }])).toBeNull();
  });

  test('of equal maxima is the earlier one, whatever the order they are read in', () => {
    const D = bidder('D', 7_000, 2);
    expect(nameRunnerUp([A, B, D])).toEqual(D);
    expect(nameRunnerUp([D, B, A])).toEqual(D);
  });

  test('is one who is left, and nobody who is left bid more, or as much before', () => {
    const some = fc.array(
      fc.record({
        bidderId: fc.uuid(),
        maximum: fc.integer({ min: 1, max: 9 }),
        seq: fc.nat(),
        passedOver: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(some, (bidders) => {
        const next = nameRunnerUp(bidders);
        const left = bidders.filter(({ passedOver }) => !passedOver);
        expect(next === null).toBe(left.length === 0);
        for (const one of left) {
          expect(one.maximum).toBeLessThanOrEqual(next?.maximum ?? 0);
          if (one.maximum === next?.maximum) expect(one.seq).toBeGreaterThanOrEqual(next.seq);
        }
      }),
    );
  });
});

describe('An offer', () => {
  const removed = {
    state: TradeState.CANCELLED,
    cancelledBy: TradeSide.SELLER,
    cancelReason: null,
    winnerRemoved: true,
    paid: false,
  };
  const sale: Sale = {
    state: 'ENDED',
    historyUntil: now + 1,
    trades: [removed],
    offered: false,
    bidders: [A, C, B],
  };

  test('R23: is at the bidder’s own maximum, and stands for 48 hours', () => {
    expect(offerToRunnerUp(sale, now)).toEqual({
      kind: 'offered',
      runnerUpId: 'B',
      price: 7_000,
      offeredAt: now,
      expiresAt: now + 2 * DAY,
    });
  });

  const gone = {
    ...removed,
    winnerRemoved: false,
    cancelledBy: TradeSide.WINNER,
    cancelReason: CancelReason.OTHER,
  };
  const unpaid = { ...gone, cancelledBy: TradeSide.SELLER, cancelReason: CancelReason.NOT_PAID };
  test.each([
    ['the winner who withdrew before paying', gone, true],
    ['a winner who withdrew after paying', { ...gone, paid: true }, false],
    ['a trade that the seller called off', { ...gone, cancelledBy: TradeSide.SELLER }, false],
    ['a winner who did not pay, and so the seller called it off', unpaid, true],
    ['a trade called off as not paid, though it was', { ...unpaid, paid: true }, false],
    [
      'a trade that stands',
      { ...removed, state: TradeState.AWAITING_PAYMENT, winnerRemoved: false, cancelledBy: null },
      false,
    ],
    ['no trade at all, as with a reserve that was not met (R11)', null, false],
  ])('after %s can be made: %#', (_words, trade, can) => {
    const decision = offerToRunnerUp({ ...sale, trades: trade ? [trade] : [] }, now);
    if (can) expect(decision).toMatchObject({ kind: 'offered' });
    else expect(decision).toEqual({ kind: 'refused', code: 'WRONG_STATE' });
  });

  test('is not made for what its next winner paid and the seller called off, whatever the order of the two trades', () => {
    const calledOff = { ...removed, winnerRemoved: false, paid: true };
    for (const trades of [
      [removed, calledOff],
      [calledOff, removed],
    ])
      expect(offerToRunnerUp({ ...sale, trades }, now)).toEqual({ kind: 'refused', code: 'WRONG_STATE' });
    expect(offerToRunnerUp({ ...sale, trades: [removed, gone] }, now)).toMatchObject({ kind: 'offered' });
  });

  test.each([
    [{ offered: true }, 'OFFER_STANDS'],
    [{ bidders: [A] }, 'NO_RUNNER_UP'],
    [{ bidders: [] }, 'NO_RUNNER_UP'],
    [{ state: 'OPEN' }, 'WRONG_STATE'],
    [{ state: 'CANCELLED' }, 'WRONG_STATE'],
    [{ state: 'DRAFT', historyUntil: null }, 'WRONG_STATE'],
    [{ historyUntil: now }, 'WRONG_STATE'],
  ] as const)('with %j is refused as %s', (change, code) => {
    expect(offerToRunnerUp({ ...sale, ...change }, now)).toEqual({ kind: 'refused', code });
  });
});

describe('The winner', () => {
  const trade = {
    state: TradeState.AWAITING_PAYMENT,
    contactUntil: now + 100 * DAY,
    decidedAt: now - 14 * DAY + 1,
    heldMs: 0,
  };
  const by = (side: TradeSide, facts = trade) => removeWinner(facts, side, RemovalReason.SELLER, now);

  test('R22, R29: for as long as an authority held the trade up, the seller has longer', () => {
    const held = { ...trade, decidedAt: now - 14 * DAY - 5 };
    expect(by(TradeSide.SELLER, { ...held, heldMs: 5 })).toMatchObject({ kind: 'refused', code: 'REMOVAL_OVER' });
    expect(by(TradeSide.SELLER, { ...held, heldMs: 6 })).toMatchObject({ kind: 'taken' });
  });

  test('R22: is removed by the seller within 14 days of the decision, and not at their end', () => {
    expect(by(TradeSide.SELLER)).toEqual({
      kind: 'taken',
      state: 'CANCELLED',
      cancelledAt: now,
      cancelledBy: 'SELLER',
      removalReason: 'SELLER',
    });
    expect(by(TradeSide.SELLER, { ...trade, decidedAt: now - 14 * DAY })).toMatchObject({ code: 'REMOVAL_OVER' });
  });

  test.each([
    [TradeSide.WINNER, TradeState.AWAITING_PAYMENT, 'WRONG_SIDE'],
    [TradeSide.SELLER, TradeState.PAID, 'WRONG_STATE'],
    [TradeSide.SELLER, TradeState.SHIPPED, 'WRONG_STATE'],
    [TradeSide.SELLER, TradeState.RECEIVED, 'WRONG_STATE'],
    [TradeSide.SELLER, TradeState.CANCELLED, 'WRONG_STATE'],
  ])('R22: is not removed by the %s from %s: %s', (side, state, code) => {
    expect(by(side, { ...trade, state })).toMatchObject({ kind: 'refused', code, from: state, to: 'CANCELLED' });
  });
});
