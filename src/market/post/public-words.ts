/** What a member writes in public, in its one stored form, or what is wrong with it (P14). */
import { missingText, oneLineEnd, publicTextProblems, UNFIT_IN_TEXT, type TextProblem } from '../text/index.ts';

/** In characters. */
export const LONGEST_POST = 1000;

export type PublicWords =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problems: readonly TextProblem[] };

/** Places of problems are those of the text as it was written. */
export function publicWords(written: string, { mayBeEmpty = false } = {}): PublicWords {
  const looked = { field: 'text', text: written, longest: LONGEST_POST, unfit: UNFIT_IN_TEXT };
  const problems = [...(mayBeEmpty ? [] : missingText(looked)), ...publicTextProblems(looked)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, text: oneLineEnd(written).trim() };
}
