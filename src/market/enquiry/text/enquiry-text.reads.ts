import { kind } from '../../../policy/index.ts';
import { adds, column, one, reads, readsMore, sql, type Identifier, type Sql } from '../../../privacy/index.ts';
import { groundStands } from '../../ground/index.ts';
import { Enquiry } from '../enquiry.ts';
import { affiliates, assignedFacts, isHadBy, permissionOf, support } from '../enquiry.reads.ts';
import { EnquiryText, type EnquiryTextFacts } from './enquiry-text.ts';

const isPermitted = (enquiry: Identifier, now: Sql): Sql => groundStands(permissionOf(enquiry), now);

reads<EnquiryTextFacts>(EnquiryText, {
  table: 'enquiry_text',
  factsWith: { table: 'enquiry', on: (text, enquiry) => sql`${enquiry}.id = ${text}.enquiry_id` },
  facts: {
    memberId: (_text, _asking, enquiry) => sql`${enquiry}.member_id`,
    enquiryId: 'enquiry_id',
    groundId: (_text, _asking, enquiry) => sql`${enquiry}.ground_id`,
    open: (_text, { now }, enquiry) => groundStands(sql`${enquiry}.ground_id`, now),
    partnerId: (_text, _asking, enquiry) => assignedFacts.partnerId(enquiry),
    assignmentId: (_text, _asking, enquiry) => assignedFacts.assignmentId(enquiry),
    assigned: (_text, { now }, enquiry) => assignedFacts.assigned(enquiry, now),
    basis: (_text, _asking, enquiry) => assignedFacts.basis(enquiry),
    permissionId: (_text, _asking, enquiry) => permissionOf(enquiry),
    permitted: (_text, { now }, enquiry) => isPermitted(enquiry, now),
  },
  visible: (_text, { viewer }, enquiry) => sql`${enquiry}.member_id = ${viewer}`,
});

readsMore<object>(EnquiryText, {
  callers: affiliates,
  facts: {},
  visible: (_text, { viewer, now }, enquiry) => sql`${isHadBy(enquiry, viewer, now)} and ${isPermitted(enquiry, now)}`,
});
readsMore<object>(EnquiryText, {
  callers: support,
  facts: {},
  visible: (_text, { now }, enquiry) => groundStands(sql`${enquiry}.ground_id`, now),
});

const words = (side: 'QUESTION' | 'ANSWER') =>
  one(
    () => EnquiryText,
    (enquiry, text) => sql`${text}.enquiry_id = ${column(enquiry, 'id')} and ${text}.side = ${side}`,
  );

adds(Enquiry, {
  question: {
    type: () => EnquiryText,
    description:
      'What was asked; to support staff while it is open, to an affiliate while it has it and may be given it.',
    holds: kind.PUBLIC,
    nullable: true,
    by: words('QUESTION'),
  },
  answer: {
    type: () => EnquiryText,
    description: 'What was answered.',
    holds: kind.PUBLIC,
    nullable: true,
    by: words('ANSWER'),
  },
});
