/** Carries out what legal staff do with engagements. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId } from '../../privacy/index.ts';
import { clockOf } from '../act.ts';
import { approve, keepDossier, registerDossier, type DossierSort } from '../dossier/index.ts';
import type { UserErrorCode } from '../error/index.ts';
import { readLine } from '../member/index.ts';
import type { Problem } from '../text/index.ts';
import { LONGEST, type RegisterEngagementInput } from './engagement.inputs.ts';

export const engagementSorts: readonly DossierSort[] = ['ENGAGEMENT'];

export type Engaged = { readonly engagementId: string } | { readonly problems: readonly Problem[] };

/** Whether the partner's right stands is asked of its token each time; here it needs a contract that is for this. */
async function isEngageable(em: EntityManager, partnerId: string): Promise<boolean> {
  const found = await em.execute<object[]>(`select 1 from partner where id = ? and 'engagements' = any(scopes)`, [
    partnerId,
  ]);
  return found.length > 0;
}

export async function register(
  em: EntityManager,
  by: string,
  input: Omit<RegisterEngagementInput, 'idempotencyKey'>,
): Promise<Engaged> {
  const matter = readLine(input.matter, LONGEST, 'matter');
  if (!matter.ok) return { problems: matter.problems };
  const now = await clockOf(em);
  const { kinds, memberIds, expiresAt = null } = input;
  const refusal = registerDossier(
    { audience: 'professional', kinds, memberIds, expiresAt: expiresAt?.getTime() ?? null },
    now,
  );
  if (refusal) return { problems: [refusal] };
  const partnerId = knownId(input.partnerId);
  if (!(await isEngageable(em, partnerId))) return { problems: [{ code: 'NOT_FOUND', field: 'partnerId' }] };
  const id = await keepDossier(em, { sort: 'ENGAGEMENT', kinds, memberIds, expiresAt, partnerId, by, now });
  if (id === null) return { problems: [{ code: 'NOT_FOUND', field: 'memberIds' }] };
  await em.execute('insert into engagement_matter (id, matter) values (?, ?)', [id, matter.value]);
  return { engagementId: id };
}

/** Null when it was approved. */
export function approveEngagement(em: EntityManager, actorId: string, id: string): Promise<UserErrorCode | null> {
  return approve(em, { id, sorts: engagementSorts, actorId });
}
