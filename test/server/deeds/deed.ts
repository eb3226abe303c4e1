/** What the table of acts says of each: what it takes, whose that is, and when nobody may do it. */
import type { CallerWord } from '../../../src/policy/index.ts';
import type { Answer, Other } from '../../harness/server.ts';
import type { Stage } from './stage.ts';

/** Things of every sort are something there. */
export const ANYTHING = 'anything';

/** `own`: to another of the same scope or role it is nothing. `all`: everyone with that scope or role may know of it. */
export type Whose = 'own' | 'all';

export interface Place {
  /** Which of the stage's things are something here. */
  readonly of: readonly string[];
  readonly whose: Readonly<Partial<Record<CallerWord, Whose>>>;
}

export interface Made {
  readonly by: Other;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Who registered what `by` decides on. */
  readonly registrant?: Other;
  /** What the states below are brought about with. */
  readonly ids?: Readonly<Record<string, string>>;
}

/** The code it is refused with, and how that comes about; `SAME` is done, and changes nothing. */
export type Refusal = readonly [code: string, bring: (stage: Stage, made: Made) => Promise<unknown>];
export const SAME = 'nothing changes';

/** By what is so in each; a word where there is none, saying why. */
export type Refusals = Readonly<Record<string, Refusal>>;

/** What one finds who looks after one person registered it: the texts that were answered. */
export type Looks = (stage: Stage, made: Made, data: Answer['data']) => Promise<string>;

export interface Deed {
  readonly takes: Readonly<Record<string, Place>>;
  make(stage: Stage, word: CallerWord): Promise<Made>;
  /** AT-15: what one person comes to alone. */
  readonly alone: string | Refusals | Looks;
  /** AT-15: what comes of approving what one registered oneself: OWN_APPROVAL, or why there is no such thing. */
  readonly own: string;
  /** AT-20: after what it rests on has ended. That of tokens, sessions, contracts and employment is tried on all. */
  readonly after: string | Refusals | ((word: CallerWord) => Refusals);
}

/** An operation that only shows: nobody has to be refused what they would change. */
export type Look = Pick<Deed, 'takes' | 'make'> & {
  /** To these it shows nothing at all, whatever the id. */
  readonly nothingTo?: readonly CallerWord[];
};

const whoseOf = (whose: Whose, words: readonly CallerWord[]) => Object.fromEntries(words.map((word) => [word, whose]));

export const own = (of: string, ...words: readonly CallerWord[]): Place => ({ of: [of], whose: whoseOf('own', words) });
export const shared = (of: string | readonly string[], ...words: readonly CallerWord[]): Place => ({
  of: [of].flat(),
  whose: whoseOf('all', words),
});
/** One's own to the first, everyone's to the others. */
export const both = (mine: Place, theirs: Place): Place => ({
  of: [...new Set([...mine.of, ...theirs.of])],
  whose: { ...mine.whose, ...theirs.whose },
});

export const ONE_PERSON = 'takes one person';
export const NO_APPROVAL = 'approves nothing';
