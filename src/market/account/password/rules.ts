import type { Problem } from '../../text/index.ts';

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;

/** The first guesses of everyone who guesses, as far as they are long enough; compared without case and spaces. */
const GUESSED_FIRST = new Set(
  `1234567890 0123456789 0987654321 12345678910 123456789a a123456789 1q2w3e4r5t qwertyuiop qwerty12345 qwerty123456 1qaz2wsx3edc
   abcdefghij abcdefghijk password12 password123 password1234 passwordpassword p@ssw0rd123 iloveyou123 letmein1234 welcome123
   welcome1234 administrator adminadmin changeme123 asdfghjkl; asdfghjkl1 zxcvbnm123 1111111112 sakura1234 doraemon123 pokemon1234`.split(
    /\s+/,
  ),
);

/**
 * What is wrong with a new password (NIST SP 800-63B: length and known guesses, no rules of composition). Length in
 * code points after NFKC. Codes: TOO_SHORT, TOO_LONG, ONE_CHARACTER, GUESSED_FIRST, LIKE_EMAIL, LIKE_NICKNAME.
 */
export function passwordProblems(password: string, owner: { email?: string; nickname?: string } = {}): Problem[] {
  // Before any work on it: a password of a megabyte is only work.
  if (password.length > LONGEST_PASSWORD * 4) return [problem('TOO_LONG')];
  const plain = password.normalize('NFKC');
  const length = [...plain].length;
  const folded = comparable(plain);
  const codes: string[] = [];
  if (length < SHORTEST_PASSWORD) codes.push('TOO_SHORT');
  if (length > LONGEST_PASSWORD) codes.push('TOO_LONG');
  if (new Set(plain).size === 1) codes.push('ONE_CHARACTER');
  if (GUESSED_FIRST.has(folded)) codes.push('GUESSED_FIRST');
  if (owner.email && likes(folded, [owner.email, owner.email.split('@')[0] ?? ''])) codes.push('LIKE_EMAIL');
  if (owner.nickname && likes(folded, [owner.nickname])) codes.push('LIKE_NICKNAME');
  return codes.map(problem);
}

function likes(folded: string, known: readonly string[]): boolean {
  return known.some((word) => word !== '' && folded === comparable(word.normalize('NFKC')));
}

function comparable(text: string): string {
  return text.toLowerCase().replace(/\s/g, '');
}

function problem(code: string): Problem {
  return { field: 'password', code };
}
