/** Carries out what legal staff do with requests of authorities. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { tellFrom } from '../disclosure/index.ts';
import { approve, keepDossier, lockDossier, referenceOf, registerDossier, type DossierSort } from '../dossier/index.ts';
import type { UserErrorCode } from '../error/index.ts';
import { readLine } from '../member/index.ts';
import type { Problem } from '../text/index.ts';
import { clockOf } from '../act.ts';
import { noteStaffAct } from '../note-staff-act.ts';
import { approveTelling } from './approve-telling.ts';
import { LONGEST, type RegisterAuthorityRequestInput } from './request.inputs.ts';

export const requestSorts: readonly DossierSort[] = ['AUTHORITY', 'LAW'];

export type Requested = { readonly requestId: string } | { readonly problems: readonly Problem[] };

export type NewRequest = Omit<RegisterAuthorityRequestInput, 'idempotencyKey'>;

export async function register(em: EntityManager, by: string, input: NewRequest): Promise<Requested> {
  const lines = (['authority', 'reference', 'law'] as const).map((field) => readLine(input[field], LONGEST, field));
  const problems = lines.flatMap((line) => (line.ok ? [] : line.problems));
  if (problems.length > 0) return { problems };
  const now = await clockOf(em);
  const { entitledByLaw, kinds, memberIds, expiresAt } = input;
  const audience = entitledByLaw ? 'entitledByLaw' : 'authority';
  const refusal = registerDossier({ audience, kinds, memberIds, expiresAt: expiresAt.getTime() }, now);
  if (refusal) return { problems: [refusal] };
  const id = await keepDossier(em, { sort: entitledByLaw ? 'LAW' : 'AUTHORITY', kinds, memberIds, expiresAt, by, now });
  if (id === null) return { problems: [{ code: 'NOT_FOUND', field: 'memberIds' }] };
  const [authority, reference, law] = lines.map((line) => (line.ok ? line.value : ''));
  await em.execute(
    `insert into authority_request (id, authority, authority_kind, reference, law, member_told_from) values (?, ?, ?, ?, ?, ?)`,
    [id, authority, input.authorityKind, reference, law, input.memberToldFrom],
  );
  return { requestId: id };
}

/** With the request its date is set from which the members are told. */
export async function approveRequest(em: EntityManager, actorId: string, id: string): Promise<UserErrorCode | null> {
  const refusal = await approve(em, { id, sorts: requestSorts, actorId });
  if (refusal) return refusal;
  const [row] = await em.execute<{ at: string }[]>(
    'select member_told_from as at from authority_request where id = ?',
    [id],
  );
  await tellFrom(
    em,
    referenceOf({ sort: 'AUTHORITY', dossierId: id.toLowerCase() }),
    new Date((row as { at: string }).at),
  ); // it was just approved
  return null;
}

/** Whoever proposes last is who must not approve. */
export async function propose(
  em: EntityManager,
  actorId: string,
  { id, from }: { readonly id: string; readonly from: Date },
): Promise<UserErrorCode | null> {
  const dossier = await lockDossier(em, id, requestSorts);
  if (!dossier) return 'NOT_FOUND';
  if (dossier.groundId === null) return 'NOT_STANDING';
  await em.execute('update authority_request set proposed_told_from = ?, proposed_by = ? where id = ?', [
    from,
    actorId,
    dossier.id,
  ]);
  await noteStaffAct(em, actorId, { act: 'proposeMemberTelling', targetId: dossier.id });
  return null;
}

/** The date is named again, so that nobody approves another than they read. It may be moved after the request has ended too. */
export async function setTelling(
  em: EntityManager,
  actorId: string,
  { id, from }: { readonly id: string; readonly from: Date },
): Promise<UserErrorCode | null> {
  const dossier = await lockDossier(em, id, requestSorts);
  if (!dossier) return 'NOT_FOUND';
  const [row] = await em.execute<{ by: string | null; at: number | null }[]>(
    'select proposed_by as by, (extract(epoch from proposed_told_from) * 1000)::float8 as at from authority_request where id = ?',
    [dossier.id],
  );
  const refusal = approveTelling({ proposedBy: row?.by ?? null }, actorId);
  if (refusal) return refusal;
  if (row?.at !== from.getTime()) return 'STALE';
  await em.execute(
    'update authority_request set member_told_from = ?, proposed_told_from = null, proposed_by = null where id = ?',
    [from, dossier.id],
  );
  await tellFrom(em, referenceOf({ sort: dossier.sort, dossierId: dossier.id }), from);
  await noteStaffAct(em, actorId, { act: 'approveMemberTelling', targetId: dossier.id });
  return null;
}
