/**
 * Mails of notices. Only the notice's id waits in the queue: what the mail says, and whether it goes, is looked up when it does. The
 * address opens for the contractor that carries the mail, and the ledger has it before the mail goes: no record, no mail. Each try
 * hands the address over anew, so each has its line. A try that failed after the carrier took the mail sends it again, under the
 * same Message-ID. A mail that a contractor takes over is not sent here: it reads the address itself, which is recorded then.
 */
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { deciders, kind } from '../../../policy/index.ts';
import { prove, viewerOf, type Leaf } from '../../../privacy/index.ts';
import { clockOf } from '../../act.ts';
import type { Letter } from '../../account/index.ts';
import type { Market } from '../../context.ts';
import type { Task } from '../../job.ts';
import { Registration, type RegistrationFacts } from '../../member/index.ts';
import { recordOf } from '../../record-key.ts';
import { mailedUnlessRefused } from '../notice-kinds.ts';
import { Notice } from '../notice.ts';
import { isCarried } from './carries-mails.ts';
import { decideMail, newsUntil } from './decide-mail.ts';
import { writeNoticeLetter } from './letters.ts';
import { mailFactsOf } from './mail-facts.ts';

interface ForNotice {
  readonly noticeId: string;
}

/** A mail that a partner was given to send. */
export interface GivenMail {
  readonly id: string;
  readonly partnerId: string;
  readonly groundId: string;
  /** Whether that ground stands. */
  readonly assigned: boolean;
}

/** What the carrier's proof knows beside the registration. */
interface SendingFacts extends RegistrationFacts {
  /** To whom a notice is being sent at this moment. No page has it. */
  readonly noticeTo?: string;
  /** A mail to the member that the partner who looks was given. Pages of partners for mail alone have it. */
  readonly mail?: GivenMail | null;
}

/** The address, and that there is one: what else was registered, when and by which form, is no carrier's business. */
const theAddress = new Set([kind.ASSIGNMENT, kind.EMAIL]);

prove<SendingFacts>(Registration, {
  mailRelay: ({ memberId, noticeTo, mail }, viewer) => {
    const sending = noticeTo !== undefined && noticeTo === memberId;
    return (sending || (mail?.assigned === true && viewer.is(mail.partnerId))) && theAddress;
  },
});

const relay = viewerOf('system');

interface Ready {
  readonly to: string;
  readonly letter: Letter;
  readonly leaves: readonly Leaf[];
  readonly kind: string;
  readonly now: number;
}

/** Null where the member's registration was destroyed. */
async function openAddress(
  em: EntityManager,
  { vault }: Market,
  { id, member }: Notice,
  now: number,
): Promise<Pick<Ready, 'to' | 'leaves'> | null> {
  const registration = await em.findOne(Registration, { memberId: member.id });
  const record = registration && (await recordOf(em, Registration, registration.id, registration.details));
  if (!record?.wrapped) return null;
  const facts = { memberId: member.id, noticeTo: member.id } satisfies SendingFacts;
  const { mask, grants } = deciders.sightOf(Registration, facts, relay, { now });
  const { email } = vault.open(record, [{ part: 'email', kind: kind.EMAIL }], mask);
  if (typeof email !== 'string') throw new Error('The address of a notice is hidden from its carrier.');
  const leaves = grants
    .filter((grant) => grant.recorded && (grant.mask & kind.EMAIL.bit) !== 0)
    .map(({ audience, article, purpose, basis }) => ({
      subject: member.id,
      ...{ audience, article, purpose, basis },
      reference: `notice:${id}`,
      kinds: kind.EMAIL.bit,
    }));
  if (leaves.length === 0) throw new Error('Nothing says on what ground the address of a notice is given.');
  return { to: email, leaves };
}

async function makeReady(em: EntityManager, market: Market, id: string): Promise<Ready | null> {
  const notice = await em.findOne(Notice, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const now = await clockOf(em);
  const facts = notice && (await mailFactsOf(em, notice, now));
  if (!notice || !facts || decideMail(facts, now) === 'LEAVE') return null;
  const letter = writeNoticeLetter(
    { kind: notice.kind, language: facts.language, title: facts.title },
    market.publicUrl,
  );
  if (await isCarried(em, market, { notice, letter, until: newsUntil(facts), now })) {
    notice.mailedAt = new Date(Math.floor(now));
    return null;
  }
  const address = await openAddress(em, market, notice, now);
  return address && { ...address, letter, kind: notice.kind, now };
}

const mailNotice: Task<ForNotice> = {
  name: 'mail_notice',
  run: async ({ noticeId }, market) => {
    const ready = await market.orm.em.fork().transactional((em) => makeReady(em, market, noticeId));
    if (!ready) return market.relay.nudge(); // a contractor may have it now
    const { to, letter, leaves, now } = ready;
    await market.ledger.record({ at: now, recipient: relay, operation: `notice ${ready.kind}`, leaves });
    await market.mailer.send({ to, letter, id: noticeId });
    await market.orm.em.fork().execute('update notice set mailed_at = noren_now() where id = ?', [noticeId]);
  },
};

/** Puts down a mail for each new notice whose member wants one, in the transaction that makes the notice. */
export async function addMails(em: EntityManager, noticeIds: readonly string[]): Promise<void> {
  if (noticeIds.length === 0) return;
  await em.execute(
    `select graphile_worker.add_job(?, json_build_object('noticeId', n.id)) from notice n
      left join notice_preference p on p.member_id = n.member_id and p.kind = n.kind
      where n.id in (select value::uuid from jsonb_array_elements_text(?::jsonb))
        and coalesce(p.mail, n.kind in (select jsonb_array_elements_text(?::jsonb)))`,
    [mailNotice.name, JSON.stringify(noticeIds), JSON.stringify(mailedUnlessRefused)],
  );
}

export const mailTasks = [mailNotice] as const;
