/** The exchange of a refresh token for the next (AT-12). */
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId } from '../../../privacy/index.ts';
import { periodInForce } from '../../../policy/index.ts';
import { clockOf } from '../../act.ts';
import type { Market, MarketContext } from '../../context.ts';
import { refused, taken, type Read } from '../../text/index.ts';
import { decideRefresh } from '../decisions/decide-refresh.ts';
import { refreshTokens } from '../tokens/refresh-token.ts';
import { endSession, Session } from './session.ts';
import { tokensFor, type Tokens } from './sign-in.ts';

/** Throws TooManyAttempts. */
export async function refreshSession(
  { em, market, network }: MarketContext,
  refreshToken: string,
): Promise<Read<Tokens>> {
  const sessionId = knownId(refreshTokens(market.keyring).sessionOf(refreshToken));
  await market.attempts.count({ act: 'REFRESH', account: sessionId, network });
  const answer = await em.transactional((em) => exchange(em, market, sessionId, refreshToken));
  market.relay.nudge();
  return answer;
}

async function exchange(
  em: EntityManager,
  market: Market,
  sessionId: string,
  presented: string,
): Promise<Read<Tokens>> {
  const tokens = refreshTokens(market.keyring);
  const session = await em.findOne(Session, { id: sessionId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const now = await clockOf(em);
  const idleLimit = periodInForce('session', now);
  const match = session ? tokens.match(presented, session.tokenHash) : 'unknown';
  const decision = decideRefresh({ session: session?.facts() ?? null, match, idleLimit }, now);
  if (!session || decision.decision === 'REFUSE') return refused('', 'REFRESH_REFUSED');
  if (decision.decision === 'REVOKE_SESSION') {
    await endSession(em, session, now);
    return refused('', 'REFRESH_REFUSED');
  }
  const { token, hash } = tokens.issue(session.id);
  session.tokenHash = hash;
  session.lastRotatedAt = new Date(decision.lastRotatedAt);
  session.expiresAt = new Date(now + idleLimit);
  return taken(await tokensFor(market, session.accountId, session.id, token));
}
