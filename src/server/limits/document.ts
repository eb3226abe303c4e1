/** Refuses a document for its size before anything is done with it. */
import { hash } from 'node:crypto';
import { Kind, parse, visit, type DocumentNode, type SelectionSetNode } from 'graphql';
import type { Code } from '../answers/words.ts';
import { measure } from './measure.ts';

export interface DocumentLimits {
  readonly characters: number;
  readonly tokens: number;
  readonly depth: number;
  /** Aliases as written. */
  readonly aliases: number;
  /** Fields of the root type in one operation. */
  readonly rootFields: number;
  /** All fields of one operation, fragments written out. */
  readonly fields: number;
  /** Directives in one place. */
  readonly directives: number;
  /** The same name in one selection. */
  readonly copies: number;
}

export const documentLimits: DocumentLimits = {
  characters: 20_000,
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  rootFields: 20,
  fields: 2_000,
  directives: 3,
  copies: 10,
};

/** Documents found good, by digest: 64 bytes each. */
const MOST_KNOWN = 2_000;

export type DocumentCheck = (text: string) => Code | undefined;

/** The check of a document's text; a text it has found good is not read again. */
export function checkDocuments(limits: DocumentLimits = documentLimits): DocumentCheck {
  const good = new Set<string>();
  return (text) => {
    if (text.length > limits.characters) return 'DOCUMENT_TOO_LARGE';
    const digest = hash('sha256', text);
    if (good.has(digest)) return undefined;
    const refused = refusedFor(text, limits);
    if (refused) return refused;
    const [oldest] = good;
    if (good.size >= MOST_KNOWN && oldest !== undefined) good.delete(oldest);
    good.add(digest);
    return undefined;
  };
}

function refusedFor(text: string, limits: DocumentLimits): Code | undefined {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: limits.tokens, noLocation: true });
  } catch (error) {
    // What is no GraphQL is told by the parser that comes later, in its own words.
    return error instanceof Error && error.message.includes(`${limits.tokens} tokens`)
      ? 'DOCUMENT_TOO_LARGE'
      : undefined;
  }
  const { depth, fields, rootFields } = measure(document);
  if (depth > limits.depth) return 'TOO_DEEP';
  if (rootFields > limits.rootFields) return 'TOO_MANY_ROOT_FIELDS';
  if (fields > limits.fields) return 'DOCUMENT_TOO_LARGE';
  return refusedForRepetition(document, limits);
}

function refusedForRepetition(document: DocumentNode, limits: DocumentLimits): Code | undefined {
  let aliases = 0;
  let refused: Code | undefined;
  visit(document, {
    enter(node) {
      if ('directives' in node && (node.directives?.length ?? 0) > limits.directives) refused ??= 'TOO_MANY_DIRECTIVES';
      if (node.kind === Kind.FIELD && node.alias && ++aliases > limits.aliases) refused ??= 'TOO_MANY_ALIASES';
      if (node.kind === Kind.SELECTION_SET && copiesIn(node) > limits.copies) refused ??= 'TOO_MANY_COPIES';
    },
  });
  return refused;
}

/** How often the most repeated name is in one selection. */
function copiesIn({ selections }: SelectionSetNode): number {
  const counts = new Map<string, number>();
  for (const one of selections) {
    const name =
      one.kind === Kind.FIELD
        ? (one.alias ?? one.name).value
        : one.kind === Kind.FRAGMENT_SPREAD
          ? `...${one.name.value}`
          : undefined;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}
