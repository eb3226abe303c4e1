/** What staff do with their cases: each is one transaction. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { KindName, PurposeName, Role } from '../../../policy/index.ts';
import { knownId } from '../../../privacy/index.ts';
import { act, clockOf, once } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import { endGround, GroundEnded, holdGrounds, layGround, limitGround } from '../../ground/index.ts';
import { isKnown } from '../../known.ts';
import { Member } from '../../member/index.ts';
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

const refused = (code: string, field = ''): CaseAnswer => ({ problems: [{ field, code }] });

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
  return { caseId: id };
}

/** By whose case it is, or by the privacy officer. To close twice is to close once. What it was showing is over with the commit. */
export function close(context: MarketContext, caseId: string): Promise<CaseAnswer> {
  return onCase(context, caseId, async (em, { id, groundId }) => {
    await endGround(em, groundId);
    return { caseId: id };
  });
}

/** One's own, while it is open: for another period from now on. */
export function extend(context: MarketContext, caseId: string): Promise<CaseAnswer> {
  return onCase(context, caseId, async (em, { id, groundId, staff }) => {
    if (!context.viewer.is(staff?.id)) return refused('NOT_FOUND', 'caseId');
    try {
      await holdGrounds(em, [groundId]);
    } catch (error) {
      if (error instanceof GroundEnded) return refused('WRONG_STATE', 'caseId');
      throw error;
    }
    await limitGround(em, groundId, new Date(untilFrom(await clockOf(em))));
    return { caseId: id };
  });
}

function onCase(
  context: MarketContext,
  caseId: string,
  work: (em: EntityManager, found: StaffCase) => Promise<CaseAnswer>,
): Promise<CaseAnswer> {
  return act(context, async (em) => {
    const known = await isKnown(em, StaffCase, context.viewer, { id: caseId, now: await clockOf(em) });
    const found = known && (await em.findOne(StaffCase, { id: knownId(caseId) }));
    return found ? work(em, found) : refused('NOT_FOUND', 'caseId');
  });
}
