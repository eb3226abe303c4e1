/** A review of a trade by one of its sides, decided from facts. Times in epoch milliseconds. */
import type { TextProblem } from '../../text/index.ts';
import { publicWords } from '../public-words.ts';

export enum Rating {
  GOOD = 'GOOD',
  BAD = 'BAD',
}

export interface WriteFacts {
  /** Of the trade. */
  readonly state: string;
  /** Whether this side has written its one review. */
  readonly reviewed: boolean;
}

export type WriteDecision =
  | { readonly kind: 'written'; readonly text: string; readonly writtenAt: number }
  | {
      readonly kind: 'refused';
      readonly problems: readonly (Pick<TextProblem, 'field' | 'places'> & {
        readonly code: TextProblem['code'] | 'WRONG_STATE' | 'ALREADY_REVIEWED';
      })[];
    };

/** Once the goods are received, and for good: nothing corrects a review but staff who hide it. A rating needs no words. */
export function writeReview({ state, reviewed }: WriteFacts, written: string, now: number): WriteDecision {
  const refused = (code: 'WRONG_STATE' | 'ALREADY_REVIEWED'): WriteDecision => ({
    kind: 'refused',
    problems: [{ code, field: 'tradeId' }],
  });
  if (state !== 'RECEIVED') return refused('WRONG_STATE');
  if (reviewed) return refused('ALREADY_REVIEWED');
  const words = publicWords(written, { mayBeEmpty: true });
  return words.ok
    ? { kind: 'written', text: words.text, writtenAt: now }
    : { kind: 'refused', problems: words.problems };
}
