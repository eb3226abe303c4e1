import type { EntityManager } from '@mikro-orm/postgresql';

type Happening =
  | 'REGISTERED'
  | 'CHECKED'
  | 'RENEWED'
  | 'NETWORKS_SET'
  | 'SUSPENDED'
  | 'RESUMED'
  | 'ENDED'
  | 'CREDENTIAL_MADE'
  | 'CREDENTIAL_REVOKED';

/** Who of the staff did what, for those who must show it later (LG-8). */
export async function noteEvent(
  em: EntityManager,
  partnerId: string,
  happening: Happening,
  staffId: string,
): Promise<void> {
  await em.execute('insert into partner_event (partner_id, happening, staff_id) values (?, ?, ?)', [
    partnerId,
    happening,
    staffId,
  ]);
}
