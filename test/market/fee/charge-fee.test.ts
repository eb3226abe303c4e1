import { describe, expect, test } from '@jest/globals';
import { chargeFee, feeOn } from '../../../src/market/fee/charge-fee.ts';

const DAY = 86_400_000;
const decidedAt = Date.parse('2026-12-01T12:00:00Z');
const sale = { price: 7_255, decidedAt, heldMs: 0, cancelled: false, asStore: false };
const closingDay = decidedAt + 14 * DAY;

describe('R24: the fee on the final price', () => {
  test('7,255 at 8.8 % is 638, at 10 % it is 725: what is less than a yen is left out', () => {
    expect([feeOn(7_255, 88), feeOn(7_255, 100)]).toEqual([638, 725]);
  });

  test.each([
    [1, 88, 0],
    [11, 88, 0],
    [12, 88, 1],
    [999_999_999, 88, 87_999_999],
    [999_999_999, 100, 99_999_999],
  ])('of %i yen at %i thousandths it is %i', (price, perMille, amount) => {
    expect(feeOn(price, perMille)).toBe(amount);
  });

  test('members pay 8.8 %, stores 10 %, by the rate of the day of the sale', () => {
    expect(chargeFee(sale, closingDay)).toEqual({ amount: 638, perMille: 88 });
    expect(chargeFee({ ...sale, asStore: true }, closingDay)).toEqual({ amount: 725, perMille: 100 });
  });

  test('is charged on the closing day, fourteen days after the win, and not a millisecond before', () => {
    expect(chargeFee(sale, closingDay - 1)).toBeNull();
    expect(chargeFee(sale, closingDay + 400 * DAY)).toEqual({ amount: 638, perMille: 88 });
  });

  test('is as much later as an authority held the trade up (R29)', () => {
    const held = { ...sale, heldMs: 3 * DAY };
    expect([chargeFee(held, closingDay + 3 * DAY - 1), chargeFee(held, closingDay + 3 * DAY)]).toEqual([
      null,
      { amount: 638, perMille: 88 },
    ]);
  });

  test('is nothing where the winner was removed or the trade called off', () => {
    expect(chargeFee({ ...sale, cancelled: true }, closingDay)).toBeNull();
  });
});
