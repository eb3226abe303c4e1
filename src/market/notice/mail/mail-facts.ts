/** What a mail of a notice stands on, as its reader may know it at this moment. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { viewerOf } from '../../../privacy/index.ts';
import type { Language } from '../../context.ts';
import { isKnown } from '../../known.ts';
import { Listing } from '../../listing/index.ts';
import { noticeKinds } from '../notice-kinds.ts';
import type { Notice } from '../notice.ts';
import type { MailFacts } from './decide-mail.ts';

interface Asked {
  readonly wanted: boolean;
  readonly language: Language;
  readonly title: string | null;
  readonly leads: boolean;
  readonly open: boolean;
  readonly unpaid: boolean;
}

/** The title is public wherever the listing is known of. */
export async function mailFactsOf(
  em: EntityManager,
  notice: Notice,
  now: number,
): Promise<(MailFacts & Pick<Asked, 'language' | 'title'>) | null> {
  const { id, kind, happenedAt, readAt, mailedAt } = notice;
  const [asked] = await em.execute<Asked[]>(
    `select coalesce((select p.mail from notice_preference p where p.member_id = n.member_id and p.kind = n.kind), ?) as wanted,
      coalesce((select lower(s.language) from notice_setting s where s.member_id = n.member_id), 'ja') as language, l.title,
      coalesce(l.leader_id = n.member_id, false) as leads, coalesce(l.state = 'OPEN' and noren_now() < l.end_at, false) as open,
      exists (select from trade t where t.id = n.ref and t.state = 'AWAITING_PAYMENT') as unpaid
    from notice n left join listing l on l.id = n.listing_id where n.id = ?`,
    [noticeKinds[kind].mail, id],
  );
  if (!asked) return null;
  const times = { happenedAt: happenedAt.getTime(), read: readAt !== null, mailed: mailedAt !== null };
  return { kind, ...times, ...asked, known: await knowsAll(em, notice, now) };
}

/** By the proofs that pages are held to, as if the member looked now. */
async function knowsAll(em: EntityManager, { kind, listing, ref, member }: Notice, now: number): Promise<boolean> {
  const reader = viewerOf('member', member.id);
  const { about } = noticeKinds[kind];
  if (listing && !(await isKnown(em, Listing, reader, { id: listing.id, now }))) return false;
  return !about || ref === null || isKnown(em, about(), reader, { id: ref, now });
}
