import { domainToASCII } from 'node:url';
import { z } from 'zod';
import { refused, taken, type Read } from '../text/index.ts';

/** Lengths of RFC 5321, in octets. */
const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;
const address = z.email();

/**
 * An e-mail address in its one stored form: NFKC, the domain lower-case and in ASCII (IDN as `xn--`). The local part
 * keeps its case, for a mail server may tell Taro from taro. Codes: INVALID, TOO_LONG.
 */
export function readEmail(written: string, field = 'email'): Read<string> {
  if (written.length > LONGEST_ADDRESS * 2) return refused(field, 'TOO_LONG');
  const plain = written.normalize('NFKC').trim();
  const at = plain.lastIndexOf('@');
  const local = plain.slice(0, at);
  const domain = domainToASCII(plain.slice(at + 1)).toLowerCase();
  const whole = `${local}@${domain}`;
  // Whatever zod's pattern admits some day: nothing that could end a header line or begin a second recipient.
  if (at < 1 || domain === '' || /[\s,;:<>"()[\]\\\p{Cc}]/u.test(whole) || !address.safeParse(whole).success)
    return refused(field, 'INVALID');
  if (local.length > LONGEST_LOCAL_PART || whole.length > LONGEST_ADDRESS) return refused(field, 'TOO_LONG');
  return taken(whole);
}

/**
 * What the blind index is made of: all lower-case. No mail service in use tells two people apart by case alone, and
 * someone who types Taro@ today and taro@ tomorrow is one member.
 */
export function emailForIndex(email: string): string {
  return email.toLowerCase();
}
