/** Carries out what support staff and affiliates do with enquiries; each is one transaction that locks, asks, decides, and writes. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId, type Viewer } from '../../privacy/index.ts';
import { act, clockOf, once } from '../act.ts';
import type { ActingContext, MarketContext } from '../context.ts';
import { endGround, layGround } from '../ground/index.ts';
import { noteStaffAct } from '../note-staff-act.ts';
import { readLines } from '../member/index.ts';
import { tell } from '../outbox/index.ts';
import { lockPermission } from './affiliates/permission.ts';
import { LONGEST_TEXT, refused, type EnquiryAnswer } from './asking.ts';
import { assignEnquiry, type AssignFacts } from './assign-enquiry.ts';
import { writeText } from './text/write-text.ts';

interface Locked {
  readonly id: string;
  readonly memberId: string;
  readonly groundId: string;
  readonly open: boolean;
  readonly partnerId: string | null;
  readonly assignmentId: string | null;
  /** Whether the partner that it was handed to has it still. */
  readonly assigned: boolean;
}

/** A partner finds, and so locks, those given to it alone: another's takes the time that none takes, and keeps nobody waiting (SC-D1). */
async function lock(em: EntityManager, { callerClass, id }: Viewer, enquiryId: string): Promise<Locked | undefined> {
  const [enquiry] = await em.execute<Locked[]>(
    `select e.id, e.member_id as "memberId", e.ground_id as "groundId", e.partner_id as "partnerId",
        e.assignment_id as "assignmentId", g.ended_at is null as open, a.id is not null and a.ended_at is null as assigned
      from enquiry e join ground g on g.id = e.ground_id left join ground a on a.id = e.assignment_id
      where e.id = ? and (? or e.partner_id = ?::uuid) for update of e`,
    [knownId(enquiryId), callerClass === 'staff', id],
  );
  return enquiry;
}

/** Staff know of every enquiry; a partner of those it has, and of no other. */
function isThere(enquiry: Locked | undefined, { callerClass, id }: Viewer): enquiry is Locked {
  if (callerClass === 'staff') return enquiry !== undefined;
  return enquiry?.assigned === true && enquiry.partnerId === id;
}

type Change = (em: EntityManager, enquiry: Locked, actorId: string) => Promise<EnquiryAnswer>;

function changing(context: ActingContext, enquiryId: string, change: Change): Promise<EnquiryAnswer> {
  return act(context, async (em, actorId) => {
    const enquiry = await lock(em, context.viewer, enquiryId);
    return isThere(enquiry, context.viewer) ? change(em, enquiry, actorId) : refused('NOT_FOUND', 'enquiryId');
  });
}

async function partnerOf(em: EntityManager, partnerId: string): Promise<AssignFacts['partner']> {
  const [partner] = await em.execute<NonNullable<AssignFacts['partner']>[]>(
    `select p.scopes, p.basis, g.ended_at is null and (g.until is null or noren_now() < g.until) as stands
      from partner p join ground g on g.id = p.ground_id where p.id = ?`,
    [knownId(partnerId)],
  );
  return partner ?? null;
}

/** Hands it over; whoever had it before has it no more. */
export function assign(
  context: ActingContext,
  { enquiryId, partnerId }: { readonly enquiryId: string; readonly partnerId: string },
): Promise<EnquiryAnswer> {
  return changing(context, enquiryId, async (em, enquiry, staffId) => {
    const facts = { open: enquiry.open, partner: await partnerOf(em, partnerId) };
    // The member's switch is made where it is first asked for; what is refused anyway makes none.
    const problem =
      assignEnquiry({ ...facts, permitted: true }) ??
      assignEnquiry({ ...facts, permitted: (await lockPermission(em, enquiry.memberId)).stands });
    if (problem) return { problems: [problem] };
    if (enquiry.assigned && enquiry.partnerId === partnerId) return { id: enquiry.id };
    await endAssignment(em, enquiry);
    const assignmentId = await layGround(em, { sort: 'ASSIGNMENT', under: enquiry.groundId });
    await em.execute(
      'update enquiry set partner_id = ?, assignment_id = ?, assigned_at = noren_now(), assigned_by = ? where id = ?',
      [partnerId, assignmentId, staffId, enquiry.id],
    );
    await tell(em, [{ happening: 'ENQUIRY_ASSIGNED', partnerId, ref: enquiry.id }]);
    await noteStaffAct(em, staffId, { act: 'assignEnquiry', targetId: enquiry.id, otherId: knownId(partnerId) });
    return { id: enquiry.id };
  });
}

async function endAssignment(em: EntityManager, { id, assigned, assignmentId, partnerId }: Locked): Promise<void> {
  if (!assigned || assignmentId === null) return;
  await endGround(em, assignmentId);
  await tell(em, [{ happening: 'ENQUIRY_TAKEN_BACK', partnerId, ref: id }]);
}

/** By staff, or by the affiliate that gives it back; the operator answers it, or hands it to another. Of one that is closed it stays put down who had it. */
export function unassign(context: MarketContext, enquiryId: string): Promise<EnquiryAnswer> {
  return changing(context, enquiryId, async (em, enquiry, actorId) => {
    if (!enquiry.open) return refused('WRONG_STATE', 'enquiryId');
    await endAssignment(em, enquiry);
    await em.execute(
      'update enquiry set partner_id = null, assignment_id = null, assigned_at = null, assigned_by = null where id = ?',
      [enquiry.id],
    );
    if (context.viewer.callerClass === 'staff')
      await noteStaffAct(em, actorId, { act: 'unassignEnquiry', targetId: enquiry.id });
    return { id: enquiry.id };
  });
}

/** Closed, it is nothing to the affiliate any more, and its words are nothing to staff. */
export function close(context: MarketContext, enquiryId: string): Promise<EnquiryAnswer> {
  return changing(context, enquiryId, async (em, enquiry, staffId) => {
    if (!enquiry.open) return refused('WRONG_STATE', 'enquiryId');
    await endAssignment(em, enquiry);
    await endGround(em, enquiry.groundId);
    await tell(em, [{ happening: 'ENQUIRY_CLOSED', memberId: enquiry.memberId, ref: enquiry.id }]);
    await noteStaffAct(em, staffId, { act: 'closeEnquiry', targetId: enquiry.id });
    return { id: enquiry.id };
  });
}

export interface Answering {
  readonly enquiryId: string;
  readonly text: string;
  readonly idempotencyKey: string;
}

/**
 * By staff, or by the affiliate that has it, also after the member stopped provision: it answers from what it has, and is shown nothing
 * more. The answer closes the enquiry.
 */
export function answer(context: MarketContext, { idempotencyKey, ...input }: Answering): Promise<EnquiryAnswer> {
  return act(context, async (em) => {
    const keyed = { act: 'answerEnquiry', idempotencyKey, input };
    const done = await once(context, em, keyed, async () => {
      const enquiry = await lock(em, context.viewer, input.enquiryId);
      return isThere(enquiry, context.viewer)
        ? answerInside(context, em, enquiry, input.text)
        : refused('NOT_FOUND', 'enquiryId');
    });
    return done.kind === 'done' ? done.answer : refused('KEY_REUSED', 'idempotencyKey');
  });
}

async function answerInside(
  { market, viewer }: MarketContext,
  em: EntityManager,
  enquiry: Locked,
  written: string,
): Promise<EnquiryAnswer> {
  if (!enquiry.open) return refused('WRONG_STATE', 'enquiryId');
  const text = readLines(written, LONGEST_TEXT, 'text');
  if (!text.ok) return { problems: text.problems };
  const at = Math.floor(await clockOf(em));
  const by = viewer.callerClass === 'partner' ? 'PARTNER' : 'OPERATOR';
  writeText(em, market.vault, {
    enquiryId: enquiry.id,
    side: 'ANSWER',
    words: { text: text.value },
    by: by.toLowerCase(),
    at,
  });
  await em.execute('update enquiry set answered_at = ?, answered_by = ? where id = ?', [new Date(at), by, enquiry.id]);
  if (by === 'OPERATOR') await endAssignment(em, enquiry);
  await endGround(em, enquiry.groundId);
  await tell(em, [{ happening: 'ENQUIRY_ANSWERED', memberId: enquiry.memberId, ref: enquiry.id }]);
  if (by === 'OPERATOR' && viewer.id !== null)
    await noteStaffAct(em, viewer.id, { act: 'answerEnquiry', targetId: enquiry.id });
  return { id: enquiry.id };
}
