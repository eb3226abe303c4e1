/** SC-M1 to SC-M3: what licensees see in place of a nickname. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LEAST_CANDIDATES, maskedId, WHOLE_MASK } from '../../../src/market/post/published/masked-id.ts';
import { PublishedPost, type PublishedPostFacts } from '../../../src/market/licence/published-post.ts';
import { deciders } from '../../../src/policy/index.ts';
import { callerOf, viewerOf } from '../../../src/privacy/index.ts';

/** Digests of few characters, so that many share a beginning. */
const digest = fc.string({ unit: fc.constantFrom('a', 'b', '0'), minLength: 12, maxLength: 12 });
const crowd = fc.record({ own: digest, active: fc.array(digest, { maxLength: 300, size: 'max' }) });

const couldBe = (mask: string, one: string): boolean => [...mask].every((sign, at) => sign === '*' || sign === one[at]);

describe('the mask of an author', () => {
  test('SC-M1: leaves at least 20 of the active members as candidates, or shows nothing', () => {
    let partly = 0;
    fc.assert(
      fc.property(crowd, ({ own, active }) => {
        const mask = maskedId(own, active);
        const candidates = new Set([own, ...active].filter((one) => couldBe(mask, one)));
        if (mask !== WHOLE_MASK) partly++;
        expect(candidates.has(own)).toBe(true);
        expect(mask === WHOLE_MASK || candidates.size >= LEAST_CANDIDATES).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(partly).toBeGreaterThan(50);
  });

  test('SC-M1: one candidate fewer, and it masks further', () => {
    const active = Array.from({ length: 20 }, (_, index) => `a${String.fromCharCode(98 + index).repeat(11)}`);
    expect(maskedId(active[0] ?? '', active)).toBe('a*******');
    expect(maskedId(active[0] ?? '', active.slice(0, 19))).toBe(WHOLE_MASK);
    expect(maskedId(active[0] ?? '', active.slice(1))).not.toBe(WHOLE_MASK); // the author is a candidate too
  });

  test('SC-M1: the same member many times is one candidate', () => {
    const own = 'abababababab';
    expect(
      maskedId(
        own,
        Array.from({ length: 100 }, () => own),
      ),
    ).toBe(WHOLE_MASK);
  });

  test('SC-M3: has one length, whatever it stands for and however many are active', () => {
    fc.assert(fc.property(crowd, ({ own, active }) => expect(maskedId(own, active)).toHaveLength(WHOLE_MASK.length)));
  });

  test('SC-M3: shows its beginning and no more', () => {
    fc.assert(fc.property(crowd, ({ own, active }) => expect(maskedId(own, active)).toMatch(/^[ab0]{0,8}\*{0,8}$/)));
  });
});

describe('P6.11: a published post', () => {
  const post: PublishedPostFacts = {
    id: 'post',
    authorId: 'aoi',
    publishedAt: 100,
    publishedUntil: 200,
    hidden: false,
    removed: false,
  };
  const knows = (
    facts: Partial<PublishedPostFacts>,
    now: number,
    viewer = viewerOf(callerOf('partner', ['published-posts']), 'licensee'),
  ) => deciders.mayKnow(PublishedPost, { ...post, ...facts }, viewer, { now });

  test('is a licensee’s from its publication until it is published no more', () => {
    expect([99, 100, 199, 200].map((now) => knows({}, now))).toEqual([false, true, true, false]);
    expect(knows({ publishedUntil: null }, 1e12)).toBe(true);
    expect(knows({ publishedAt: null }, 150)).toBe(false);
    expect(knows({ hidden: true }, 150)).toBe(false);
    expect(knows({ removed: true }, 150)).toBe(false);
  });

  test('with its mask is not a way to nicknames for anyone else', () => {
    expect(knows({}, 150, viewerOf('visitor'))).toBe(false);
    expect(knows({}, 150, viewerOf(callerOf('partner', ['shipments']), 'carrier'))).toBe(false);
    expect(knows({}, 150, viewerOf('member', 'mio'))).toBe(false);
    expect(knows({}, 150, viewerOf('member', 'aoi'))).toBe(true); // P11.1
  });
});
