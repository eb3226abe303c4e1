/** Signing in: a session for an e-mail address and its password, one refusal for everything else (SC-C5, SC-D2). */
import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { periodInForce } from '../../../policy/index.ts';
import { clockOf } from '../../act.ts';
import type { Market, MarketContext } from '../../context.ts';
import { refused, taken, type Read } from '../../text/index.ts';
import { Account, indexOfEmail } from '../account.ts';
import { decideSignIn } from '../decisions/decide-sign-in.ts';
import { readEmail } from '../email.ts';
import { verifyPassword } from '../password/password.ts';
import { LONGEST_PASSWORD } from '../password/rules.ts';
import { refreshTokens } from '../tokens/refresh-token.ts';
import { Session } from './session.ts';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** When the access token ends. */
  readonly expiresAt: Date;
}

/** Throws TooManyAttempts, TooBusy. */
export async function signIn(
  { em, market, network }: MarketContext,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Read<Tokens>> {
  const read = readEmail(email);
  // What is no address at all is nobody's address, and costs what an unknown one costs.
  const emailIndex = indexOfEmail(market.keyring, read.ok ? read.value : '');
  await market.attempts.count({ act: 'SIGN_IN', account: emailIndex.toString('base64url'), network });
  const known = await em.findOne(Account, { emailIndex });
  const passwordRight = await isPassword(known, password);
  const now = await clockOf(em);
  const account = known && { state: 'ACTIVE' as const };
  const decision = decideSignIn({ account, passwordRight }, now, periodInForce('session', now));
  if (decision.decision === 'REFUSE' || !known) return refused('', 'SIGN_IN_REFUSED');
  return em.transactional((em) => openSession(em, market, known, new Date(decision.expiresAt)));
}

/** The same work for every account, known or not, and none at all for a password longer than any can be. */
export function isPassword(account: Account | null, password: string): Promise<boolean> {
  const possible = password.length <= LONGEST_PASSWORD * 4;
  return verifyPassword(possible ? (account?.passwordHash ?? null) : null, possible ? password : '');
}

async function openSession(em: EntityManager, market: Market, known: Account, expiresAt: Date): Promise<Read<Tokens>> {
  // Between the look at the password and now it may have been changed, and every session ended.
  const account = await em.findOne(Account, { id: known.id }, { lockMode: LockMode.PESSIMISTIC_READ, refresh: true });
  if (account?.passwordHash !== known.passwordHash) return refused('', 'SIGN_IN_REFUSED');
  const now = new Date(await clockOf(em));
  const id = randomUUID();
  const { token, hash } = refreshTokens(market.keyring).issue(id);
  em.persist(
    em.create(Session, {
      id,
      accountId: account.id,
      createdAt: now,
      expiresAt,
      revokedAt: null,
      passwordEnteredAt: now,
      lastRotatedAt: now,
      tokenHash: hash,
    }),
  );
  return taken(await tokensFor(market, account.id, id, token));
}

/** Access tokens are judged by this process's clock, sessions by the database's. */
export async function tokensFor(
  market: Market,
  memberId: string,
  sessionId: string,
  refreshToken: string,
): Promise<Tokens> {
  const { token, expiresAt } = await market.tokens.issue({ memberId, sessionId }, Date.now());
  return { accessToken: token, refreshToken, expiresAt: new Date(expiresAt) };
}
