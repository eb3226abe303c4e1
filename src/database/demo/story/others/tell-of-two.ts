/** What one registers and another approves, besides requests: an engagement (P6.8), an emergency (P7.3), a succession (P6.9). */
import { generateKeyPairSync } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { approveEngagement, registerEngagement } from '../../../../market/engagement/index.ts';
import { approveEmergency, Protected, registerEmergency } from '../../../../market/request/index.ts';
import { registerSuccession } from '../../../../market/succession/index.ts';
import { done, partnerOf, staffId } from '../acting.ts';
import { idOf, type Telling } from '../tell.ts';

const DAY = 24 * 60 * 60 * 1000;

export async function tellOfTwo(telling: Telling): Promise<void> {
  const inside = (work: (em: EntityManager) => Promise<void>) => telling.market.orm.em.fork().transactional(work);
  const legal = await staffId(telling, 'staff-legal');
  const other = await staffId(telling, 'staff-legal-2');
  const safety = await staffId(telling, 'staff-safety');
  const { id: partnerId } = await partnerOf(telling, 'lawyer');
  await inside(async (em) => {
    const made = await registerEngagement(em, legal, {
      ...{ partnerId, matter: '売買代金をめぐる訴訟 L-31', expiresAt: new Date(telling.now + 3_650 * DAY) },
      memberIds: [idOf(telling, 'yamabiko')],
      kinds: ['COMPANY_NAME', 'REPRESENTATIVE', 'ADDRESS'],
    });
    await approveEngagement(em, other, done(made).engagementId);
  });
  await inside(async (em) => {
    const made = await registerEmergency(em, safety, {
      ...{ protects: Protected.LIFE, recipient: '熱海市消防本部', reference: 'EM-3' },
      memberIds: [idOf(telling, 'nagi')],
      kinds: ['NAME', 'ADDRESS', 'PHONE'],
      expiresAt: new Date(telling.now + 6 * DAY),
    });
    await approveEmergency(em, legal, done(made).emergencyId);
  });
  await inside(async (em) => void done(await registerSuccession(em, legal, succession(telling.now))));
}

/** It waits for the second. The private half of this key is nobody's: who wants to read a piece registers one of their own. */
function succession(now: number): Parameters<typeof registerSuccession>[2] {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    successor: '海鳴りオークション株式会社',
    address: '福岡県福岡市博多区博多駅前1-1',
    representative: '代表 花子',
    reason: '事業譲渡契約 M-2',
    publicKey: JSON.stringify(publicKey.export({ format: 'jwk' })),
    expiresAt: new Date(now + 3_650 * DAY),
  };
}
