import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { refused, taken, type Read } from '../../text/index.ts';

const LONGEST = 40;

/** A phone number as E.164 (`+81312345678`); without a country it is one of Japan. Code: INVALID. */
export function readPhone(written: string, field = 'phone'): Read<string> {
  const plain = written
    .slice(0, LONGEST + 1)
    .normalize('NFKC')
    .replace(/[‐-―−ー]/g, '-')
    .trim();
  // Digits and what stands between them only: the library would also find a number inside other words.
  if (plain.length > LONGEST || !/^[+(]?[0-9][0-9 ().-]*$/.test(plain)) return refused(field, 'INVALID');
  const number = parsePhoneNumberFromString(plain, 'JP');
  return number?.isValid() ? taken(number.number) : refused(field, 'INVALID');
}
