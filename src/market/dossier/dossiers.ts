/** Carries out what takes two: each act locks the dossier, reads the clock, decides, and changes it and its ground. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId } from '../../privacy/index.ts';
import { clockOf } from '../act.ts';
import type { UserErrorCode } from '../error/index.ts';
import { endGround, layGround, type GroundSort } from '../ground/index.ts';
import { noteStaffAct } from '../note-staff-act.ts';
import { approveDossier, endDossier, refuseDossier, type DossierFacts } from './decide-dossier.ts';
import type { DossierSort, NameableKind } from './dossier.states.ts';

/** As the mutations name them. */
const names: Readonly<Record<DossierSort, string>> = {
  AUTHORITY: 'AuthorityRequest',
  LAW: 'AuthorityRequest',
  EMERGENCY: 'Emergency',
  ENGAGEMENT: 'Engagement',
  SUCCESSION: 'Succession',
};

const groundSorts: Readonly<Record<DossierSort, GroundSort>> = {
  AUTHORITY: 'AUTHORITY_REQUEST',
  LAW: 'AUTHORITY_REQUEST',
  EMERGENCY: 'EMERGENCY',
  ENGAGEMENT: 'ENGAGEMENT',
  SUCCESSION: 'SUCCESSION',
};

export interface NewDossier {
  readonly sort: DossierSort;
  /** Without any for a succession, which is about all. */
  readonly kinds: readonly NameableKind[];
  readonly memberIds: readonly string[];
  readonly expiresAt: Date | null;
  readonly partnerId?: string;
  /** Who registers it, and when. */
  readonly by: string;
  readonly now: number;
}

/** Null where one of the members is not there. */
export async function keepDossier(em: EntityManager, made: NewDossier): Promise<string | null> {
  const members = [...new Set(made.memberIds.map(knownId))];
  const there = await em.execute<object[]>('select 1 from member where id = any(?::uuid[])', [listOf(members)]);
  if (there.length < members.length) return null;
  const [row] = await em.execute<{ id: string }[]>(
    `insert into dossier (sort, kinds, partner_id, expires_at, registered_by, registered_at)
      values (?, ?::text[], ?::uuid, ?::timestamptz, ?, ?) returning id`,
    [
      made.sort,
      listOf([...new Set(made.kinds)]),
      made.partnerId ?? null,
      made.expiresAt,
      made.by,
      new Date(Math.floor(made.now)),
    ],
  );
  const { id } = row as { id: string }; // an insert gives back its row
  await em.execute('insert into dossier_member (dossier_id, member_id) select ?::uuid, unnest(?::uuid[])', [
    id,
    listOf(members),
  ]);
  const act = `register${names[made.sort]}`;
  await noteStaffAct(em, made.by, { act, targetId: id, otherId: made.partnerId });
  return id;
}

/** Of ids and of the policy's own words: nothing in them needs quotes. */
const listOf = (words: readonly string[]): string => `{${words.join(',')}}`;

export interface LockedDossier extends DossierFacts {
  readonly id: string;
  readonly sort: DossierSort;
  readonly partnerId: string | null;
  readonly groundId: string | null;
  readonly now: number;
}

/** Null where there is none of these sorts. */
export async function lockDossier(
  em: EntityManager,
  id: string,
  sorts: readonly DossierSort[],
): Promise<LockedDossier | null> {
  const [row] = await em.execute<{ id: string; ground: string | null }[]>(
    `select id, ground_id as ground from dossier where id = ? and sort = any(?::text[]) for update`,
    [knownId(id), listOf(sorts)],
  );
  if (!row) return null;
  // The ground after it: what ends by itself or by another's act is seen as it is now.
  if (row.ground !== null) await em.execute('select 1 from ground where id = ? for update', [row.ground]);
  const now = await clockOf(em);
  const [facts] = await em.execute<Omit<LockedDossier, 'now'>[]>(
    `select d.id, d.sort, d.partner_id as "partnerId", d.ground_id as "groundId", d.registered_by as "registeredBy",
      d.decided_at is not null as decided, (extract(epoch from d.expires_at) * 1000)::float8 as "expiresAt",
      coalesce(g.id is not null and g.ended_at is null and (g.until is null or noren_now() < g.until), false) as stands
      from dossier d left join ground g on g.id = d.ground_id where d.id = ?`,
    [row.id],
  );
  return { ...(facts as Omit<LockedDossier, 'now'>), now }; // it is locked
}

export type Decided = UserErrorCode | null;

export interface Deciding {
  readonly id: string;
  readonly sorts: readonly DossierSort[];
  readonly actorId: string;
  /** What else must be so, such as that the contract of the partner it is for stands. */
  readonly unless?: (em: EntityManager, dossier: LockedDossier) => Promise<Decided>;
}

/** Lays the ground, with its end: from now on it opens what it names. Null where that was done. */
export async function approve(em: EntityManager, { id, sorts, actorId, unless }: Deciding): Promise<Decided> {
  const dossier = await lockDossier(em, id, sorts);
  if (!dossier) return 'NOT_FOUND';
  const refusal = approveDossier(dossier, actorId, dossier.now) ?? (await unless?.(em, dossier));
  if (refusal) return refusal;
  const until = dossier.expiresAt === null ? null : new Date(dossier.expiresAt);
  const ground = await layGround(em, {
    sort: groundSorts[dossier.sort],
    until,
  });
  await keepDecision(em, dossier, actorId, ground);
  await noteStaffAct(em, actorId, { act: `approve${names[dossier.sort]}`, targetId: dossier.id });
  return null;
}

export async function refuse(em: EntityManager, { id, sorts, actorId }: Deciding): Promise<Decided> {
  const dossier = await lockDossier(em, id, sorts);
  if (!dossier) return 'NOT_FOUND';
  const refusal = refuseDossier(dossier, actorId);
  if (refusal) return refusal;
  await keepDecision(em, dossier, actorId, null);
  await noteStaffAct(em, actorId, { act: `refuse${names[dossier.sort]}`, targetId: dossier.id });
  return null;
}

export async function end(em: EntityManager, { id, sorts, actorId }: Deciding): Promise<Decided> {
  const dossier = await lockDossier(em, id, sorts);
  if (!dossier) return 'NOT_FOUND';
  const refusal = endDossier(dossier);
  if (refusal) return refusal;
  if (dossier.groundId !== null) await endGround(em, dossier.groundId);
  await noteStaffAct(em, actorId, { act: `end${names[dossier.sort]}`, targetId: dossier.id });
  return null;
}

async function keepDecision(
  em: EntityManager,
  { id, now }: LockedDossier,
  actorId: string,
  ground: string | null,
): Promise<void> {
  await em.execute('update dossier set decided_by = ?, decided_at = ?, ground_id = ?::uuid where id = ?', [
    actorId,
    new Date(Math.floor(now)),
    ground,
    id,
  ]);
}
