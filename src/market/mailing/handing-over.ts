/** Where the settings name a mail contractor, mails of notices are given to it and sent by nobody else (P6.7b). */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { layGround } from '../ground/index.ts';
import { carriesMails } from '../notice/index.ts';
import { tell } from '../outbox/index.ts';
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
  const to = { noticeId: notice.id, memberId: notice.member.id, partnerId: mailPartner, contract: partner.ground_id };
  await giveMail(em, { ...to, ...letter, until, now });
  return true;
});

export interface GivenMail {
  readonly noticeId: string;
  readonly memberId: string;
  readonly partnerId: string;
  /** The ground of its contract. */
  readonly contract: string;
  readonly subject: string;
  readonly text: string;
  /** When the notice is no news any more; as `now` in epoch milliseconds. */
  readonly until: number;
  readonly now: number;
}

export async function giveMail(em: EntityManager, { contract, until, now, ...mail }: GivenMail): Promise<void> {
  const groundId = await layGround(em, { sort: 'ASSIGNMENT', until: new Date(until), under: contract });
  const assignedAt = new Date(Math.floor(now));
  const id = randomUUID();
  em.create(MailDelivery, { id, ...mail, groundId, state: MailDeliveryState.WAITING, assignedAt });
  await tell(em, [{ happening: 'MAIL_ASSIGNED', partnerId: mail.partnerId, ref: id }]);
}
