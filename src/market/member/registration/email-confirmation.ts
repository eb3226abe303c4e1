/** What the owner of a mailbox confirms: a registration, which makes them a member, or the new address of one. */
import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Account, Application, decideConfirm, forget, linkOf } from '../../account/index.ts';
import { clockOf } from '../../act.ts';
import type { Market, MarketContext } from '../../context.ts';
import { deciders, kind } from '../../../policy/index.ts';
import { viewerOf } from '../../../privacy/index.ts';
import { keepKey, recordOf } from '../../record-key.ts';
import { refused, taken, type Read } from '../../text/index.ts';
import { Member } from '../member.ts';
import { MemberType } from '../member-type.ts';
import { registrationFields } from './registration-field.ts';
import { Registration, type RegistrationDetails } from './registration.ts';
import { sourcesAfter } from './value-source.ts';

/** A link that is of no use any more, for whatever reason, gets one answer. */
export function confirmEmail({ em, market }: MarketContext, token: string): Promise<Read<true>> {
  return em.transactional(async (em) => {
    const found = await linkOf(em, token);
    const holder = found && (await em.findOne(Account, { emailIndex: found.application.emailIndex }));
    const now = await clockOf(em);
    const account = { state: holder ? ('ACTIVE' as const) : ('UNCONFIRMED' as const) };
    const decision = decideConfirm({ link: found?.facts ?? null, account: found && account }, now);
    if (decision.decision === 'REFUSE' || !found) return refused('token', 'LINK_REFUSED');
    const { application } = found;
    const done = application.registers
      ? await join(em, market, application, now)
      : await moveAddress(em, market, application, now);
    if (!done) return refused('token', 'LINK_REFUSED');
    await forget(em, [application.id]);
    return taken(true);
  });
}

/** Whoever holds the link acts as the one whom the application is about, and sees of it what is their own. */
function ownSight({ id, accountId }: Application, now: number): number {
  const subjectId = accountId ?? id;
  return deciders.sightOf(Application, { subjectId, sending: false }, viewerOf('member', subjectId), { now }).mask;
}

async function join(em: EntityManager, { vault }: Market, application: Application, now: number): Promise<boolean> {
  const { id, emailIndex, registers } = application;
  if (!registers || !(await makeAccount(em, id, emailIndex, registers.passwordHash))) return false;
  const at = new Date(now);
  const type = registers.type === 'COMPANY' ? MemberType.COMPANY : MemberType.INDIVIDUAL;
  em.persist(em.create(Member, { id, nickname: registers.nickname, type, joinedAt: at, withdrawnAt: null }));
  await em.flush();
  const from = await recordOf(em, Application, id, application.details);
  const parts = Object.fromEntries(
    Object.entries(registrationFields).map(([part, name]) => [part, { part, kind: kind[name] }]),
  );
  const to = { type: Registration.name, id: randomUUID() };
  const mask = ownSight(application, now);
  const said = { by: 'member', at: application.madeAt.getTime() };
  const { sealed, wrappedKey } = vault.reseal<RegistrationDetails>(from, to, { parts, mask }, said);
  keepKey(em, wrappedKey);
  em.persist(
    em.create(Registration, {
      id: to.id,
      memberId: id,
      details: sealed,
      sources: sourcesAfter({}, vault.open(from, Object.values(parts), mask), said.by, said.at),
      formVersion: registers.formVersion,
      purposes: [...registers.purposes],
      registeredAt: application.madeAt,
    }),
  );
  return true;
}

/** Of two who confirm one address at the same time the first has it. */
async function makeAccount(em: EntityManager, id: string, emailIndex: Buffer, passwordHash: string): Promise<boolean> {
  const rows = await em.execute(
    'insert into account (id, email_index, password_hash) values (?, ?, ?) on conflict do nothing returning id',
    [id, emailIndex, passwordHash],
  );
  return rows.length === 1;
}

/** From now on the new address counts, to sign in and for letters. */
async function moveAddress(
  em: EntityManager,
  { vault }: Market,
  application: Application,
  now: number,
): Promise<boolean> {
  const memberId = application.accountId;
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
  const account = memberId && (await em.findOne(Account, { id: memberId }, lock));
  const registration = memberId && (await em.findOne(Registration, { memberId }, lock));
  if (!account || !registration) return false;
  const from = await recordOf(em, Application, application.id, application.details);
  const { email } = vault.open(from, [{ part: 'email', kind: kind.EMAIL }], ownSight(application, now));
  if (typeof email !== 'string') return false;
  const record = await recordOf(em, Registration, registration.id, registration.details);
  registration.details = vault.amend<RegistrationDetails>(
    record,
    { email },
    { by: 'member', at: application.madeAt.getTime() },
  );
  registration.sources = sourcesAfter(registration.sources, { email }, 'member', application.madeAt.getTime());
  account.emailIndex = application.emailIndex;
  account.emailConfirmedAt = new Date(now);
  return true;
}
