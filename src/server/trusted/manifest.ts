/** The documents that the operator's own client applications send, by id, as a file gives them: read and checked at the start. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { GraphQLError, parse, validate, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { words } from '../answers/words.ts';
import type { DocumentCheck } from '../limits/index.ts';
import { SettingsError } from '../settings.ts';

/** Texts by id. */
export type Manifest = Readonly<Record<string, string>>;

const SETTING = 'TRUSTED_DOCUMENTS';
export const LONGEST_ID = 200;
/** Ids of this form are the digest of the text (GraphQL over HTTP, persisted documents); any other is the maker's own. */
const DIGEST = 'sha256:';

const form = z.record(z.string().min(1).max(LONGEST_ID), z.string().min(1));

export const idOf = (text: string): string => `${DIGEST}${hash('sha256', text)}`;

/** @throws SettingsError */
export function readManifest(file: string): Manifest {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new SettingsError([`${SETTING} names a file that cannot be read.`]);
  }
  return manifestIn(text);
}

/** @throws SettingsError */
export function manifestIn(text: string): Manifest {
  try {
    return Object.freeze(form.parse(JSON.parse(text)));
  } catch {
    throw new SettingsError([`${SETTING} is no JSON object of documents by id: { "sha256:…": "query …" }.`]);
  }
}

/**
 * Every document must be one that client applications could have answered.
 * @throws SettingsError with a sentence for each that is not
 */
export function checkManifest(manifest: Manifest, schema: GraphQLSchema, check: DocumentCheck): void {
  const problems = Object.entries(manifest).flatMap(([id, text]) =>
    problemsOf(id, text, { schema, check }).map((problem) => `${SETTING}: ${id}: ${problem}`),
  );
  if (problems.length > 0) throw new SettingsError(problems);
}

function problemsOf(
  id: string,
  text: string,
  { schema, check }: { readonly schema: GraphQLSchema; readonly check: DocumentCheck },
): readonly string[] {
  if (id.startsWith(DIGEST) && id !== idOf(text)) return ['the id is not the digest of the text.'];
  const refused = check(text);
  if (refused) return [words[refused].en];
  try {
    return validate(schema, parse(text)).map(({ message }) => message);
  } catch (error) {
    if (error instanceof GraphQLError) return [error.message];
    throw error;
  }
}
