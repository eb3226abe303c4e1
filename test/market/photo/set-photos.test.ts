import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { setPhotos } from '../../../src/market/photo/set-photos.ts';

const facts = { current: ['a', 'b'], unused: new Set(['c', 'd']) };

describe('the photos of a draft', () => {
  test.each([
    [['a', 'b'], { kind: 'same' }],
    [['b', 'a'], { kind: 'set', order: ['b', 'a'], put: [], taken: [] }],
    [['c', 'a'], { kind: 'set', order: ['c', 'a'], put: ['c'], taken: ['b'] }],
    [[], { kind: 'set', order: [], put: [], taken: ['a', 'b'] }],
    [['a', 'x'], { kind: 'refused', problems: [{ code: 'NOT_FOUND', field: 'photoIds.1' }] }],
    [['c', 'c'], { kind: 'refused', problems: [{ code: 'PHOTO_TWICE', field: 'photoIds.1' }] }],
    [
      ['x', 'x'],
      {
        kind: 'refused',
        problems: [
          { code: 'NOT_FOUND', field: 'photoIds.0' },
          { code: 'NOT_FOUND', field: 'photoIds.1' },
        ],
      },
    ],
  ] as const)('%j', (wanted, decision) => {
    expect(setPhotos(facts, [...wanted])).toEqual(decision);
  });

  test('what is put and what stays make what is wanted; what is taken was there and is not wanted', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 12 });
    fc.assert(
      fc.property(ids, ids, ids, (current, unused, wanted) => {
        const free = new Set(unused.filter((id) => !current.includes(id)));
        const decision = setPhotos({ current, unused: free }, wanted);
        const known = wanted.every((id) => current.includes(id) || free.has(id));
        if (wanted.length > 10 || !known) return decision.kind === 'refused';
        if (decision.kind !== 'set') return decision.kind === 'same' && wanted.join() === current.join();
        const stay = current.filter((id) => !decision.taken.includes(id));
        return (
          [...stay, ...decision.put].sort().join() === [...wanted].sort().join() &&
          decision.put.every((id) => free.has(id)) &&
          decision.taken.every((id) => !wanted.includes(id)) &&
          decision.order.join() === wanted.join()
        );
      }),
    );
  });
});
