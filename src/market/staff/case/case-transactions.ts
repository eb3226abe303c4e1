/** What staff do with their cases: each is one transaction. */
import { randomUUID } from 'node:crypto';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import type { KindName, PurposeName, Role } from '../../../policy/index.ts';
import { knownId, type Viewer } from '../../../privacy/index.ts';
import { act, clockOf, once } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import { endGround, layGround, limitGround } from '../../ground/index.ts';
import { isKnown } from '../../known.ts';
import { Member } from '../../member/index.ts';
import { noteStaffAct } from '../../note-staff-act.ts';
import type { Problem } from '../../text/index.ts';
import { StaffMember } from '../person/staff-member.ts';
import { openCase, untilFrom } from './open-case.ts';
import { StaffCase } from './staff-case.ts';

export interface CaseOrder {
  readonly role: Role;
  readonly purpose: PurposeName;
  readonly kinds: readonly KindName[];
  readonly memberIds: readonly string[];
  readonly reason: string;
  readonly idempotencyKey: string;
}

export type CaseAnswer = { readonly caseId: string } | { readonly problems: readonly Problem[] };

export const refused = (code: string, field = ''): CaseAnswer => ({ problems: [{ field, code }] });

export function open(context: MarketContext, { idempotencyKey, ...order }: CaseOrder): Promise<CaseAnswer> {
  return act(context, async (em, staffId) => {
    const input = { ...order, memberIds: order.memberIds.map(knownId) };
    const done = await once(context, em, { act: 'openCase', idempotencyKey, input }, () =>
      openInside(em, context, staffId, input),
    );
    return done.kind === 'done' ? done.answer : refused('KEY_REUSED', 'idempotencyKey');
  });
}

async function openInside(
  em: EntityManager,
  { viewer }: MarketContext,
  staffId: string,
  { role, purpose, kinds, memberIds, reason }: Omit<CaseOrder, 'idempotencyKey'>,
): Promise<CaseAnswer> {
  const subjects = [...new Set(memberIds)];
  const roles = [...viewer.caller.words].map((word) => word.replace(/^staff:/, ''));
  const decision = openCase(roles, { role, purpose, kinds, subjects, reason }, await clockOf(em));
  if (decision.kind === 'refused') return { problems: decision.problems };
  if ((await em.count(Member, { id: { $in: subjects } })) < subjects.length) return refused('NOT_FOUND', 'memberIds');
  const person = await em.findOneOrFail(StaffMember, { id: staffId });
  const id = randomUUID();
  const groundId = await layGround(em, { sort: 'CASE', under: person.groundId, until: new Date(decision.until) });
  const openedAt = new Date(decision.at);
  const named = [...new Set(kinds)];
  await em
    .persist(em.create(StaffCase, { id, groundId, staff: person, role, purpose, kinds: named, reason, openedAt }))
    .flush();
  await em.execute('insert into staff_case_subject (case_id, member_id) select ?::uuid, unnest(?::uuid[])', [
    id,
    `{${subjects.join()}}`,
  ]);
  await noteStaffAct(em, staffId, { act: 'openCase', targetId: id, reason });
  return { caseId: id };
}

/** By whose case it is, or by the privacy officer. What is over already stays as it was. What it was showing is over with the commit. */
export function close(context: MarketContext, caseId: string): Promise<CaseAnswer> {
  return onCase(context, caseId, async (em, { id, groundId, reason }, actorId) => {
    if (!(await stands(em, groundId))) return { caseId: id };
    await endGround(em, groundId);
    await noteStaffAct(em, actorId, { act: 'closeCase', targetId: id, reason });
    return { caseId: id };
  });
}

/** One's own, while it is open: for another period from now on. */
export function extend(context: MarketContext, caseId: string): Promise<CaseAnswer> {
  return onCase(context, caseId, async (em, { id, groundId, staff, reason }, actorId) => {
    if (!context.viewer.is(staff?.id)) return refused('NOT_FOUND', 'caseId');
    if (!(await stands(em, groundId))) return refused('WRONG_STATE', 'caseId');
    await limitGround(em, groundId, new Date(untilFrom(await clockOf(em))));
    await noteStaffAct(em, actorId, { act: 'extendCase', targetId: id, reason });
    return { caseId: id };
  });
}

/** Locked from here on, so that it does not end meanwhile. */
async function stands(em: EntityManager, groundId: string): Promise<boolean> {
  const [row] = await em.execute<{ stands: boolean }[]>(
    'select ended_at is null and noren_now() < until as stands from ground where id = ? for update',
    [groundId],
  );
  return row?.stands === true;
}

function onCase(
  context: MarketContext,
  caseId: string,
  work: (em: EntityManager, found: StaffCase, actorId: string) => Promise<CaseAnswer>,
): Promise<CaseAnswer> {
  return act(context, async (em, actorId) => {
    const found = await lockCase(em, context.viewer, caseId);
    return found ? work(em, found, actorId) : refused('NOT_FOUND', 'caseId');
  });
}

/** Null where there is none that the viewer may know of; nothing is locked then. */
export async function lockCase(em: EntityManager, viewer: Viewer, caseId: string): Promise<StaffCase | null> {
  const known = await isKnown(em, StaffCase, viewer, { id: caseId, now: await clockOf(em) });
  if (!known) return null;
  return em.findOne(StaffCase, { id: knownId(caseId) }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
