/**
 * Search over titles and descriptions without a dictionary, so that Japanese words of two characters are found too. A text is kept
 * folded, with its set of single characters and pairs (an index finds rows that hold them all); whether the words themselves
 * stand in it is then asked of the folded text, so that every result holds exactly what was asked for.
 */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { UNFIT_IN_TEXT } from '../text/index.ts';

/** What a text is searched as: compatibility forms made one (full width, half width), case and kinds of white space forgotten. */
export function foldForSearch(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFKC');
}

/** White space parts words and is in no term; so is the line that parts title and description. */
function words(folded: string): string[] {
  return folded.split(/\s+/u).filter((word) => word !== '');
}

/** The terms under which a text is found: each of its characters, and each two that stand side by side in a word. */
export function termsOf(folded: string): string[] {
  const terms = new Set<string>();
  for (const word of words(folded)) {
    const characters = [...word];
    characters.forEach((character, at) => {
      terms.add(character);
      const next = characters[at + 1];
      if (next !== undefined) terms.add(character + next);
    });
  }
  return [...terms];
}

/** The terms that a text must have to hold a word: its pairs say all that its characters would. */
function termsOfWord(word: string): string[] {
  const characters = [...word];
  return characters.length === 1
    ? characters
    : characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/** What a listing is found by: a row of `listing_search`. */
export function searchRow({ title, description }: { readonly title: string; readonly description: string }): {
  body: string;
  terms: string[];
} {
  const body = `${foldForSearch(title)}\n${foldForSearch(description)}`;
  return { body, terms: termsOf(body) };
}

/** The words asked for, all of which a result must hold; no character has a meaning of its own. */
function wantedWords(asked: string): string[] {
  return [...new Set(words(foldForSearch(asked)))];
}

export function wantedTerms(asked: string): string[] {
  return [...new Set(wantedWords(asked).flatMap(termsOfWord))];
}

/** The words that must be looked for in the text itself: one or two characters are there if their term is. */
export function longWords(asked: string): string[] {
  return wantedWords(asked).filter((word) => [...word].length > 2);
}

const LONGEST_SEARCH = 100;

function searchText(value: unknown): string {
  if (
    typeof value !== 'string' ||
    value.trim() === '' ||
    [...value].length > LONGEST_SEARCH ||
    UNFIT_IN_TEXT.test(value)
  )
    throw new GraphQLError(`What is searched for has 1 to ${LONGEST_SEARCH} characters.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  return value;
}

export const SearchText = new GraphQLScalarType<string, string>({
  name: 'SearchText',
  description: `Words to search for, parted by spaces, ${LONGEST_SEARCH} characters at most. All must be there, as parts of longer words too.`,
  serialize: String,
  parseValue: searchText,
  parseLiteral: (node) => searchText(node.kind === Kind.STRING ? node.value : undefined),
});
