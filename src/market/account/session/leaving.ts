/** What a member does with their own sessions. */
import { LockMode } from '@mikro-orm/core';
import { periodInForce } from '../../../policy/index.ts';
import { SessionEnded } from '../../../privacy/index.ts';
import { clockOf } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import { refused, taken, type Read } from '../../text/index.ts';
import { Account } from '../account.ts';
import { endSession, endSessions, onOwnSession, Session } from './session.ts';
import { sessionLives } from './session-facts.ts';
import { isPassword } from './sign-in.ts';

/** Throws SessionEnded. */
export function signOut(context: MarketContext): Promise<void> {
  return onOwnSession(context, endSession);
}

/** Throws SessionEnded. */
export async function signOutEverywhere({ em, viewer, market }: MarketContext): Promise<void> {
  await em.transactional(async (em) => {
    // The account first, so that two who do this at once wait here and not for each other's sessions.
    await em.findOne(Account, { id: viewer.id ?? '' }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const session = await em.findOne(Session, { id: viewer.sessionId ?? '' });
    const now = await clockOf(em);
    if (!session || !viewer.is(session.accountId) || !sessionLives(session.facts(), now)) throw new SessionEnded();
    await endSessions(em, session.accountId, now);
  });
  market.relay.nudge();
}

/** Until when one's own data can now be corrected (P11.1). Throws SessionEnded, TooManyAttempts, TooBusy. */
export async function enterPassword(context: MarketContext, password: string): Promise<Read<Date>> {
  const { em, market, viewer, network } = context;
  await market.attempts.count({ act: 'SIGN_IN', account: `${viewer.id}`, network });
  const account = await em.findOne(Account, { id: viewer.id ?? '' });
  const right = await isPassword(account, password);
  return onOwnSession(context, async (_em, session, now) => {
    if (!right) return refused('password', 'PASSWORD_WRONG');
    session.passwordEnteredAt = new Date(now);
    return taken(new Date(now + periodInForce('passwordEntered', now)));
  });
}
