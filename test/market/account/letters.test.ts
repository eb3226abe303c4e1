import { describe, expect, test } from '@jest/globals';
import { writeLetter, type LetterKind } from '../../../src/market/account/index.ts';
import type { Language } from '../../../src/market/index.ts';

const site = { name: 'Noren', url: 'https://noren.example/market' };
const link = { token: 'x'.repeat(43), lifetime: 30 * 60_000 };
const kinds: readonly (readonly [LetterKind, boolean])[] = [
  ['CONFIRM_EMAIL', true],
  ['ALREADY_REGISTERED', false],
  ['RESET_PASSWORD', true],
  ['UNKNOWN_EMAIL', false],
  ['PASSWORD_CHANGED', false],
];
const letters = kinds.flatMap(([kind, linked]) =>
  (['ja', 'en'] as const).map((language): [LetterKind, Language, boolean] => [kind, language, linked]),
);

describe('letters', () => {
  test.each(letters)(
    '%s in %s: one line of subject without a secret, one link that carries the token alone',
    (kind, language, linked) => {
      const letter = writeLetter(kind, language, site, linked ? link : null);
      expect(letter.subject).toMatch(/^[^\n\r]+$/);
      expect(letter.subject).not.toContain(link.token);
      const urls = letter.text.match(/https:\/\/\S+/g) ?? [];
      expect(urls).toHaveLength(1);
      const url = new URL(urls[0] ?? '');
      expect(url.origin + url.pathname).toMatch(
        /^https:\/\/noren\.example\/market\/(confirm-email|reset-password|register)$/,
      );
      // After the hash: browsers send it to no server, so no access log ever holds a token.
      expect([url.search, url.hash]).toEqual(['', linked ? `#${link.token}` : '']);
      expect(/[ぁ-ん]/.test(letter.text)).toBe(language === 'ja');
      if (linked) expect(letter.text).toMatch(/30 ?(分|minutes)/);
    },
  );

  test('a letter without its link, or with one it has no place for, is not written', () => {
    expect(() => writeLetter('RESET_PASSWORD', 'ja', site)).toThrow('needs');
    expect(() => writeLetter('UNKNOWN_EMAIL', 'ja', site, link)).toThrow('has no');
  });
});
