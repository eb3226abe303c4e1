/** Who asks, from the request's credential. Whether the session still stands is asked where the rows are read. */
import { TokenRefused, type AccessTokens } from '../market/account/index.ts';
import { viewerOf, type Viewer } from '../privacy/index.ts';

const nobody: Viewer = viewerOf('visitor');

/** No credential at all is nobody's; undefined for one that is not good, whatever is wrong with it (AT-12). */
export async function viewerFrom(
  authorization: string | undefined,
  tokens: AccessTokens,
  now: number,
): Promise<Viewer | undefined> {
  if (authorization === undefined) return nobody;
  const token = /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1];
  if (token === undefined) return undefined;
  try {
    const { memberId, sessionId } = await tokens.verify(token, now);
    return viewerOf('member', memberId, sessionId);
  } catch (error) {
    if (error instanceof TokenRefused) return undefined;
    throw error;
  }
}
