/** The seller's answer, which publishes both (R28), decided from facts. Times in epoch milliseconds. */
import { ListingState, stateAt, type StoredState } from '../../listing/index.ts';
import type { TextProblem } from '../../text/index.ts';
import { publicWords } from '../public-words.ts';

export interface AnswerFacts {
  readonly state: StoredState;
  readonly endAt: number | null;
  readonly answered: boolean;
}

export type AnswerDecision =
  | { readonly kind: 'answered'; readonly text: string; readonly answeredAt: number }
  | {
      readonly kind: 'refused';
      readonly problems: readonly (Pick<TextProblem, 'field' | 'places'> & {
        readonly code: TextProblem['code'] | 'WRONG_STATE';
      })[];
    };

/** Once, and while bids can still follow from it; later answers would serve nobody and publish a question all the same. */
export function answerQuestion({ state, endAt, answered }: AnswerFacts, written: string, now: number): AnswerDecision {
  if (answered || stateAt(state, endAt, now) !== ListingState.OPEN)
    return { kind: 'refused', problems: [{ code: 'WRONG_STATE', field: 'questionId' }] };
  const words = publicWords(written);
  return words.ok
    ? { kind: 'answered', text: words.text, answeredAt: now }
    : { kind: 'refused', problems: words.problems };
}
