import { oneLineEnd, refused, taken, UNFIT_IN_LINE, type Read } from '../../text/index.ts';

/**
 * A text of one line, such as a name: NFC, without blanks at its ends. Lengths in code points.
 * Codes: REQUIRED (blank), TOO_LONG, CHARACTERS (control characters, half characters).
 */
export function readLine(written: string, longest: number, field: string): Read<string> {
  if (written.length > longest * 4) return refused(field, 'TOO_LONG');
  return judge(written, longest, field, UNFIT_IN_LINE);
}

/** A text of several lines; codes as `readLine`. */
export function readLines(written: string, longest: number, field: string): Read<string> {
  if (written.length > longest * 4) return refused(field, 'TOO_LONG');
  return judge(oneLineEnd(written), longest, field, /(?!\n)[\p{Cc}\p{Cs}]/u);
}

function judge(written: string, longest: number, field: string, unfit: RegExp): Read<string> {
  const plain = written.normalize('NFC').trim();
  if (plain === '') return refused(field, 'REQUIRED');
  const codes: string[] = [];
  if ([...plain].length > longest) codes.push('TOO_LONG');
  if (unfit.test(plain)) codes.push('CHARACTERS');
  return codes.length === 0 ? taken(plain) : refused(field, ...codes);
}
