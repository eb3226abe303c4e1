/**
 * What the mail contractor sees of a member to whom it sends a mail: of the registration as it is now, what the table gives it, the
 * e-mail address (P6.7b). The proof stands with the notices' mails, whose system sends to the same addresses.
 */
import { readsMore, restsOn, sql } from '../../privacy/index.ts';
import { groundStands } from '../ground/index.ts';
import { Registration } from '../member/index.ts';
import type { GivenMail } from '../notice/index.ts';

interface MailedFacts {
  /** The mail to the member that the viewer was given; the first of those that are still theirs. */
  readonly mail: GivenMail | null;
}

readsMore<MailedFacts>(Registration, {
  callers: ['partner:mail'],
  facts: {
    mail: (registration, { viewer, now }) => sql`(select json_build_object('id', d.id, 'partnerId', d.partner_id,
        'groundId', d.ground_id, 'assigned', a.stands)
      from mail_delivery d, lateral (select ${groundStands(sql`d.ground_id`, now)} as stands) a
      where d.member_id = ${registration}.member_id and d.partner_id = ${viewer}
      order by a.stands desc, d.assigned_at, d.id limit 1)`,
  },
  visible: (registration, { viewer, now }) => sql`exists (select from mail_delivery d
    where d.member_id = ${registration}.member_id and d.partner_id = ${viewer} and ${groundStands(sql`d.ground_id`, now)})`,
});

restsOn<MailedFacts>(Registration, {
  mailRelay: {
    on: ({ mail }) => (mail ? [mail.groundId] : []),
    reference: ({ mail }) => `mail:${mail?.id}`,
  },
});
