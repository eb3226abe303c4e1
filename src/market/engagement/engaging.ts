/** Carries out what legal staff do with engagements. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { knownId } from '../../privacy/index.ts';
import { clockOf } from '../act.ts';
import { approve, keepDossier, registerDossier, type DossierSort } from '../dossier/index.ts';
import type { UserErrorCode } from '../error/index.ts';
import { GroundEnded, holdGrounds } from '../ground/index.ts';
import { readLine } from '../member/index.ts';
import type { Problem } from '../text/index.ts';
import { LONGEST, type RegisterEngagementInput } from './engagement.inputs.ts';

export const engagementSorts: readonly DossierSort[] = ['ENGAGEMENT'];

export type Engaged = { readonly engagementId: string } | { readonly problems: readonly Problem[] };

/** Null where it has a contract for this that stands. While the partner reads, its token says whether it still does. */
async function refusalOf(em: EntityManager, partnerId: string | null): Promise<UserErrorCode | null> {
  const [partner] = await em.execute<{ ground: string }[]>(
    `select ground_id as ground from partner where id = ?::uuid and 'engagements' = any(scopes)`,
    [partnerId],
  );
  if (!partner) return 'NOT_FOUND';
  try {
    await holdGrounds(em, [partner.ground]);
    return null;
  } catch (error) {
    if (error instanceof GroundEnded) return 'PARTNER_UNFIT';
    throw error;
  }
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
  const code = await refusalOf(em, partnerId);
  if (code) return { problems: [{ code, field: 'partnerId' }] };
  const id = await keepDossier(em, { sort: 'ENGAGEMENT', kinds, memberIds, expiresAt, partnerId, by, now });
  if (id === null) return { problems: [{ code: 'NOT_FOUND', field: 'memberIds' }] };
  await em.execute('insert into engagement_matter (id, matter) values (?, ?)', [id, matter.value]);
  return { engagementId: id };
}

/** What it names goes to nobody whose contract has ended meanwhile. */
export function approveEngagement(em: EntityManager, actorId: string, id: string): Promise<UserErrorCode | null> {
  return approve(em, {
    id,
    sorts: engagementSorts,
    actorId,
    unless: (em, { partnerId }) => refusalOf(em, partnerId),
  });
}
