import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldForSearch, longWords, termsOf, wantedTerms } from '../../../src/market/listing/search-terms.ts';

const written = (alphabet: string): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 40 });
const text = written('茶碗あーアｱ𠮷aA1 　\n%_');

/** Of so few characters that words share their pairs without being parts of each other. */
const narrow = fc.tuple(written('茶碗 '), fc.string({ unit: fc.constantFrom('茶', '碗'), minLength: 3, maxLength: 5 }));

/** What the index and the look into the text say together. */
function finds(held: string, asked: string): boolean {
  const body = foldForSearch(held);
  const terms = new Set(termsOf(body));
  return wantedTerms(asked).every((term) => terms.has(term)) && longWords(asked).every((word) => body.includes(word));
}

/** What search promises: each word asked for is a part of the text. */
function holds(held: string, asked: string): boolean {
  const words = foldForSearch(asked).split(/\s+/u);
  return words.every((word) => foldForSearch(held).includes(word));
}

describe('search', () => {
  test('finds exactly the texts that hold every word asked for', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(text, text), narrow), ([held, asked]) => finds(held, asked) === holds(held, asked)),
      { numRuns: 2000 },
    );
  });

  test('finds a text by any part of a word of it', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (held, from, length) => {
        const characters = [...held];
        const start = from % (characters.length + 1);
        const asked = characters.slice(start, start + 1 + (length % 5)).join('');
        return asked.trim() === '' || finds(held, asked) === holds(held, asked);
      }),
      { numRuns: 2000 },
    );
  });

  test('looks for a number of terms that grows with the question only', () => {
    expect(wantedTerms('\ufdfa'.repeat(100)).length).toBeLessThan(100);
    expect(wantedTerms('茶碗 茶碗 茶')).toEqual(['茶碗', '茶']);
  });
});
