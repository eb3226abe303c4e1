/** A question to a seller, decided from facts (R28). Times in epoch milliseconds. */
import { ListingState, stateAt, type StoredState } from '../../listing/index.ts';
import { publicWords } from '../public-words.ts';
import type { TextProblem } from '../../text/index.ts';

/** How many questions without an answer a member may have on one listing. */
export const MOST_OPEN_QUESTIONS = 3;

export interface AskFacts {
  readonly state: StoredState;
  readonly endAt: number | null;
  readonly isSeller: boolean;
  /**
   * Whether a bid of theirs would be NOT_ALLOWED_HERE: blocked by the seller, linked to them, or rated too bad. All of those and no
   * other, so that asking tells nobody more than bidding does: which of the reasons it is, neither of the two answers says (R18, PR4).
   */
  readonly notAllowedHere: boolean;
  /** How many of the asker's questions on it wait for an answer. */
  readonly openQuestions: number;
}

export type AskRefusal =
  TextProblem['code'] | 'OWN_LISTING' | 'WRONG_STATE' | 'NOT_ALLOWED_HERE' | 'TOO_MANY_QUESTIONS';

export type AskDecision =
  | { readonly kind: 'asked'; readonly text: string; readonly askedAt: number }
  | {
      readonly kind: 'refused';
      readonly problems: readonly (Pick<TextProblem, 'field' | 'places'> & { readonly code: AskRefusal })[];
    };

export function askQuestion(listing: AskFacts, written: string, now: number): AskDecision {
  const code = refusalOf(listing, now);
  if (code) return { kind: 'refused', problems: [{ code, field: 'listingId' }] };
  const words = publicWords(written);
  return words.ok ? { kind: 'asked', text: words.text, askedAt: now } : { kind: 'refused', problems: words.problems };
}

function refusalOf(
  { state, endAt, isSeller, notAllowedHere, openQuestions }: AskFacts,
  now: number,
): AskRefusal | null {
  if (isSeller) return 'OWN_LISTING';
  if (stateAt(state, endAt, now) !== ListingState.OPEN) return 'WRONG_STATE';
  if (notAllowedHere) return 'NOT_ALLOWED_HERE';
  return openQuestions >= MOST_OPEN_QUESTIONS ? 'TOO_MANY_QUESTIONS' : null;
}
