import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Kept } from '../../src/server/kept.ts';

const act = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), weight: fc.nat(12) });

test('what is kept never weighs more than it may, however large or often repeated, and the last is there if it fits', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const kept = new Kept<number>(20);
      const weights = new Map<string, number>();
      for (const [at, { key, weight }] of acts.entries()) {
        kept.set(key, at, weight);
        weights.set(key, weight);
        const there = [...weights].filter(([one]) => kept.get(one) !== undefined);
        expect(kept.weight).toBe(there.reduce((sum, [, one]) => sum + one, 0));
        expect(kept.weight).toBeLessThanOrEqual(20);
        expect(kept.get(key)).toBe(at);
      }
    }),
  );
});

test('one that weighs more than all may weigh is not kept', () => {
  const kept = new Kept<string>(20);
  kept.set('small', 'small', 5);
  kept.set('large', 'large', 21);
  expect([kept.get('large'), kept.weight]).toEqual([undefined, 0]);
});
