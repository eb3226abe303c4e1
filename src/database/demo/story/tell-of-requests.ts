/** The police asked for Haru's name and address, for a stolen bowl: one of the legal staff registered it, another approved it. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { approveRequest, AuthorityKind, registerRequest } from '../../../market/request/index.ts';
import { StaffMember } from '../../../market/staff/index.ts';
import { DEMO_ISSUER } from '../staff.ts';
import { idOf, type Telling } from './tell.ts';

const DAY = 24 * 60 * 60 * 1000;

async function staffId(em: EntityManager, subject: string): Promise<string> {
  return (await em.findOneOrFail(StaffMember, { issuer: DEMO_ISSUER, subject })).id;
}

/** After the staff have come in. Haru reads of it once the date comes that both set. */
export async function tellOfRequests(telling: Telling): Promise<void> {
  const { now } = telling;
  await telling.market.orm.em.fork().transactional(async (em) => {
    const [registrant, approver] = [await staffId(em, 'staff-legal'), await staffId(em, 'staff-legal-2')];
    const made = await registerRequest(em, registrant, {
      authority: '八王子警察署',
      authorityKind: AuthorityKind.POLICE,
      entitledByLaw: false,
      reference: '照会 2026-118',
      law: '刑事訴訟法197条2項',
      memberIds: [idOf(telling, 'haru')],
      kinds: ['NAME', 'ADDRESS'],
      expiresAt: new Date(now + 3_650 * DAY),
      memberToldFrom: new Date(now + 90 * DAY),
    });
    if ('requestId' in made) await approveRequest(em, approver, made.requestId);
  });
}
