/** A time without its offset was read in the server's own zone; it is refused. */
import { expect, test } from '@jest/globals';
import { DateTime } from '../../src/market/scalars.ts';

test.each(['2026-11-22T09:00:00', '2026-11-22', '2026-11-22T09:00', '2026-13-01T00:00:00Z', 5])(
  '%s is no time',
  (given) => {
    expect(() => DateTime.parseValue(given)).toThrow('ISO 8601');
  },
);

test.each(['2026-11-22T09:00:00Z', '2026-11-22T18:00:00.000+09:00', '2026-11-22T09:00Z'])('%s is one', (given) => {
  expect(DateTime.parseValue(given).toISOString()).toBe('2026-11-22T09:00:00.000Z');
});
