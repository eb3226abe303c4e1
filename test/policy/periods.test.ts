import { describe, expect, test } from '@jest/globals';
import { inForce, since } from '../../src/policy/dated.ts';
import {
  adultAgeInForce,
  periodInForce,
  periods,
  purposeListInForce,
  registrationFormInForce,
} from '../../src/policy/index.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const now = Date.UTC(2026, 10, 22);

describe('Dated data (LG-0)', () => {
  const entries = [
    { from: since('2025-01-01'), value: 'first' },
    { from: since('2027-01-01'), value: 'third' },
    { from: since('2026-01-01'), value: 'second' },
  ];

  test.each([
    ['2024-12-31T15:00:00.000Z', 'first'],
    ['2025-12-31T14:59:59.999Z', 'first'],
    ['2025-12-31T15:00:00.000Z', 'second'],
    ['2026-12-31T14:59:59.999Z', 'second'],
    ['2030-01-01T00:00:00.000Z', 'third'],
  ])('at %s the %s entry is in force: days begin at midnight in Japan', (at, value) => {
    expect(inForce('the example', entries, Date.parse(at))).toBe(value);
  });

  test('what was decided on a day replays the same after a later entry is added', () => {
    const later = [...entries, { from: since('2028-01-01'), value: 'fourth' }];
    for (const { from } of entries) expect(inForce('it', later, from)).toBe(inForce('it', entries, from));
  });

  test('before the first entry, and at no moment at all, there is no answer', () => {
    expect(() => inForce('the example', entries, since('2025-01-01') - 1)).toThrow(RangeError);
    expect(() => inForce('the example', entries, Number.NaN)).toThrow(RangeError);
    expect(() => since('soon')).toThrow(RangeError);
  });

  test('every kind of dated data refuses a moment before the policy', () => {
    const before = since('2023-04-01') - 1;
    expect(() => periodInForce('history', before)).toThrow(/"history"/);
    expect(() => purposeListInForce(before)).toThrow(RangeError);
    expect(() => registrationFormInForce(before)).toThrow(RangeError);
  });
});

describe('The periods in force', () => {
  test('correcting one’s data needs the password entered within ten minutes (P11.1)', () => {
    expect(periodInForce('passwordEntered', now)).toBe(10 * MINUTE);
  });

  test('auctions stay public for 180 days, contact cards for 30 from receipt', () => {
    expect(periodInForce('history', now)).toBe(180 * DAY);
    expect(periodInForce('contact', now)).toBe(30 * DAY);
  });

  test('goods of which nobody says that they arrived are taken as received after 90 days', () => {
    expect(periodInForce('presumedReceipt', now)).toBe(90 * DAY);
  });

  test('an idempotency key is kept for 24 hours at the least (P9 of the conventions)', () => {
    expect(periodInForce('idempotencyKey', now)).toBeGreaterThanOrEqual(DAY);
  });

  test('an access token is short, a session longer, and mailed links end within a day', () => {
    expect(periodInForce('accessToken', now)).toBeLessThanOrEqual(15 * MINUTE);
    expect(periodInForce('session', now)).toBeGreaterThan(periodInForce('accessToken', now));
    expect(periodInForce('emailConfirmation', now)).toBeLessThanOrEqual(DAY);
    expect(periodInForce('passwordReset', now)).toBeLessThanOrEqual(DAY);
  });

  test('each is a whole number of milliseconds, in force from a real day', () => {
    for (const { versions } of Object.values(periods)) {
      for (const { from, value } of versions) {
        expect(Number.isSafeInteger(from)).toBe(true);
        expect(Number.isSafeInteger(value) && value > 0).toBe(true);
      }
    }
  });
});

test('Members are adults: 18 since April 2022, 20 before', () => {
  expect(adultAgeInForce(now)).toBe(18);
  expect(adultAgeInForce(since('2022-04-01') - 1)).toBe(20);
});
