import { refused, taken, type Read } from '../../text/index.ts';

/** A Japanese postal code as seven digits; a mark, a hyphen, full-width digits are accepted. Code: INVALID. */
export function readPostalCode(written: string, field = 'postalCode'): Read<string> {
  const plain = written
    .slice(0, 32)
    .normalize('NFKC')
    .trim()
    .replace(/^〒\s*/, '')
    .replace(/[-‐-―−ー]/g, '-');
  const [, area, town] = /^([0-9]{3})-?([0-9]{4})$/.exec(plain) ?? [];
  return area && town ? taken(area + town) : refused(field, 'INVALID');
}

/** As people read it: `100-0001`. */
export function showPostalCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}
