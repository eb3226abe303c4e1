/** What support staff see of mails on a case: that one of which kind was given, sent, or came back. Never its words, nor where to. */
import { kind } from '../../policy/index.ts';
import { adds, many, newestFirst, PageArgs, reserve, sql } from '../../privacy/index.ts';
import { CaseSubject, opensOnCases } from '../staff/index.ts';
import { MailDelivery } from './mail-delivery.ts';
import { MailDeliveries } from './mail-delivery.reads.ts';

opensOnCases(MailDelivery, { rows: 'ASSIGNMENT', about: (mail, member) => sql`${mail}.member_id = ${member}` });

for (const field of ['subject', 'text', 'recipient']) reserve('MailDelivery', field, ['partner:mail']);
reserve('MailDelivery', 'noticeKind', ['staff:support']);

adds(CaseSubject, {
  mails: {
    type: () => MailDeliveries,
    description:
      'Mails of notices to them that the contractor for mail was given, the newest first, without their words.',
    holds: kind.PUBLIC,
    args: PageArgs,
    by: many(() => MailDelivery, {
      on: (subject, mail) => sql`${mail}.member_id = ${subject}.member_id`,
      orders: newestFirst('assignedAt'),
    }),
  },
});
reserve('CaseSubject', 'mails', ['staff:support']);
