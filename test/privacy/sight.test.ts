/** Who sees what of one row: only true, or kinds that the table grants, admit. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { always, type Proof, type TypeStatement } from '../../src/privacy/statements.ts';
import { Decider, type Sight } from '../../src/privacy/deciding/sight.ts';
import { viewerOf, type Viewer } from '../../src/privacy/deciding/viewer.ts';
import { kindNames, type Kind } from '../../src/privacy/words.ts';
import { kind, policy } from './library/words.ts';

const moment = { now: 1_000 };
const staff = viewerOf('staff', 's');
const rita = viewerOf('reader', 'rita');
const visitor = viewerOf('visitor');

/** A row of a type that proves these audiences; `owner` tells whose it is. */
function decider(proofs: Record<string, unknown>, owner?: (facts: never) => string | null): Decider {
  const statement = {
    owner: owner && { subject: owner },
    proofs: new Map(Object.entries(proofs) as [string, Proof<never>][]),
  };
  return new Decider(policy, statement as unknown as TypeStatement, always);
}

const sight = (proofs: Record<string, unknown>, viewer: Viewer = staff): Sight =>
  decider(proofs).sightOf({}, viewer, moment);
const seen = (proofs: Record<string, unknown>, viewer?: Viewer): string[] =>
  kindNames(policy, sight(proofs, viewer).mask);
const desk = ['NAME', 'LOAN', 'DESK_NOTE'];

describe('a proof admits', () => {
  test('by true, to all that the table grants its audience', () => {
    expect(seen({ desk: () => true })).toEqual(desk);
  });

  test('by a set of kinds, to those of them that the table grants', () => {
    expect(seen({ desk: () => new Set([kind.NAME, kind.PHONE, kind.PUBLIC]) })).toEqual(['NAME']);
  });

  test('by what the facts, the viewer and the moment say, and by nothing else', () => {
    const proof: Proof<{ desk: string }> = (facts, viewer, { now }) => viewer.is(facts.desk) && now === 1_000;
    const of = decider({ desk: proof });
    expect(of.sightOf({ desk: 's' }, staff, moment).mask).not.toBe(0);
    expect(of.sightOf({ desk: 't' }, staff, moment).mask).toBe(0);
    expect(of.sightOf({ desk: 's' }, staff, { now: 1_001 }).mask).toBe(0);
  });
});

describe('everything else hides', () => {
  const notProofs: readonly (readonly [string, unknown])[] = [
    ['false', false],
    ['undefined', undefined],
    ['null', null],
    ['the number 1', 1],
    ['the text "true"', 'true'],
    ['a true in a box', new Boolean(true)],
    ['a promise of true', Promise.resolve(true)],
    ['an object', { NAME: true }],
    ['a list of kinds', [kind.NAME]],
    ['a map of kinds', new Map([[kind.NAME, true]])],
    ['a set of names', new Set(['NAME'])],
    ['a set of unknown things', new Set([null, undefined, 7, {}])],
    ['an empty set', new Set()],
  ];
  for (const [name, value] of notProofs)
    test(name, () => {
      expect(seen({ desk: () => value })).toEqual([]);
    });

  test('a proof that throws, and the proofs beside it still count', () => {
    const throws = (): never => {
      throw new Error('no facts');
    };
    expect(seen({ desk: throws })).toEqual([]);
    expect(seen({ courier: throws, desk: () => true })).toEqual(desk);
  });

  test('a kind made up to look like one opens only what the table grants', () => {
    const all = { name: 'ALL', bit: -1 } as unknown as Kind;
    expect(seen({ desk: () => new Set([all]) })).toEqual(desk);
  });

  test('an audience that the table grants nothing, or does not know', () => {
    expect(seen({ stranger: () => true })).toEqual([]);
  });

  test('a viewer whose credential is of no class of the audience, whatever the proof says', () => {
    expect(seen({ desk: () => true }, rita)).toEqual([]);
    expect(seen({ desk: () => true }, visitor)).toEqual([]);
    expect(seen({ anyone: always, desk: () => true }, viewerOf('robot', 'r'))).toEqual([]);
  });
});

describe('the one whom a row is about', () => {
  const mine = decider({}, (facts: { owner: string | null }) => facts.owner);
  test('is self, and nobody else is', () => {
    expect(kindNames(policy, mine.sightOf({ owner: 'rita' }, rita, moment).mask)).toContain('PHONE');
    expect(mine.sightOf({ owner: 'otto' }, rita, moment).mask).toBe(0);
  });

  test('is not nobody, even when the row is about nobody', () => {
    expect(mine.sightOf({ owner: null }, visitor, moment).mask).toBe(0);
    expect(mine.sightOf({ owner: null }, viewerOf('reader', null), moment).mask).toBe(0);
  });

  test('is not one whose id is the same in another class', () => {
    expect(mine.sightOf({ owner: 'rita' }, viewerOf('staff', 'rita'), moment).mask).toBe(0);
  });
});

describe('several audiences', () => {
  test('give together what each gives, and nothing more', () => {
    const names = ['desk', 'courier', 'anyone'] as const;
    const alone = Object.fromEntries(names.map((name) => [name, sight({ [name]: () => true }).mask]));
    fc.assert(
      fc.property(fc.subarray([...names]), (proven) => {
        const proofs = Object.fromEntries(names.map((name) => [name, () => proven.includes(name)]));
        expect(sight(proofs).mask).toBe(proven.reduce((mask, name) => mask | (alone[name] ?? 0), 0));
      }),
    );
  });

  test('a set of kinds from one takes nothing from what another gives', () => {
    expect(seen({ courier: () => new Set([kind.PHONE]), desk: () => true })).toEqual([
      'NAME',
      'PHONE',
      'LOAN',
      'DESK_NOTE',
    ]);
  });
});

describe('what must be recorded', () => {
  test('is what a recorded audience sees', () => {
    const { mask, free } = sight({ desk: () => true });
    expect([kindNames(policy, mask), free]).toEqual([desk, 0]);
  });

  test('is not what the viewer may see freely as well', () => {
    const both = decider({ anyone: always, desk: () => true }).sightOf({}, staff, moment);
    expect(kindNames(policy, both.free)).toEqual(['PEN_NAME']);
  });

  test('is not what one sees of oneself', () => {
    const own = decider({}, () => 'rita').sightOf({}, rita, moment);
    expect(own.free).toBe(own.mask);
  });
});

test('what everyone sees of every row is known before any row comes, and is only what is proven always', () => {
  expect(kindNames(policy, decider({ anyone: always, desk: () => true }).base)).toEqual(['PEN_NAME']);
  expect(decider({ anyone: () => true }).base).toBe(0);
});

test('rows with the same grounds share one sight, which nobody can change', () => {
  const of = decider({ desk: () => true });
  expect(of.sightOf({ a: 1 }, staff, moment)).toBe(of.sightOf({ a: 2 }, viewerOf('staff', 't'), moment));
  expect(Object.isFrozen(of.sightOf({}, staff, moment))).toBe(true);
});
