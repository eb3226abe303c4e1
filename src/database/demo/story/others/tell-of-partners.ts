import { randomUUID } from 'node:crypto';
import { tokenHash } from '../../../../market/account/index.ts';
import { enterPartner, PartnerCredential, Partner } from '../../../../market/partner/index.ts';
import { staffId } from '../acting.ts';
import { contractOf, partners, secretOf, type DemoPartner } from '../../partners.ts';
import type { Telling } from '../tell.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Registered as the privacy officer would: by the same rules. */
export async function tellOfPartners(telling: Telling): Promise<void> {
  const officer = await staffId(telling, 'staff-officer');
  for (const partner of partners) await tellOfPartner(telling, partner, officer);
}

async function tellOfPartner({ em, market, now }: Telling, partner: DemoPartner, officer: string): Promise<void> {
  const { name, scope, basis, purpose } = partner;
  const entered = await enterPartner(em, officer, {
    ...{ name, basis, networks: [], foreignMeasures: null, jointUseNotice: null },
    address: '東京都千代田区丸の内1-1',
    representative: '代表 太郎',
    country: 'JP',
    scopes: [scope],
    purposes: [purpose],
    contract: contractOf(partner),
    secrecyAgreedAt: now - 30 * DAY,
    startsAt: now - 30 * DAY,
    endsAt: now + 335 * DAY,
    checkedAt: now - 20 * DAY,
  });
  if ('faults' in entered) throw new Error(`The demo's ${partner.key} cannot be registered.`);
  em.persist(
    Object.assign(new PartnerCredential(), {
      id: randomUUID(),
      partner: em.getReference(Partner, entered.partnerId),
      madeAt: new Date(now),
      secretHash: tokenHash(secretOf(market, partner)),
    }),
  );
  await em.flush();
}
