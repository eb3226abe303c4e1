/** What the seller writes in a draft, and what is wrong with it: facts in, problems out. */
import { findContactData, oneLineEnd, UNFIT_IN_LINE, UNFIT_IN_TEXT, type Problem } from '../../text/index.ts';

export const LONGEST_TITLE = 100;
export const LONGEST_DESCRIPTION = 20_000;

/** What a draft says. Texts as they were sent, the price in whole yen. */
export interface DraftText {
  readonly title: string;
  readonly description: string;
  readonly startPrice: number;
}

export interface DraftProblem extends Problem {
  readonly code:
    | 'TEXT_MISSING'
    | 'TEXT_TOO_LONG'
    | 'TEXT_UNFIT'
    | 'CONTACT_DATA_IN_TEXT'
    | 'PRICE_OUT_OF_RANGE'
    | 'END_OUT_OF_RANGE'
    | 'STORE_NOT_OPEN';
}

const READABLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Length counts characters, not units of an encoding. */
function* problemsOf(field: string, text: string, longest: number, unfit: RegExp): Iterable<DraftProblem> {
  if (text.length > 2 * longest || [...text].length > longest) yield { code: 'TEXT_TOO_LONG', field };
  else if (unfit.test(text)) yield { code: 'TEXT_UNFIT', field };
  else {
    const places = findContactData(text);
    if (places.length > 0) yield { code: 'CONTACT_DATA_IN_TEXT', field, places };
  }
}

function* missing(field: string, text: string): Iterable<DraftProblem> {
  if (!READABLE.test(text)) yield { code: 'TEXT_MISSING', field };
}

/** A draft has a title; its description can wait until it is published. */
export function draftProblems({ title, description, startPrice }: DraftText): DraftProblem[] {
  return [
    ...missing('title', title),
    ...problemsOf('title', title, LONGEST_TITLE, UNFIT_IN_LINE),
    ...problemsOf('description', description, LONGEST_DESCRIPTION, UNFIT_IN_TEXT),
    ...(startPrice < 1 ? [{ code: 'PRICE_OUT_OF_RANGE', field: 'startPrice' } as const] : []),
  ];
}

/** The one form in which texts are kept: no space around the title, one kind of line end. */
export function asKept(text: DraftText): DraftText {
  return { ...text, title: text.title.trim(), description: oneLineEnd(text.description) };
}

/** All that is asked of a listing before anyone sees it. */
export function unpublishable(draft: DraftText): DraftProblem[] {
  return [...missing('description', draft.description), ...draftProblems(draft)];
}
