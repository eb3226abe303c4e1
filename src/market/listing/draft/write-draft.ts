/** What the seller writes in a draft, and what is wrong with it: facts in, problems out. */
import {
  missingText,
  oneLineEnd,
  publicTextProblems,
  UNFIT_IN_LINE,
  UNFIT_IN_TEXT,
  type Problem,
} from '../../text/index.ts';

export const LONGEST_TITLE = 100;
export const LONGEST_DESCRIPTION = 20_000;

/** What a draft says. Texts as they were sent, prices in whole yen; null where the seller sets none. */
export interface DraftText {
  readonly title: string;
  readonly description: string;
  readonly startPrice: number;
  readonly reservePrice: number | null;
  readonly buyNowPrice: number | null;
}

export interface DraftProblem extends Problem {
  readonly code:
    | 'TEXT_MISSING'
    | 'TEXT_TOO_LONG'
    | 'TEXT_UNFIT'
    | 'CONTACT_DATA_IN_TEXT'
    | 'PRICE_OUT_OF_RANGE'
    | 'RESERVE_TOO_LOW'
    | 'BUY_NOW_TOO_LOW'
    | 'END_OUT_OF_RANGE'
    | 'STORE_NOT_OPEN';
}

/** R11, R12: a reserve at the start price would say nothing, and to buy for less than the reserve would undo it. */
function* pricesProblems({ startPrice, reservePrice, buyNowPrice }: DraftText): Iterable<DraftProblem> {
  if (startPrice < 1) yield { code: 'PRICE_OUT_OF_RANGE', field: 'startPrice' };
  if (reservePrice !== null && reservePrice <= startPrice) yield { code: 'RESERVE_TOO_LOW', field: 'reservePrice' };
  if (buyNowPrice !== null && buyNowPrice < Math.max(startPrice, reservePrice ?? 1))
    yield { code: 'BUY_NOW_TOO_LOW', field: 'buyNowPrice' };
}

/** A draft has a title; its description can wait until it is published. */
export function draftProblems(draft: DraftText): DraftProblem[] {
  const { title, description } = draft;
  return [
    ...missingText({ field: 'title', text: title }),
    ...publicTextProblems({ field: 'title', text: title, longest: LONGEST_TITLE, unfit: UNFIT_IN_LINE }),
    ...publicTextProblems({
      field: 'description',
      text: description,
      longest: LONGEST_DESCRIPTION,
      unfit: UNFIT_IN_TEXT,
    }),
    ...pricesProblems(draft),
  ];
}

/** The one form in which texts are kept: no space around the title, one kind of line end. */
export function asKept(text: DraftText): DraftText {
  return { ...text, title: text.title.trim(), description: oneLineEnd(text.description) };
}

/** All that is asked of a listing before anyone sees it. */
export function unpublishable(draft: DraftText): DraftProblem[] {
  return [...missingText({ field: 'description', text: draft.description }), ...draftProblems(draft)];
}
