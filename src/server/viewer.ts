/** Who asks, from the request's credential. Whether the session still stands is asked where the rows are read. */
import { GraphQLError } from 'graphql';
import { TokenRefused, type AccessTokens } from '../market/account/index.ts';
import { viewerOf, type Viewer } from '../privacy/index.ts';

export const nobody: Viewer = viewerOf('visitor');

/** The same answer whatever is wrong with a credential (AT-12). */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in again.', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
}

/** Throws `unauthenticated` for a credential that is not good; no credential at all is nobody's. */
export async function viewerFrom(authorization: string | undefined, tokens: AccessTokens, now: number): Promise<Viewer> {
  if (authorization === undefined) return nobody;
  const token = /^Bearer ([\w.-]+)$/.exec(authorization)?.[1];
  if (token === undefined) throw unauthenticated();
  try {
    const { memberId, sessionId } = await tokens.verify(token, now);
    return viewerOf('member', memberId, sessionId);
  } catch (error) {
    throw error instanceof TokenRefused ? unauthenticated() : error;
  }
}
