import type { Span } from './find-contact-data.ts';

/** `@` and what is written instead of it to get past a check. */
const AT =
  /[ \t]?(?:@|[([{<【〔「](?:at|アット|アットマーク|あっと)[)\]}>】〕」])[ \t]?|[ \t]at[ \t](?=[a-z0-9-]{1,63}[ \t]dot[ \t])/giu;
const DOT = /^(?:\.|[ \t]?[([{<](?:dot|ドット)[)\]}>][ \t]?|[ \t]dot[ \t])/iu;
const LOCAL_PART = /[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}$/;
const LABEL = /^[\p{L}\p{N}-]{1,63}/u;
const TOP_LEVEL = /^[A-Za-z]{2,24}/;
const MOST_LABELS = 6;

/** E-mail addresses, also with a space around the sign, or written `taro(at)example(dot)com`. */
export function findEmails(text: string): Span[] {
  const found: Span[] = [];
  for (const sign of text.matchAll(AT)) {
    const local = LOCAL_PART.exec(text.slice(Math.max(0, sign.index - 64), sign.index))?.[0].replace(/^\.+/, '');
    const after = sign.index + sign[0].length;
    const length = local ? domainLength(text.slice(after, after + 260)) : 0;
    if (local && length > 0) found.push({ start: sign.index - local.length, end: after + length });
  }
  return found;
}

/**
 * Length of the longest domain name the text begins with; 0 without a dot and a top level. Japanese may follow at once.
 */
function domainLength(text: string): number {
  let at = LABEL.exec(text)?.[0].length ?? 0;
  let length = 0;
  for (let labels = 1; at > 0 && labels < MOST_LABELS; labels++) {
    const dot = DOT.exec(text.slice(at, at + 12))?.[0].length ?? 0;
    if (dot === 0) break;
    const label = text.slice(at + dot, at + dot + 63);
    const top = TOP_LEVEL.exec(label)?.[0].length ?? 0;
    if (top > 0) length = at + dot + top;
    const whole = LABEL.exec(label)?.[0].length ?? 0;
    if (whole === 0) break;
    at += dot + whole;
  }
  return length;
}
