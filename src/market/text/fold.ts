/**
 * A text in the plain form that patterns are looked for in, and where each of its characters stands in the original.
 */
export interface Folded {
  readonly text: string;
  /** Index of the original's first UTF-16 unit for the folded unit at `index`. */
  startOf(index: number): number;
  /** Index after the original's last UTF-16 unit for the folded unit at `index`. */
  endOf(index: number): number;
}

/** Characters that take no room on paper and are put between digits to hide a number. */
const INVISIBLE = /^(?:\u00ad|[\u200b-\u200c]|\u200d|[\u200e-\u200f]|\u2060|[\ufe00-\ufe0f]|\ufeff)$/u;
const DASH = /^[\u2010-\u2015\u2212\u2500\u2501\ufe63]$/u;

/**
 * NFKC, character by character, so that full-width digits, ＠ and circled numbers read like plain ones while every
 * finding can still be marked in what the writer sees. Linear in the length of the text.
 */
export function fold(original: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  let last = '';
  for (let at = 0; at < original.length;) {
    const character = String.fromCodePoint(original.codePointAt(at) ?? 0);
    const plain = plainForm(character, last);
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(at);
      ends.push(at + character.length);
    }
    if (plain !== '') last = plain;
    parts.push(plain);
    at += character.length;
  }
  return {
    text: parts.join(''),
    startOf: (index) => starts[index] ?? original.length,
    endOf: (index) => ends[index] ?? original.length,
  };
}

function plainForm(character: string, last: string): string {
  if (character < '\u0080') return character;
  if (INVISIBLE.test(character)) return '';
  if (DASH.test(character)) return '-';
  // The long-vowel mark is a dash only where no vowel can be long: after a digit.
  if ((character === 'ー' || character === 'ｰ') && /^[0-9]$/.test(last)) return '-';
  return character.normalize('NFKC');
}
