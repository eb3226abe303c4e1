/** Where the settings name a mail contractor, mails of notices are given to it and sent by nobody else (P6.7b). */
import { randomUUID } from 'node:crypto';
import { layGround } from '../ground/index.ts';
import { carriesMails } from '../notice/index.ts';
import { MailDelivery } from './mail-delivery.ts';
import { MailDeliveryState } from './mail-delivery.states.ts';

/**
 * The assignment lies under the contract and ends with it. While no such contract stands nothing is sent: the mail waits for it, and
 * does not go another way than the operator settled.
 */
carriesMails(async (em, { mailPartner }, { notice, letter, until, now }) => {
  if (mailPartner === undefined) return false;
  const [partner] = await em.execute<{ ground_id: string }[]>(
    `select ground_id from partner where id = ?::uuid and 'mail' = any(scopes)`,
    [mailPartner],
  );
  if (!partner) throw new Error('MAIL_PARTNER names no partner whose contract is for mail.');
  const groundId = await layGround(em, { sort: 'ASSIGNMENT', until: new Date(until), under: partner.ground_id });
  const assignedAt = new Date(Math.floor(now));
  const [noticeId, memberId, state] = [notice.id, notice.member.id, MailDeliveryState.WAITING];
  const mail = { id: randomUUID(), noticeId, memberId, partnerId: mailPartner, groundId, state, assignedAt };
  em.create(MailDelivery, { ...mail, ...letter });
  return true;
});
