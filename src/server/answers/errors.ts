/** What of an error leaves: what the caller did wrong, in their language; of our own failures one constant sentence (SC-C4). */
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { TooBusy, TooManyAttempts } from '../../market/account/index.ts';
import type { Language } from '../../market/index.ts';
import { isCode, words, type Code } from './words.ts';

/** Codes whose messages are written for callers: GraphQL's own, and the engine's for pages. All else is our failure. */
const passing = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_USER_INPUT',
  'BAD_CURSOR',
  'BAD_PAGE',
]);

export function refusedAs(code: Code): GraphQLError {
  return new GraphQLError(words[code].en, { extensions: { code, http: { status: words[code].status } } });
}

/** Whether an error is one of ours to mend, to be logged and not told. */
export function isUnexpected(error: GraphQLError): boolean {
  const { code } = error.extensions;
  if (code === 'INTERNAL_SERVER_ERROR') return true;
  return !(isCode(code) || passing.has(String(code)));
}

/** What a part threw, as the API's own error where it has one. */
export function known(error: GraphQLError): GraphQLError {
  const code = codeOf(error.originalError);
  if (!code) return error;
  const extensions = { code, http: { status: words[code].status } };
  return new GraphQLError(words[code].en, { nodes: error.nodes ?? null, path: error.path ?? null, extensions });
}

function codeOf(thrown: unknown): Code | undefined {
  if (thrown instanceof TooManyAttempts) return 'TOO_MANY_ATTEMPTS';
  return thrown instanceof TooBusy ? 'TOO_BUSY' : undefined;
}

/** graphql-js names what is near to a wrong name, hidden or not (SC-C2). */
function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean .*$/s, '');
}

/** For Apollo, which knows the error and not the request. */
export function formatError({ message, locations, path, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  const code = extensions?.['code'];
  const where = { ...(locations && { locations }), ...(path && { path }) };
  if (isCode(code)) return { message: words[code].en, ...where, extensions: { code } };
  if (typeof code === 'string' && passing.has(code))
    return { message: withoutSuggestion(message), ...where, extensions: { code } };
  return { message: words.INTERNAL_SERVER_ERROR.en, ...where, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** The error as this request's caller reads it. */
export function said(error: GraphQLFormattedError, language: Language, requestId: string): GraphQLFormattedError {
  const code = error.extensions?.['code'];
  if (!isCode(code)) return error;
  const extensions = code === 'INTERNAL_SERVER_ERROR' ? { code, requestId } : { code };
  return { ...error, message: words[code][language], extensions };
}
