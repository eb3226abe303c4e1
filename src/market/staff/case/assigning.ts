/** Hands a case over: the one ends, another of the same words begins, so that what was shown on each stays with who saw it. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId } from '../../../privacy/index.ts';
import { act, clockOf, once } from '../../act.ts';
import type { MarketContext } from '../../context.ts';
import { endGround, layGround } from '../../ground/index.ts';
import { noteStaffAct } from '../../note-staff-act.ts';
import { StaffMember } from '../person/staff-member.ts';
import { assignCase, type AssignCaseFacts } from './assign-case.ts';
import { lockCase, refused, type CaseAnswer } from './case-transactions.ts';
import { StaffCase } from './staff-case.ts';

export interface AssignOrder {
  readonly caseId: string;
  readonly staffId: string;
  readonly idempotencyKey: string;
}

/** By whose case it is, or by the privacy officer. It is open no longer than before. */
export function assign(context: MarketContext, { idempotencyKey, caseId, staffId }: AssignOrder): Promise<CaseAnswer> {
  return act(context, async (em, actorId) => {
    const keyed = { act: 'assignCase', idempotencyKey, input: [caseId, staffId].map(knownId) };
    const done = await once(context, em, keyed, async () => {
      const found = await lockCase(em, context.viewer, caseId);
      return found ? assignInside(em, found, knownId(staffId), actorId) : refused('NOT_FOUND', 'caseId');
    });
    return done.kind === 'done' ? done.answer : refused('KEY_REUSED', 'idempotencyKey');
  });
}

async function assignInside(
  em: EntityManager,
  found: StaffCase,
  staffId: string,
  actorId: string,
): Promise<CaseAnswer> {
  const { role, purpose, kinds, reason } = found;
  const person = await em.findOne(StaffMember, { id: staffId });
  const [own, theirs] = [await standing(em, found.groundId), person && (await standing(em, person.groundId))];
  const holderId = found.staff?.id ?? '';
  const colleague: AssignCaseFacts['colleague'] =
    person && theirs ? { id: person.id, roles: person.roles, worksHere: theirs.stands } : null;
  const problem = assignCase({ open: own.stands, role, holderId, colleague });
  if (problem || !person) return { problems: problem ? [problem] : [] };
  await endGround(em, found.groundId);
  const groundId = await layGround(em, { sort: 'CASE', under: person.groundId, until: own.until });
  const [id, openedAt] = [randomUUID(), new Date(Math.floor(await clockOf(em)))];
  const words = { role, purpose, kinds, reason, continues: found.id };
  await em.persist(em.create(StaffCase, { id, groundId, staff: person, openedAt, ...words })).flush();
  await em.execute(
    'insert into staff_case_subject (case_id, member_id) select ?::uuid, member_id from staff_case_subject where case_id = ?::uuid',
    [id, found.id],
  );
  await noteStaffAct(em, actorId, { act: 'assignCase', targetId: found.id, otherId: person.id, reason });
  return { caseId: id };
}

async function standing(
  em: EntityManager,
  groundId: string,
): Promise<{ readonly stands: boolean; readonly until: Date | null }> {
  const [row] = await em.execute<{ stands: boolean; until: string | null }[]>(
    `select ended_at is null and (until is null or noren_now() < until) as stands, until from ground where id = ? for update`,
    [groundId],
  );
  return { stands: row?.stands === true, until: row?.until ? new Date(row.until) : null };
}
