/** How much of what was missed one gets who comes back. */
import { describe, expect, test } from '@jest/globals';
import { viewerOf, type Following } from '../../../src/privacy/index.ts';
import { Follower, MOST_MISSED, type FollowerWords } from '../../../src/server/live/follower.ts';

const follower = (after: number | null, each: boolean): Follower => {
  const following = { id: 'x', after, read: { each: each ? {} : undefined } } as unknown as Following; // what is asked of it
  const operation = { shape: '' } as FollowerWords['operation'];
  const asker = { language: 'ja' } as FollowerWords['asker'];
  const outlet = { next: () => undefined, complete: () => undefined, forbid: () => undefined };
  return new Follower({ viewer: viewerOf('member', 'm', 's'), expiresAt: null, following, operation, asker, outlet });
};

describe('one who comes back', () => {
  test.each([
    ['with the last there is', 700, 700, false, 700],
    ['with one a little older', 690, 700, true, 690],
    ['after very long', 0, 700, true, 700 - MOST_MISSED],
    ['with none, and wants what is new', null, 700, false, 700],
    ['with one that is yet to come', 900, 700, false, 900],
  ] as const)('%s, to things that come one by one', (...[, after, newest, behind, from]) => {
    const one = follower(after, true);
    expect([one.isBehind(newest), one.version]).toEqual([behind, from]);
  });

  test('to a thing that changes gets how it stands, however long ago', () => {
    const one = follower(3, false);
    expect([one.isBehind(7_000), one.version]).toEqual([true, 3]);
    expect(follower(null, false).isBehind(0)).toBe(true);
  });
});
