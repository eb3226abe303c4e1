/** Characters that no text of ours holds: controls, and halves of characters. */

/** In one line; the ends of lines too. */
export const UNFIT_IN_LINE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

/** In a text of several lines: tabs and ends of lines are fit. */
export const UNFIT_IN_TEXT = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;

/** One kind of line end. */
export function oneLineEnd(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
