import type { EntityManager } from '@mikro-orm/postgresql';
import { noteStaffAct } from '../note-staff-act.ts';

/** With the names of the acts that come to it, for the record of all that staff do. */
const happenings = {
  REGISTERED: 'registerPartner',
  CHECKED: 'recordPartnerCheck',
  RENEWED: 'renewPartner',
  NETWORKS_SET: 'setPartnerNetworks',
  SUSPENDED: 'suspendPartner',
  RESUMED: 'resumePartner',
  ENDED: 'endPartner',
  SECRET_MADE: 'issuePartnerSecret',
  KEY_ADDED: 'addPartnerKey',
  CREDENTIAL_REVOKED: 'revokePartnerCredential',
} as const;

/** Who of the staff did what, for those who must show it later (LG-8). */
export async function noteEvent(
  em: EntityManager,
  partnerId: string,
  happening: keyof typeof happenings,
  staffId: string,
): Promise<void> {
  await em.execute('insert into partner_event (partner_id, happening, staff_id) values (?, ?, ?)', [
    partnerId,
    happening,
    staffId,
  ]);
  await noteStaffAct(em, staffId, { act: happenings[happening], targetId: partnerId });
}
