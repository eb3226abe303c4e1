/** A member corrects what they registered, with their password entered lately (P11.1). */
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  Account,
  Application,
  apply,
  forget,
  indexOfEmail,
  onOwnSession,
  passwordEnteredLately,
} from '../../account/index.ts';
import type { MarketContext } from '../../context.ts';
import { periodInForce } from '../../../policy/index.ts';
import { recordOf } from '../../record-key.ts';
import { refused, taken, type Read } from '../../text/index.ts';
import { Member } from '../member.ts';
import { readCorrection, type WrittenDetails } from './read-details.ts';
import { askedOf, Registration, type RegistrationDetails } from './registration.ts';
import { sourcesAfter } from './value-source.ts';

export interface WrittenCorrection {
  /** The version that was read. */
  readonly version: number;
  readonly details: WrittenDetails;
}

export interface Corrected {
  /** Whether a new address waits for its mailbox; until then the old one counts. */
  readonly emailToConfirm: boolean;
}

/** Throws SessionEnded, TooManyAttempts. */
export async function correct(context: MarketContext, written: WrittenCorrection): Promise<Read<Corrected>> {
  const { market, network, viewer } = context;
  // It sends a letter to an address of the caller's choice, as a registration does.
  if (written.details.email) await market.attempts.count({ act: 'REGISTER', account: `${viewer.id}`, network });
  return onOwnSession(context, async (em, session, now) => {
    if (!passwordEnteredLately(session.facts(), now, periodInForce('passwordEntered', now)))
      return refused('', 'PASSWORD_NEEDED');
    const registration = await em.findOneOrFail(
      Registration,
      { memberId: session.accountId },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (registration.version !== written.version) return refused('version', 'STALE');
    const { type } = await em.findOneOrFail(Member, { id: session.accountId });
    const read = readCorrection(written.details, askedOf(type, now), now);
    if (!read.ok) return read;
    const { email, ...rest } = read.value;
    if (Object.keys(rest).length > 0) await amend(em, context, registration, { parts: rest, now });
    return taken({
      emailToConfirm: email ? await askMailbox(em, context, { accountId: session.accountId, email, now }) : false,
    });
  });
}

interface Said {
  readonly parts: RegistrationDetails;
  readonly now: number;
}

async function amend(
  em: EntityManager,
  context: MarketContext,
  registration: Registration,
  { parts, now }: Said,
): Promise<void> {
  const record = await recordOf(em, Registration, registration.id, registration.details);
  registration.details = context.market.vault.amend<RegistrationDetails>(record, parts, { by: 'member', at: now });
  registration.sources = sourcesAfter(registration.sources, parts, 'member', now);
}

interface NewAddress {
  readonly accountId: string;
  readonly email: string;
  readonly now: number;
}

/** The new address waits for its mailbox, taken or not; a change that waited before is dropped. False when it is the old one. */
async function askMailbox(
  em: EntityManager,
  { market, language }: MarketContext,
  { accountId, email, now }: NewAddress,
): Promise<boolean> {
  const earlier = await em.find(Application, { accountId }, { fields: ['id'], disableIdentityMap: true });
  await forget(
    em,
    earlier.map(({ id }) => id),
  );
  const emailIndex = indexOfEmail(market.keyring, email);
  const account = await em.findOneOrFail(Account, { id: accountId });
  if (account.emailIndex.equals(emailIndex)) return false;
  await apply(em, market.vault, { purpose: 'CHANGE_EMAIL', emailIndex, details: { email }, language, accountId }, now);
  return true;
}
