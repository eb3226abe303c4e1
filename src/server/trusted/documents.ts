/**
 * What a request asks to run. Where the operator trusts the documents of their own client applications, visitors and members run
 * those and nothing else; partners and staff write their own. An id that is not known, or not theirs to use, and a text are
 * answered alike, whoever made which known (SC-F5).
 */
import type { Code } from '../answers/words.ts';
import { isAmong, type Caller } from '../../privacy/index.ts';
import type { Manifest } from './manifest.ts';

/** A request's document, as its text or by its id (`documentId` of GraphQL over HTTP). */
export interface Named {
  readonly query?: string | null | undefined;
  readonly documentId?: unknown;
}

export class Documents {
  readonly #trusted: ReadonlyMap<string, string> | undefined;
  /** What a request is told whose document is not run. */
  readonly refusal: Code;

  /** Any document, where none are trusted. */
  constructor(manifest?: Manifest) {
    this.#trusted = manifest && new Map(Object.entries(manifest));
    this.refusal = manifest ? 'UNKNOWN_DOCUMENT' : 'BAD_REQUEST';
  }

  /** The text to run; undefined where there is none for this caller. */
  textOf(caller: Caller, { query, documentId }: Named): string | undefined {
    const text = query || undefined;
    if (!this.#trusted || isAmong(caller, ['partner', 'staff'])) return text;
    return text === undefined && typeof documentId === 'string' ? this.#trusted.get(documentId) : undefined;
  }
}
