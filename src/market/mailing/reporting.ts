/** Carries out what the contractor says of a mail that it was given. */
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { knownId, type Viewer } from '../../privacy/index.ts';
import { clockOf } from '../act.ts';
import { endGround } from '../ground/index.ts';
import { tell } from '../outbox/index.ts';
import { isKnown } from '../known.ts';
import type { Problem } from '../text/index.ts';
import { MailDelivery } from './mail-delivery.ts';
import { MailDeliveryState, type MailStep } from './mail-delivery.states.ts';
import { reportMail, type Refused } from './report-mail.ts';

/** What an act came to; it may be kept as a first answer. */
export interface Outcome {
  readonly mailId?: string;
  readonly problems: readonly Problem[];
  readonly refused?: Pick<Refused, 'from' | 'to'>;
}

/** After a last report the address is gone from the commit on. */
export async function report(em: EntityManager, viewer: Viewer, step: MailStep, givenId: string): Promise<Outcome> {
  const id = knownId(givenId);
  // Only one's own is found, and so locked: another's keeps nobody waiting (SC-D1).
  const own = { id, partnerId: viewer.id };
  const mail = await em.findOne(MailDelivery, own, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const now = await clockOf(em);
  if (!mail || !(await isKnown(em, MailDelivery, viewer, { id, now })))
    return { problems: [{ field: 'mailDeliveryId', code: 'NOT_FOUND' }] };
  const decision = reportMail(step, mail.state);
  if (decision.kind === 'refused')
    return { mailId: mail.id, problems: [{ field: '', code: 'WRONG_STATE' }], refused: decision };
  mail.state = decision.state;
  mail.changedAt = new Date(Math.floor(now));
  if (decision.ends) await endGround(em, mail.groundId);
  if (decision.state === MailDeliveryState.BOUNCED) await tellOfBounce(em, mail.memberId);
  return { mailId: mail.id, problems: [] };
}

/** Once, until they read it: what came back says the same each time. */
async function tellOfBounce(em: EntityManager, memberId: string): Promise<void> {
  const unread = await em.execute<object[]>(
    `select 1 from notice where member_id = ? and kind = 'MAIL_BOUNCED' and read_at is null limit 1`,
    [memberId],
  );
  if (unread.length === 0) await tell(em, [{ happening: 'MAIL_BOUNCED', memberId }]);
}
