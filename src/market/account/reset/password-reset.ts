/** A new password for whoever reads the mailbox. The answer is the same for every address; the letter tells the truth. */
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { clockOf } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import { addJob } from '../../job.ts';
import { refused, taken, type Read } from '../../text/index.ts';
import { Account, indexOfEmail } from '../account.ts';
import { Application } from '../application/application.ts';
import { apply, forget } from '../application/application.steps.ts';
import { linkOf } from '../application/mailed-link.ts';
import { decideReset } from '../decisions/decide-reset.ts';
import { readEmail } from '../email.ts';
import { hashPassword } from '../password/password.ts';
import { passwordProblems } from '../password/rules.ts';
import { endSessions } from '../session/session.ts';
import { linkTokenHash } from '../tokens/link-token.ts';

/** Throws TooManyAttempts. */
export async function requestReset(
  { em, market, network, language }: MarketContext,
  written: string,
): Promise<Read<true>> {
  const email = readEmail(written);
  if (!email.ok) return email;
  const emailIndex = indexOfEmail(market.keyring, email.value);
  await market.attempts.count({ act: 'RESET_PASSWORD', account: emailIndex.toString('base64url'), network });
  await em.transactional(async (em) => {
    const order = { purpose: 'RESET_PASSWORD', emailIndex, details: { email: email.value }, language } as const;
    await apply(em, market.vault, order, await clockOf(em));
  });
  return taken(true);
}

/** Ends every session and voids the other links. Throws TooManyAttempts, TooBusy. */
export async function resetPassword(
  { em, market, network }: MarketContext,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<Read<true>> {
  const problems = passwordProblems(password);
  if (problems.length > 0) return { ok: false, problems };
  await market.attempts.count({ act: 'RESET_PASSWORD', account: linkTokenHash(token), network });
  // Made before the link is looked at: a good and a bad link cost the same.
  const passwordHash = await hashPassword(password);
  const answer = await em.transactional((em) => useLink(em, token, passwordHash));
  market.relay.nudge();
  return answer;
}

async function useLink(em: EntityManager, token: string, passwordHash: string): Promise<Read<true>> {
  const found = await linkOf(em, token);
  const account =
    found &&
    (await em.findOne(Account, { emailIndex: found.application.emailIndex }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  const now = await clockOf(em);
  const decision = decideReset({ link: found?.facts ?? null, account: account && { state: 'ACTIVE' } }, now);
  if (decision.decision === 'REFUSE' || !found || !account) return refused('token', 'LINK_REFUSED');
  account.passwordHash = passwordHash;
  found.link.usedAt = new Date(decision.usedAt);
  await endSessions(em, account.id, now);
  await voidOtherLinks(em, found.application, account.id, now);
  await addJob(em, { name: 'tell_password_changed' }, { applicationId: found.application.id });
  return taken(true);
}

/** Whoever knew the old password may have asked for links too: for another password, or to move the account to another address. */
async function voidOtherLinks(
  em: EntityManager,
  { emailIndex }: Application,
  accountId: string,
  now: number,
): Promise<void> {
  await em.execute(
    `update mailed_link set used_at = ? where used_at is null and purpose = 'RESET_PASSWORD'
      and application_id in (select id from application where email_index = ?)`,
    [new Date(now), emailIndex],
  );
  const changes = await em.find(Application, { accountId }, { fields: ['id'], disableIdentityMap: true });
  await forget(
    em,
    changes.map(({ id }) => id),
  );
}
