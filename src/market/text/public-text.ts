/** What is wrong with a text that everyone will read (P14): facts in, problems out. */
import { findContactData } from './find-contact-data.ts';
import type { Problem } from './problem.ts';

export interface TextProblem extends Problem {
  readonly code: 'TEXT_MISSING' | 'TEXT_TOO_LONG' | 'TEXT_UNFIT' | 'CONTACT_DATA_IN_TEXT';
}

export interface PublicText {
  readonly field: string;
  /** As it was sent. */
  readonly text: string;
  /** In characters, not units of an encoding. */
  readonly longest: number;
  /** The characters that it must not hold. */
  readonly unfit: RegExp;
}

const READABLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

export function* missingText({ field, text }: Pick<PublicText, 'field' | 'text'>): Iterable<TextProblem> {
  if (!READABLE.test(text)) yield { code: 'TEXT_MISSING', field };
}

export function* publicTextProblems({ field, text, longest, unfit }: PublicText): Iterable<TextProblem> {
  if (text.length > 2 * longest || [...text].length > longest) yield { code: 'TEXT_TOO_LONG', field };
  else if (unfit.test(text)) yield { code: 'TEXT_UNFIT', field };
  else {
    const places = findContactData(text);
    if (places.length > 0) yield { code: 'CONTACT_DATA_IN_TEXT', field, places };
  }
}
