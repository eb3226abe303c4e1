/**
 * The police asked for Haru's name and address, for a stolen bowl; a court asks whom names in the access log mean (P6.4, P9). One of
 * the legal staff registered each, another approved it.
 */
import { approveRequest, AuthorityKind, registerRequest } from '../../../../market/request/index.ts';
import { done, staffId } from '../acting.ts';
import { idOf, type Telling } from '../tell.ts';

const DAY = 24 * 60 * 60 * 1000;

/** After the staff have come in. Haru reads of it once the date comes that both set. */
export async function tellOfRequests(telling: Telling): Promise<void> {
  const { now } = telling;
  const [registrant, approver] = [await staffId(telling, 'staff-legal'), await staffId(telling, 'staff-legal-2')];
  await telling.market.orm.em.fork().transactional(async (em) => {
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
    await approveRequest(em, approver, done(made).requestId);
    const linking = await registerRequest(em, registrant, {
      authority: '京都地方裁判所',
      authorityKind: AuthorityKind.COURT,
      entitledByLaw: false,
      reference: '提供命令 2026-42',
      law: 'プロバイダ責任制限法15条',
      memberIds: [idOf(telling, 'ren')],
      kinds: ['ACCESS_RECORD'],
      expiresAt: new Date(now + 3_650 * DAY),
      memberToldFrom: new Date(now + 180 * DAY),
    });
    await approveRequest(em, approver, done(linking).requestId);
  });
}
