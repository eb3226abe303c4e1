import type { Span } from './find-contact-data.ts';

/** Digits in groups of three and more: shorter groups are sizes and dimensions. */
const GROUPS = /(?<![0-9A-Za-z])[0-9]{3,19}(?:[ -][0-9]{3,19}){0,63}(?![0-9A-Za-z])/g;
const MOST_DIGITS = 19;

/** Lengths that the card schemes issue, by the number's beginning. */
const SCHEMES: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720))/, [16]],
  [/^3[47]/, [15]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^3(?:0[0-5]|095|[689])/, [14, 16, 17, 18, 19]],
  [/^6(?:011|22|4[4-9]|5|2[4-8]|[0-9])/, [16, 17, 18, 19]],
];

/** Card numbers: a scheme's beginning and length, and the check digit right (Luhn). */
export function findCardNumbers(text: string): Span[] {
  const found: Span[] = [];
  for (const run of text.matchAll(GROUPS)) {
    const groups = [...run[0].matchAll(/[0-9]+/g)].map((group) => ({
      digits: group[0],
      start: run.index + group.index,
    }));
    let next = 0;
    while (next < groups.length) {
      const count = cardAt(groups.slice(next, next + 7).map((group) => group.digits));
      const first = groups[next];
      const last = groups[next + count - 1];
      if (count > 0 && first && last) found.push({ start: first.start, end: last.start + last.digits.length });
      next += Math.max(1, count);
    }
  }
  return found;
}

/** How many of the groups, from the first, make a card number; 0 when none do. */
function cardAt(groups: readonly string[]): number {
  let digits = '';
  for (const [index, group] of groups.entries()) {
    digits += group;
    if (digits.length > MOST_DIGITS) return 0;
    if (isCard(digits)) return index + 1;
  }
  return 0;
}

function isCard(digits: string): boolean {
  const issued = SCHEMES.some(([beginning, lengths]) => lengths.includes(digits.length) && beginning.test(digits));
  return issued && luhn(digits) && !isBarcode(digits);
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/**
 * The barcode of a Japanese product (JAN: 45… and 49…, check digit right), which one listing in ten would otherwise be
 * refused for.
 */
function isBarcode(digits: string): boolean {
  if (!/^4[59][0-9]{11}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
