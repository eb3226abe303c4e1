import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Span } from './find-contact-data.ts';

/** What stands between the groups of a number; の is how a number is read aloud. */
const BETWEEN = String.raw`(?:[ ]?[-.\/_・の][ ]?|[ ]?[(][ ]?|[ ]?[)][ ]?-?|[ ])`;
/** Not inside a code, a price or a decimal; but "TEL03-…" is written without a space. */
const BEFORE = String.raw`(?:(?<=(?:TEL|FAX|[Tt]el|[Ff]ax|[Pp]hone|[Mm]obile)[-_.:]?)|(?<![0-9A-Za-z¥\\]|[0-9][.,:\/-]|[A-Za-z][-_.]))`;
const AFTER = String.raw`(?![0-9A-Za-z]|[.,:_\/-][0-9]|[ ]?(?:円|個|枚|点|mm|cm))`;

/**
 * The shapes a number is written in. libphonenumber decides whether it is one; these shapes only keep prices, sizes,
 * dates and decimals away from it, and every repetition is bounded.
 */
const SHAPES: readonly RegExp[] = [
  // 0312345678, 03-1234-5678, (03)1234-5678, 0120-444-444, 090 1234 5678, 03-12345678
  shape(String.raw`0[0-9]{9,10}`),
  shape(String.raw`0[0-9]{1,4}${BETWEEN}[0-9]{1,4}${BETWEEN}[0-9]{3,4}`),
  shape(String.raw`0[0-9]{1,4}${BETWEEN}[0-9]{5,8}`),
  shape(String.raw`0[0-9]{5,6}${BETWEEN}[0-9]{4}`),
  // 0 9 0 1 2 3 4 5 6 7 8: a mobile number digit by digit
  shape(String.raw`0(?:[ ._-]{1,2}|${BETWEEN})[5-9](?:(?:[ ._-]{1,2}|${BETWEEN})[0-9]){9}`),
  // 09 01 23 45 67 8 with any grouping by twos and threes
  shape(String.raw`0[5-9](?:${BETWEEN}[0-9]{2}){4}${BETWEEN}?[0-9]`),
  // +81 90-1234-5678, +81 (0)3 1234 5678, +1 415 555 2671
  shape(String.raw`[+][0-9]{1,3}(?:${BETWEEN}{0,2}[0-9]{1,12}){1,5}`, String.raw`(?<![0-9A-Za-z])`),
];

function shape(pattern: string, before = BEFORE): RegExp {
  return new RegExp(`${before}${pattern}${AFTER}`, 'g');
}

/** Phone numbers of Japan in national form, and of any country with a plus. */
export function findPhones(text: string): Span[] {
  return SHAPES.flatMap((pattern) => [...text.matchAll(pattern)])
    .filter((match) => isPhone(match[0]) && !isCode(text, match))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function isPhone(written: string): boolean {
  const digits = written.replace(/[^0-9+]/g, '');
  if (digits.length < 9 || digits.length > 17) return false;
  return parsePhoneNumberFromString(digits, 'JP')?.isValid() ?? false;
}

/** What calls itself a product's number may be one, unless it can only be a mobile phone's. */
const CODE =
  /(?:管理番号|商品番号|注文番号|製造番号|追跡番号|伝票番号|品番|型番|型式|シリアル|コード|JAN|ISBN|SKU|S\/N|Model|Serial|Item)[ ]?(?:No\.?|番号)?[:# ]{0,2}$/i;
const MOBILE = /^0[5789]0[0-9]{8}$/;

function isCode(text: string, { index, 0: written }: RegExpExecArray): boolean {
  return !MOBILE.test(written.replace(/[^0-9]/g, '')) && CODE.test(text.slice(Math.max(0, index - 16), index));
}
